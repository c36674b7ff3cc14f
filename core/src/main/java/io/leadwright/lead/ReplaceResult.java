package io.leadwright.lead;

/** What came of replacing a stored lead by its next version. */
public sealed interface ReplaceResult {

    /** It is stored. */
    record Replaced(Lead lead) implements ReplaceResult {}

    /** The stored version is another, or there is none: read it again. */
    record Stale(LeadId id) implements ReplaceResult {}

    /**
     * One of its keys belongs to another lead; nothing was written.
     *
     * @param key which: {@code EMAIL} or {@code LINKEDIN_URL}
     */
    record Duplicate(LeadId existing, LeadField key) implements ReplaceResult {}
}
