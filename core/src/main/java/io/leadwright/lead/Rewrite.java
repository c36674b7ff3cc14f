package io.leadwright.lead;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one work has made of a lead, and how it is taken back.
 *
 * @param before the lead as it was
 * @param after as it was left
 */
public record Rewrite(Lead before, Lead after) {

    /** Refuses two leads, by {@link IllegalArgumentException}. */
    public Rewrite {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(
                    "rewrite: must be of one lead, is of " + before.id() + " and " + after.id());
        }
    }

    /** Which lead. */
    public LeadId id() {
        return before.id();
    }

    /**
     * The lead as it was before, in the place of what it is now; the same lead if nothing was done to it. Fields that were
     * changed since keep what they were changed to, save that its own keys and names come back if nothing would be left to
     * say who it is.
     */
    public Lead undone(Lead now, Instant at) {
        if (after.equals(before)) {
            return now;
        } else if (now.sameFieldsAs(after)) {
            return before.toBuilder().version(now.version() + 1).build();
        }
        LeadBuilder undone = now.toBuilder();
        for (LeadField field : EnumSet.complementOf(EnumSet.of(LeadField.ID, LeadField.UPDATED_AT))) {
            if (field.isEqual(now, after)) {
                undone.take(field, before);
            }
        }
        if (!undone.saysWho()) {
            LeadBuilder.WHO.forEach(text -> undone.take(LeadField.of(text), before));
        }
        return undone.follows(now, at);
    }

    /** As {@link #undone(Lead, Instant)}, but these fields stay what they are now: another lead has taken what they were. */
    public Lead undone(Lead now, Instant at, Set<LeadField> kept) {
        Lead whole = undone(now, at);
        if (kept.isEmpty() || whole.equals(now)) {
            return whole;
        }
        LeadBuilder left = whole.toBuilder().version(now.version()).updatedAt(now.updatedAt());
        kept.forEach(field -> left.take(field, now));
        return left.saysWho() ? left.follows(now, at) : now;
    }

    /** This and what the same work has made of the lead later, whatever others have changed in between. */
    public Rewrite then(Rewrite later) {
        Lead others = undone(later.before, later.before.updatedAt());
        return new Rewrite(others, later.after);
    }

    /** The id alone. */
    @Override
    public String toString() {
        return "Rewrite[" + before.id() + "]";
    }
}
