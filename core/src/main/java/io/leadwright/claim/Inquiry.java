package io.leadwright.claim;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.leadwright.credit.Cost;
import io.leadwright.lead.StoredTime;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.source.Ticket;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one source was asked about one person, and what came of it. It is written down before the source is asked: whoever
 * finds it {@linkplain Outcome#ASKED asked} and over time knows that it may have been paid for and that nobody has the answer.
 *
 * @param source who was asked
 * @param state how far it has come, and since when
 * @param fields the fields it was asked for, or spoke of unasked, each with the time of the last answer
 * @param cost what the last answer was billed; while that is not known, the most that it can be
 * @param claims the latest that it said of each field
 */
public record Inquiry(SourceId source, State state, Map<ProfileField<?>, Instant> fields, Cost cost, Claims claims) {

    /** Copies the fields; their times are cut to the microsecond. */
    public Inquiry {
        fields = ImmutableMap.copyOf(Maps.transformValues(fields, StoredTime::check));
    }

    /** How far a source has come. */
    public enum Outcome {
        /** It is being asked, or was when somebody died. */
        ASKED,
        /** It will say more when it is asked again with the ticket. */
        PENDING,
        /** It knows the person. */
        FOUND,
        /** It does not. */
        NOTHING,
        /** It could not say, and billed nothing. */
        FAILED,
        /** It may have billed for an answer that nobody has. */
        UNKNOWN,
        /** It must not say: the person wants to be left alone. */
        DO_NOT_PROCESS
    }

    /**
     * How far it has come.
     *
     * @param at since when
     * @param until while it is asked: when nobody waits for it any more; pending: when it may be ready; failed: when it may
     *     be asked again; else as {@code at}
     * @param ticket what a pending answer is asked for with; null if it is not pending
     */
    public record State(
            Outcome outcome,
            Instant at,
            Instant until,
            @Nullable Ticket ticket) {

        /**
         * Throws {@link IllegalArgumentException} if it is pending without a ticket, or has one and is not; the times are cut
         * to the microsecond.
         */
        public State {
            at = StoredTime.check(at);
            until = StoredTime.check(until);
            if ((outcome == Outcome.PENDING) != (ticket != null)) {
                throw new IllegalArgumentException("ticket: must be there if the answer is pending, and only then");
            }
        }

        /** Over and done with. */
        public static State of(Outcome outcome, Instant at) {
            return new State(outcome, at, at, null);
        }

        /** Somebody is at it, until then. */
        public static State asked(Instant at, Instant until) {
            return new State(Outcome.ASKED, at, until, null);
        }

        /** Whether somebody is waiting for the answer now. */
        public boolean isUnderWay(Instant now) {
            return outcome == Outcome.ASKED && now.isBefore(until);
        }

        @Override
        public String toString() {
            return outcome + " at " + at;
        }
    }

    /**
     * A source that is about to be asked: what it said before stays, and the most that the answer can cost counts as its cost.
     */
    public static Inquiry asked(SourceId source, State asked, Cost worst, Optional<Inquiry> before) {
        return new Inquiry(
                source,
                asked,
                before.map(Inquiry::fields).orElse(Map.of()),
                worst,
                before.map(Inquiry::claims).orElse(Claims.none()));
    }

    /** The outcome of {@link #state}; of an answer that nobody waits for any more it is not known, unless it cost nothing. */
    public Outcome outcome(Instant now) {
        if (state.outcome != Outcome.ASKED || state.isUnderWay(now)) {
            return state.outcome;
        }
        return cost.isNothing() ? Outcome.FAILED : Outcome.UNKNOWN;
    }

    /** When the source last answered a question for this field. */
    public Optional<Instant> answeredOn(ProfileField<?> field) {
        return Optional.ofNullable(fields.get(field));
    }

    /**
     * When the source last said something of this field. That it does not know the person any more says nothing: then it is the
     * time of what it said before.
     */
    public Optional<Instant> saidOn(ProfileField<?> field) {
        if (claims.of(field).isEmpty()) {
            return Optional.empty();
        } else if (state.outcome != Outcome.NOTHING) {
            return answeredOn(field);
        }
        return claims.of(field).stream().map(Claim::observedAt).max(Instant::compareTo);
    }

    /** The ticket of a pending answer. */
    public Optional<Ticket> ticket() {
        return Optional.ofNullable(state.ticket);
    }

    @Override
    public String toString() {
        return "Inquiry[" + source + " " + state + "]";
    }
}
