package io.leadwright.enrich;

import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Inquiry.State;
import io.leadwright.credit.Cost;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a source answered.
 *
 * @param asked to what
 * @param answer what
 * @param at when
 * @param took how long it took
 */
record Reply(Asked asked, SourceAnswer answer, Instant at, Duration took) {

    /** Nobody who needs time is asked again before this: they may always say that it is now. */
    private static final Duration SOONEST = Duration.ofMillis(100);

    Errand errand() {
        return asked.errand();
    }

    /** As it is told to whoever asked. */
    Attempt attempt() {
        FailureKind failure = answer instanceof SourceAnswer.Failed failed ? failed.kind() : null;
        return new Attempt(errand().source(), outcome(), failure, cost(), took);
    }

    private Attempt.Outcome outcome() {
        if (answer instanceof SourceAnswer.Found) {
            return Attempt.Outcome.FOUND;
        } else if (answer instanceof SourceAnswer.Nothing) {
            return Attempt.Outcome.NOTHING;
        }
        return answer instanceof SourceAnswer.Pending ? Attempt.Outcome.PENDING : Attempt.Outcome.FAILED;
    }

    /** What is billed: the most that it can be, if nobody knows. */
    Cost cost() {
        return answer instanceof SourceAnswer.Failed failed && failed.mayHaveBilled()
                ? errand().worst()
                : answer.cost();
    }

    /** What is kept of it, beside what the source said before. */
    Inquiry inquiry(Inquiry asked) {
        if (answer instanceof SourceAnswer.Found found) {
            return answered(asked, Outcome.FOUND, dated(found.claims(), asked));
        } else if (answer instanceof SourceAnswer.Nothing) {
            return answered(asked, Outcome.NOTHING, Claims.none());
        } else if (answer instanceof SourceAnswer.Pending pending) {
            Instant soonest = at.plus(SOONEST);
            Instant again = pending.askAgainAt().isAfter(soonest) ? pending.askAgainAt() : soonest;
            State state = new State(Outcome.PENDING, at, again, pending.ticket());
            Claims soFar = dated(pending.soFar(), asked);
            return kept(asked, state, asked.claims().with(soFar), answeredOn(asked, soFar));
        }
        return failed(asked, (SourceAnswer.Failed) answer);
    }

    /** Whether the person wants to be left alone, says the source. */
    boolean isDoNotProcess() {
        return answer instanceof SourceAnswer.Failed failed && failed.kind() == FailureKind.DO_NOT_PROCESS;
    }

    /** What is kept of it where only what it cost may be: it is as if it had been lost. */
    Inquiry unread(Inquiry before) {
        Cost cost = costWith(before);
        State state = State.of(cost.isNothing() ? Outcome.FAILED : Outcome.UNKNOWN, at);
        return new Inquiry(errand().source(), state, before.fields(), cost, before.claims());
    }

    /** What is so now was so when it was asked: who answered a moment later than others is not to be believed more. */
    private static Claims dated(Claims said, Inquiry asked) {
        Instant begun = asked.state().at();
        return Claims.of(said.all().stream()
                .map(claim -> claim.observedAt().isAfter(begun) ? claim.asOf(begun) : claim)
                .toList());
    }

    private Inquiry failed(Inquiry asked, SourceAnswer.Failed failed) {
        Instant retryAt = failed.retryAt() == null || failed.retryAt().isBefore(at) ? at : failed.retryAt();
        if (failed.kind() == FailureKind.DO_NOT_PROCESS) {
            return kept(asked, State.of(Outcome.DO_NOT_PROCESS, at), Claims.none(), asked.fields());
        } else if (asked.ticket().isPresent() && failed.kind().isTransient()) {
            State state = new State(
                    Outcome.PENDING, at, retryAt.plus(SOONEST), asked.state().ticket());
            return kept(asked, state, asked.claims(), answeredOn(asked, Claims.none()));
        } else if (isPaidForInVain(asked, failed)) {
            return kept(asked, State.of(Outcome.UNKNOWN, at), asked.claims(), notAnswered(asked));
        }
        return kept(asked, new State(Outcome.FAILED, at, retryAt, null), asked.claims(), notAnswered(asked));
    }

    /** What the question asks for, and what was asked for when the ticket was given out: that has the time of the ticket. */
    private Set<ProfileField<?>> askedFor(Inquiry asked) {
        Set<ProfileField<?>> fields = new HashSet<>(errand().question().wanted());
        asked.fields().forEach((field, time) -> {
            if (isAgain() && time.equals(asked.state().at())) {
                fields.add(field);
            }
        });
        return fields;
    }

    private Map<ProfileField<?>, Instant> answeredOn(Inquiry asked, Claims said) {
        Map<ProfileField<?>, Instant> fields = new HashMap<>(asked.fields());
        askedFor(asked).forEach(field -> fields.put(field, at));
        said.fields().forEach(field -> fields.put(field, at));
        return fields;
    }

    /** What the ticket was for will not come. */
    private Map<ProfileField<?>, Instant> notAnswered(Inquiry asked) {
        Map<ProfileField<?>, Instant> fields = new HashMap<>(asked.fields());
        if (isAgain()) {
            askedFor(asked).stream()
                    .filter(field -> asked.claims().of(field).isEmpty())
                    .forEach(fields::remove);
        }
        return fields;
    }

    /** The vendor may have billed it; or did so before, and has lost it since. */
    private boolean isPaidForInVain(Inquiry asked, SourceAnswer.Failed failed) {
        return isAgain()
                ? !asked.cost().isNothing()
                : failed.mayHaveBilled() && !errand().worst().isNothing();
    }

    private boolean isAgain() {
        return errand().question().ticket().isPresent();
    }

    private Inquiry kept(Inquiry asked, State state, Claims claims, Map<ProfileField<?>, Instant> fields) {
        return new Inquiry(errand().source(), state, fields, costWith(asked), claims);
    }

    /** What is asked for again has been billed before. */
    private Cost costWith(Inquiry asked) {
        boolean canAdd = asked.cost().isNothing()
                || cost().isNothing()
                || asked.cost().unit().equals(cost().unit());
        return isAgain() && canAdd ? asked.cost().plus(cost()) : cost();
    }

    /** What it says of a field replaces what it said of it before; so does that it says nothing of what was asked, if it knows them. */
    private Inquiry answered(Inquiry asked, Outcome outcome, Claims said) {
        Set<ProfileField<?>> replaced = new HashSet<>(said.fields());
        if (outcome == Outcome.FOUND && !isAgain()) {
            replaced.addAll(errand().question().wanted());
        }
        Claims before = Claims.of(asked.claims().all().stream()
                .filter(claim -> !replaced.contains(claim.field()))
                .toList());
        return kept(asked, State.of(outcome, at), before.with(said), answeredOn(asked, said));
    }
}
