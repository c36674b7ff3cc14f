package io.leadwright.lead;

/** What came of deleting a lead. */
public sealed interface DeleteResult {

    /** It is gone; what it was. */
    record Deleted(Lead last) implements DeleteResult {}

    /** There is no such lead. */
    record Missing(LeadId id) implements DeleteResult {}

    /** It has another version than was asked for; nothing was written. */
    record Stale(Lead current) implements DeleteResult {}
}
