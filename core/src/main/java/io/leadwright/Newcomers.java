package io.leadwright;

import com.google.common.collect.Sets;
import io.leadwright.claim.SubjectKeys;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.claim.SuppressionKeys;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.Newcomer;
import io.leadwright.profile.Subject;
import java.util.List;
import java.util.Set;

/** Adds leads, but for those who want to be left alone: asked in the same transaction, so that nobody comes in between. */
final class Newcomers {

    private final LeadTransaction transaction;
    private final SuppressionKeys keys;

    Newcomers(LeadTransaction transaction, SuppressionKeys keys) {
        this.transaction = transaction;
        this.keys = keys;
    }

    /** One result for each, in the same order. */
    List<AddResult> add(List<Lead> leads) {
        return transaction.admit(leads.stream().map(lead -> of(lead, keys)).toList());
    }

    /** Somebody who might become this lead. */
    static Newcomer of(Lead lead, SuppressionKeys keys) {
        return new Newcomer(lead, marks(lead, keys));
    }

    /** Whether a lead would become somebody who is on the list. */
    boolean wouldBeListed(Lead before, Lead after) {
        Set<Mark> more = Sets.difference(marks(after, keys), marks(before, keys));
        return !more.isEmpty() && !transaction.suppressed(more).isEmpty();
    }

    private static Set<Mark> marks(Lead lead, SuppressionKeys keys) {
        return keys.isEmpty() ? Set.of() : keys.marks(SubjectKeys.all(Subject.of(lead)));
    }
}
