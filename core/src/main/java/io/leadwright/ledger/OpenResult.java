package io.leadwright.ledger;

import io.leadwright.credit.Credits;
import java.time.Instant;
import java.util.Optional;

/** Whether paid work begins. */
public sealed interface OpenResult {

    /**
     * It does, or goes on where somebody else left it: all its holds are made.
     *
     * @param work what to settle or release, and complete
     */
    record Opened(Work work) implements OpenResult {}

    /**
     * It was done before.
     *
     * @param answer what was answered; empty if that has been forgotten
     */
    record Replayed(Optional<String> answer) implements OpenResult {

        /** Without the answer, which has leads in it. */
        @Override
        public String toString() {
            return "Replayed";
        }
    }

    /**
     * Somebody works on it.
     *
     * @param retryAt when to ask again
     */
    record InProgress(Instant retryAt) implements OpenResult {}

    /**
     * It does not: nothing is held, and the key is as it was.
     *
     * @param why what stands in its way
     */
    record Refused(Refusal why) implements OpenResult {}

    /** The work; throws {@link IllegalStateException} if it does not begin. */
    default Work orElseThrow() {
        if (this instanceof Opened opened) {
            return opened.work();
        }
        throw new IllegalStateException("work: " + this);
    }

    /** What stands in the way of paid work. */
    sealed interface Refusal {

        /** The key was given to another request. */
        record KeyReused() implements Refusal {}

        /**
         * The account has not so much.
         *
         * @param remaining what it has
         * @param required what all holds together need
         */
        record Insufficient(Credits remaining, Credits required) implements Refusal {}

        /**
         * The window admits no more leads yet.
         *
         * @param retryAt the first moment at which it would admit these
         * @param resetAt the moment at which it is empty
         */
        record RateLimited(Instant retryAt, Instant resetAt) implements Refusal {}
    }
}
