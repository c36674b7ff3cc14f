package io.leadwright.enrich;

import io.leadwright.claim.Inquiry;
import io.leadwright.credit.Cost;
import io.leadwright.profile.SourceId;
import io.leadwright.source.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a source was to be asked about somebody, and what came of it.
 *
 * @param source who
 * @param outcome what came of it
 * @param failure why it failed; null if it did not
 * @param cost what it billed, as far as that is known; if it may have, the most that it can be
 * @param took how long the answer took; nothing if nobody was asked
 */
public record Attempt(
        SourceId source, Outcome outcome, @Nullable FailureKind failure, Cost cost, Duration took) {

    /** What came of an attempt. */
    public enum Outcome {
        /** It knows them. */
        FOUND,
        /** It does not. */
        NOTHING,
        /** It would have said more, had there been time. */
        PENDING,
        /** It failed. */
        FAILED,
        /** It had not answered in time; what it answers later is kept. */
        LATE,
        /** Somebody else is asking it. */
        BUSY,
        /** It failed lately, and is not to be asked again yet. */
        NOT_YET,
        /** Somebody asked it and the answer was lost, so that it may have been paid for. */
        UNKNOWN,
        /** The budget does not allow it. */
        TOO_DEAR
    }

    static Attempt without(SourceId source, Outcome outcome) {
        return new Attempt(source, outcome, null, Cost.NOTHING, Duration.ZERO);
    }

    /** What keeps a source from being asked now that was asked before, if anything does. */
    static Optional<Attempt> unasked(Inquiry inquiry, Instant now) {
        Outcome outcome = switch (inquiry.outcome(now)) {
            case ASKED -> Outcome.BUSY;
            case UNKNOWN -> Outcome.UNKNOWN;
            case FAILED -> now.isBefore(inquiry.state().until()) ? Outcome.NOT_YET : null;
            case PENDING, FOUND, NOTHING, DO_NOT_PROCESS -> null;
        };
        return Optional.ofNullable(outcome).map(known -> without(inquiry.source(), known));
    }

    /** Why it failed. */
    public Optional<FailureKind> failureKind() {
        return Optional.ofNullable(failure);
    }

    /** What came of it in one word: of a failure its kind. */
    public String word() {
        return (failure == null ? outcome.name() : failure.name()).toLowerCase(Locale.ROOT);
    }

    /** Whether another try may come to more. */
    boolean isTransient() {
        return switch (outcome) {
            case PENDING, LATE, BUSY, NOT_YET -> true;
            case FAILED -> failure != null && failure.isTransient();
            case FOUND, NOTHING, UNKNOWN, TOO_DEAR -> false;
        };
    }
}
