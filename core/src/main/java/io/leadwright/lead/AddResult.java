package io.leadwright.lead;

/** What came of adding a lead. */
public sealed interface AddResult {

    /** It was new and is stored. */
    record Added(Lead lead) implements AddResult {}

    /**
     * Somebody is known by its id or one of its keys; nothing was written.
     *
     * @param key by which: {@code ID}, {@code EMAIL} or {@code LINKEDIN_URL}
     */
    record Duplicate(LeadId existing, LeadField key) implements AddResult {}

    /** The person wants to be left alone, and is no lead yet; nothing was written. */
    record Suppressed() implements AddResult {}

    /** The stored lead; throws {@link IllegalStateException} saying why if it was not stored, of a duplicate the existing one. */
    default Lead orElseThrow() {
        if (this instanceof Added added) {
            return added.lead();
        }
        throw new IllegalStateException(
                this instanceof Duplicate duplicate
                        ? "already known as " + duplicate.existing()
                        : "the person wants to be left alone");
    }
}
