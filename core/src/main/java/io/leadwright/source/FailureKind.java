package io.leadwright.source;

/** Why a source gave no answer. */
public enum FailureKind {
    /** The person asked not to be processed: no other source is to be asked for them either, and nothing is to be kept. */
    DO_NOT_PROCESS,
    /** Too much was asked in too short a time. */
    THROTTLED,
    /** What was bought of this vendor is used up. */
    QUOTA_EXHAUSTED,
    /** There are no credentials, or they are wrong, expired or revoked. */
    UNAUTHORISED,
    /** The credentials are good, and do not allow this. */
    FORBIDDEN,
    /** The vendor cannot be reached, or says that it cannot answer now. */
    UNAVAILABLE,
    /** What came back is none of the answers that the vendor documents: another format, too much, cut off, a redirect. */
    UNREADABLE,
    /** No whole answer within the time there was. */
    TIMED_OUT;

    /** Whether the same question may be answered later, with nothing changed. */
    public boolean isTransient() {
        return this == THROTTLED || this == UNAVAILABLE || this == TIMED_OUT;
    }
}
