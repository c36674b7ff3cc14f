package io.leadwright.credit;

/** What came of settling, releasing, renewing or expiring a hold. */
public sealed interface HoldResult {

    /**
     * It was done.
     *
     * @param hold as it is now
     * @param returned what came back, the last grant first
     */
    record Done(Hold hold, Allocations returned) implements HoldResult {}

    /**
     * It had been done before, or nothing was left to do: nothing changes, and the caller may be content.
     *
     * @param hold as it is
     */
    record Unchanged(Hold hold) implements HoldResult {}

    /**
     * It cannot be done: nothing changes.
     *
     * @param reason why
     * @param hold as it is
     */
    record Refused(Reason reason, Hold hold) implements HoldResult {}

    /** Why something cannot be done to a hold. */
    enum Reason {
        /** Somebody else has taken the work over. */
        STALE_FENCE,
        /** More was asked than is held. */
        EXCEEDS_HOLD,
        /** It was settled before, for another amount. */
        ALREADY_SETTLED,
        /** It was released before. */
        ALREADY_RELEASED,
        /** Its time was over before. */
        HOLD_EXPIRED
    }
}
