package io.leadwright.score;

import io.leadwright.lead.Lead;

/** A lead and how good it is. */
public record ScoredLead(Lead lead, Score score) {

    /** Its id and its points: what else there is, is a person's. */
    @Override
    public String toString() {
        return lead.id() + ": " + score.points();
    }
}
