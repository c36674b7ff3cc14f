package io.leadwright.source;

import io.leadwright.credit.Cost;
import io.leadwright.profile.Claims;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a source answers to one question. None of these shows a person's data in its text. */
public sealed interface SourceAnswer {

    /** What the vendor bills for it, as far as it is known. */
    Cost cost();

    /** The same for nothing: to a question that is answered along with another, which pays. */
    default SourceAnswer unbilled() {
        if (this instanceof Found found) {
            return Found.free(found.claims());
        }
        if (this instanceof Pending pending) {
            return new Pending(pending.ticket(), pending.askAgainAt(), pending.soFar(), Cost.NOTHING);
        }
        return this instanceof Nothing ? Nothing.FREE : this;
    }

    /**
     * The source knows the person or the company.
     *
     * @param claims what it says of them; never none
     * @param cost what it bills for this question
     */
    record Found(Claims claims, Cost cost) implements SourceAnswer {

        /** Throws {@link IllegalArgumentException} if there is no claim: that is {@link Nothing}. */
        public Found {
            if (claims.all().isEmpty()) {
                throw new IllegalArgumentException("claims: must not be none");
            }
        }

        /** Found for nothing. */
        public static Found free(Claims claims) {
            return new Found(claims, Cost.NOTHING);
        }
    }

    /**
     * The source does not know them, or cannot be asked this.
     *
     * @param cost what it bills for this question: some vendors charge for misses
     */
    record Nothing(Cost cost) implements SourceAnswer {

        /** Nothing, for nothing. */
        public static final Nothing FREE = new Nothing(Cost.NOTHING);
    }

    /**
     * The answer, or the rest of it, is not ready yet: the same question is to be asked again with the ticket.
     *
     * @param ticket what to show then
     * @param askAgainAt when it may be ready
     * @param soFar what is known already, and billed; what is asked again does not repeat it
     * @param cost what is billed already
     */
    record Pending(Ticket ticket, Instant askAgainAt, Claims soFar, Cost cost) implements SourceAnswer {

        /** Nothing known yet, nothing billed yet. */
        public static Pending of(Ticket ticket, Instant askAgainAt) {
            return new Pending(ticket, askAgainAt, Claims.none(), Cost.NOTHING);
        }
    }

    /**
     * There is no answer.
     *
     * @param kind why
     * @param retryAt not to be asked before then; null if nobody said, or asking again is no use
     * @param mayHaveBilled whether the vendor may have billed for it all the same, so that asking again may pay twice
     */
    record Failed(FailureKind kind, @Nullable Instant retryAt, boolean mayHaveBilled) implements SourceAnswer {

        /** Failed for nothing: nothing was billed. */
        public static Failed free(FailureKind kind) {
            return new Failed(kind, null, false);
        }

        /** This, not to be asked again before then. */
        public Failed notBefore(Instant time) {
            return new Failed(kind, time, mayHaveBilled);
        }

        /** Nothing that is known of; see {@link #mayHaveBilled}. */
        @Override
        public Cost cost() {
            return Cost.NOTHING;
        }
    }
}
