package io.leadwright.run;

import io.leadwright.lead.StoredTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An enrichment of a whole book, as it is kept.
 *
 * @param terms what was settled at its start
 * @param request what it is to do; null once it is over, but of one that was cancelled while somebody worked on it all but with
 *     which leads, until that is booked
 * @param state how far it has come
 * @param position how far its leads have been taken
 * @param tally what has come of them
 * @param waitingUntil when the account's admission window lets in more of them, or what others hold may have come back; null if
 *     nobody was turned away; or when sources may answer again, if all that is left waits for that
 */
public record Run(
        RunTerms terms,
        @Nullable RunRequest request,
        RunState state,
        RunPosition position,
        RunTally tally,
        @Nullable Instant waitingUntil) {

    /** Throws {@link IllegalArgumentException} if it is to do nothing and not over; forgets the request of one that is, and the place it had come to, in which
     * there may be a name. */
    public Run {
        if (state.isOver()) {
            request = state == RunState.CANCELLED && request != null ? request.forgotten() : null;
            position = position.forgotten();
        } else if (request == null) {
            throw new IllegalArgumentException(
                    "request: must be there until the run is over, " + terms.id() + " is not");
        }
        waitingUntil = waitingUntil == null || state.isOver() ? null : StoredTime.check(waitingUntil);
    }

    /** One that nobody has worked on. */
    public static Run start(RunTerms terms, RunRequest request) {
        return new Run(terms, request, RunState.RUNNING, RunPosition.START, RunTally.NOTHING, null);
    }

    /** Its name. */
    public RunId id() {
        return terms.id();
    }

    /** In another state; it waits for nothing any more. */
    public Run in(RunState next) {
        return new Run(terms, next.isOver() ? null : request, next, position, tally, null);
    }

    /** Cancelled while somebody works on some of it, or did when they died: whoever books that must know what was to be done. */
    public Run cancelledAtWork() {
        return new Run(terms, request, RunState.CANCELLED, position, tally, null);
    }

    /** With its leads taken up to there. */
    public Run at(RunPosition next) {
        return new Run(terms, request, state, next, tally, waitingUntil);
    }

    /** With more that has come of it. */
    public Run with(RunTally more) {
        return new Run(terms, request, state, position, more, waitingUntil);
    }

    /** Waiting until then; null if it does not. */
    public Run waitingUntil(@Nullable Instant time) {
        return new Run(terms, request, state, position, tally, time);
    }

    /** Whether nobody is let in now. */
    public boolean isWaiting(Instant now) {
        return waitingUntil != null && now.isBefore(waitingUntil);
    }

    @Override
    public String toString() {
        return "Run[" + terms.id() + " " + state + "]";
    }
}
