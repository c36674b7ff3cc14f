package io.leadwright.lead;

/** What came of writing down what is known of a person. */
public sealed interface UpsertResult {

    /** Nobody was known by these keys: a lead was added. */
    record Created(Lead stored) implements UpsertResult {}

    /** The person was known and something was new. */
    record Updated(Lead stored) implements UpsertResult {}

    /** The person was known and nothing was new; nothing was written. */
    record Unchanged(Lead stored) implements UpsertResult {}

    /** It cannot be; nothing was written. */
    sealed interface Refused extends UpsertResult {}

    /** The person wants to be left alone, and is no lead yet. */
    record Suppressed() implements Refused {}

    /**
     * The keys point at two different leads.
     *
     * @param key by which the other one is known: {@code EMAIL} or {@code LINKEDIN_URL}
     */
    record Conflict(LeadId matched, LeadId other, LeadField key) implements Refused {}

    /** The lead as it stands now; throws {@link IllegalStateException} saying why if it was refused, both leads on a conflict. */
    default Lead lead() {
        if (this instanceof Created created) {
            return created.stored();
        } else if (this instanceof Updated updated) {
            return updated.stored();
        } else if (this instanceof Unchanged unchanged) {
            return unchanged.stored();
        }
        throw new IllegalStateException(
                this instanceof Conflict conflict
                        ? "the keys are those of two leads, " + conflict.matched() + " and " + conflict.other()
                        : "the person wants to be left alone");
    }
}
