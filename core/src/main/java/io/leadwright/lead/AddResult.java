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

    /** The stored lead; throws {@link IllegalStateException} naming the existing one if this was a duplicate. */
    default Lead orElseThrow() {
        if (this instanceof Added added) {
            return added.lead();
        }
        throw new IllegalStateException("already known as " + ((Duplicate) this).existing());
    }
}
