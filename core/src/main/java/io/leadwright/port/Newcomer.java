package io.leadwright.port;

import io.leadwright.claim.Suppression.Mark;
import io.leadwright.lead.Lead;
import java.util.Set;

/**
 * Somebody to be added.
 *
 * @param lead the lead to be
 * @param marks all by which this person may be on the list of who wants to be left alone
 */
public record Newcomer(Lead lead, Set<Mark> marks) {

    public Newcomer {
        marks = Set.copyOf(marks);
    }
}
