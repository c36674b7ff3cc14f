package io.leadwright.credit;

import java.util.Optional;

/** What came of settling, releasing or refunding a hold. */
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
     * @param hold as it is; empty if the account has none of this name
     */
    record Refused(Reason reason, Optional<Hold> hold) implements HoldResult {}

    /** The hold; throws {@link IllegalStateException} if it was refused. */
    default Hold orElseThrow() {
        if (this instanceof Done done) {
            return done.hold();
        } else if (this instanceof Unchanged unchanged) {
            return unchanged.hold();
        }
        throw new IllegalStateException("hold: " + ((Refused) this).reason());
    }

    /** Why something cannot be done to a hold. */
    enum Reason {
        /** Somebody else has taken the work over. */
        STALE_FENCE,
        /** More was asked than is held, or than was spent. */
        EXCEEDS_HOLD,
        /** It was settled before, for another amount. */
        ALREADY_SETTLED,
        /** It was released before. */
        ALREADY_RELEASED,
        /** Its time was over before. */
        HOLD_EXPIRED,
        /** The account has no such hold. */
        UNKNOWN_HOLD
    }
}
