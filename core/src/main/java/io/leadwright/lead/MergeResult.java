package io.leadwright.lead;

/** What came of merging two leads, or of undoing that. */
public sealed interface MergeResult {

    /** It is done. */
    record Done(Lead survivor) implements MergeResult {}

    /**
     * There is no such lead, or none that was merged into another and can come back; or the survivor is gone: if it was
     * merged on, that is to be undone first. Nothing was written.
     */
    record Missing(LeadId id) implements MergeResult {}

    /** A lead would have to have the id or key that this one has by now; nothing was written. */
    record Duplicate(LeadId existing, LeadField key) implements MergeResult {}

    /**
     * It cannot be: the two together would have more tags or custom fields than one lead can, another lead went into the
     * survivor later, which is to be undone first, or who would come back wants to be left alone. Nothing was written.
     */
    record Refused(String why) implements MergeResult {}

    /** The survivor as it stands now; throws {@link IllegalStateException} saying why if it was not done. */
    default Lead orElseThrow() {
        if (this instanceof Done done) {
            return done.survivor();
        }
        throw new IllegalStateException(String.valueOf(this));
    }
}
