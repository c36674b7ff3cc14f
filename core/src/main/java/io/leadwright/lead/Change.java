package io.leadwright.lead;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One change of one lead, as it was written down with it.
 *
 * @param number its place among the changes of the account: higher is later, and none is skipped over by a reader who goes
 *     on from the last one seen
 * @param lead which lead
 * @param version the version it left; of a lead that went, its last
 * @param what what happened
 * @param stamp who did it, and when
 */
public record Change(long number, LeadId lead, long version, What what, Stamp stamp) {

    /** What can happen to a lead. */
    public sealed interface What {}

    /** It came, or came back. */
    public record Added() implements What {}

    /**
     * Fields of it changed.
     *
     * @param fields which; never {@code updatedAt}, which always does
     * @param status from where to where the status went; null if it stayed
     */
    public record Changed(Set<LeadField> fields, @Nullable StatusMove status) implements What {
        /** Copies the fields. */
        public Changed {
            EnumSet<LeadField> copy = EnumSet.noneOf(LeadField.class);
            copy.addAll(fields);
            fields = Collections.unmodifiableSet(copy);
        }

        /** What makes the one of the other. */
        public static Changed between(Lead before, Lead after) {
            EnumSet<LeadField> fields = EnumSet.noneOf(LeadField.class);
            fields.addAll(LeadField.differing(before, after));
            fields.remove(LeadField.UPDATED_AT);
            return new Changed(
                    fields, before.status() == after.status() ? null : new StatusMove(before.status(), after.status()));
        }
    }

    /** It was deleted; nothing of it is kept here but its id. */
    public record Deleted() implements What {}

    /** It went into another lead, which is the same person. */
    public record MergedInto(LeadId survivor) implements What {}

    /** A step of a lead's history. */
    public record StatusMove(LeadStatus from, LeadStatus to) {}
}
