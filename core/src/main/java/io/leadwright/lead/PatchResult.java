package io.leadwright.lead;

/** What came of changing a lead. */
public sealed interface PatchResult {

    /** It is as the patch says; its version is the one it had if nothing was new. */
    record Applied(Lead stored) implements PatchResult {}

    /** There is no such lead. */
    record Missing(LeadId id) implements PatchResult {}

    /** It has another version than the patch is for; nothing was written. */
    record Stale(Lead current) implements PatchResult {}

    /**
     * One of its new keys belongs to another lead; nothing was written.
     *
     * @param key which: {@code EMAIL} or {@code LINKEDIN_URL}
     */
    record Duplicate(LeadId existing, LeadField key) implements PatchResult {}

    /** The lead as it stands now; throws {@link IllegalStateException} saying why if the patch was not applied. */
    default Lead orElseThrow() {
        if (this instanceof Applied applied) {
            return applied.stored();
        } else if (this instanceof Missing missing) {
            throw new IllegalStateException("no lead " + missing.id());
        } else if (this instanceof Stale stale) {
            throw new IllegalStateException("another version is stored: " + stale.current());
        }
        Duplicate duplicate = (Duplicate) this;
        throw new IllegalStateException(
                duplicate.key().jsonName() + " belongs to another lead, " + duplicate.existing());
    }
}
