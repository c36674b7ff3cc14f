package io.leadwright.profile;

/**
 * A claim that counts for nothing, and why.
 *
 * @param claim what was said
 * @param reason why it does not count
 */
public record DroppedClaim(Claim claim, Reason reason) {

    /** Why a claim does not count. */
    public enum Reason {
        /** The field cannot read its text. */
        UNREADABLE,
        /** It was observed in the future. */
        FUTURE,
        /** The source has answered anew since. */
        OUTDATED,
        /** The source's answer is about somebody else. */
        OTHER_PERSON
    }
}
