package io.leadwright.ledger;

/** What came of a command that is done once for its key. */
public sealed interface LedgerResult<T> {

    /**
     * It was done.
     *
     * @param value what it came to
     */
    record Done<T>(T value) implements LedgerResult<T> {}

    /**
     * It had been done before, under the same key: nothing changes.
     *
     * @param value what it came to then, as it is now
     */
    record Replayed<T>(T value) implements LedgerResult<T> {}

    /** The key was given to another command: nothing changes. */
    record KeyReused<T>() implements LedgerResult<T> {}

    /**
     * It cannot be done: nothing changes, and the key is free.
     *
     * @param reason why
     */
    record Refused<T>(Reason reason) implements LedgerResult<T> {}

    /** What it came to, now or before; throws {@link IllegalStateException} if it came to nothing. */
    default T orElseThrow() {
        if (this instanceof Done<T> done) {
            return done.value();
        } else if (this instanceof Replayed<T> replayed) {
            return replayed.value();
        } else if (this instanceof Refused<T> refused) {
            throw new IllegalStateException("ledger: " + refused.reason());
        }
        throw new IllegalStateException("ledger: the key was given to another command");
    }

    /** Why a command cannot be done. */
    enum Reason {
        /** The account has no such grant. */
        UNKNOWN_GRANT,
        /** The grant has run out, or was taken back, or would have run out before it began. */
        GRANT_ENDED,
        /** The account has no such hold. */
        UNKNOWN_HOLD,
        /** More was to be given back than was spent. */
        EXCEEDS_SETTLED,
        /** More was to be taken than is there. */
        INSUFFICIENT,
        /** The account would have more than an amount of credits can be. */
        TOO_MUCH
    }
}
