package io.leadwright.enrich;

import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.lead.LeadId;
import io.leadwright.ledger.OpenResult.Refusal;
import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunState;
import io.leadwright.run.RunTally;
import io.leadwright.run.RunView;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A chunk to be done: as the request that it is, and then its bookkeeping. */
final class RunJob {

    /** When credits that others hold may be free. */
    private static final Duration LATER = Duration.ofSeconds(1);

    private final Desk desk;
    private final Run run;
    private final RunChunk chunk;
    private final Plan plan;

    RunJob(Desk desk, Run run, RunChunk chunk, Plan plan) {
        this.desk = desk;
        this.run = run;
        this.chunk = chunk;
        this.plan = plan;
    }

    void run() {
        try {
            take(new RequestRun(desk, plan, null).run());
        } catch (RunTakenBack late) {
            // nothing was written, and nothing is to be booked
        }
    }

    private void take(EnrichmentOutcome outcome) {
        if (outcome instanceof Done done) {
            finish(done);
        } else if (outcome instanceof EnrichmentOutcome.InProgress busy) {
            leave(busy.retryAt(), known -> known);
        } else if (outcome instanceof EnrichmentOutcome.Replayed) {
            forgotten();
        } else {
            refused(((EnrichmentOutcome.Refused) outcome).why());
        }
    }

    private void refused(Refusal why) {
        if (why instanceof Refusal.RateLimited later) {
            leave(desk.now(), known -> known.waitingUntil(later.retryAt()));
        } else if (why instanceof Refusal.Insufficient) {
            leaveForCredits();
        } else {
            forgotten(); // somebody else has given out the key of this chunk
        }
    }

    /** Leaves the chunk to whoever comes first from then on. */
    private void leave(Instant until, Function<Run, Run> change) {
        book(view -> left(view.run().state() == RunState.RUNNING ? change.apply(view.run()) : view.run(), until));
    }

    /**
     * What others of the run hold may come back yet: until then nobody goes on, lest each take more that is refused. If there are
     * none, the credits do not suffice.
     */
    private void leaveForCredits() {
        book(view -> {
            boolean isAlone = view.chunks().stream().allMatch(other -> isOurs(other) || other.isLeft(desk.now()));
            if (view.run().state() != RunState.RUNNING) {
                return left(view.run(), desk.now());
            }
            return isAlone
                    ? left(view.run().in(RunState.PAUSED_CREDITS), desk.now())
                    : left(view.run().waitingUntil(desk.now().plus(LATER)), desk.now());
        });
    }

    private RunChange<Boolean> left(Run next, Instant until) {
        RunChunk.Holder holder =
                new RunChunk.Holder(chunk.holder().owner(), chunk.holder().since(), until);
        return RunChange.of(true, next).taking(chunk.heldBy(holder, chunk.reserved()));
    }

    private void finish(Done done) {
        Map<LeadId, String> failed = new LinkedHashMap<>();
        done.failed()
                .forEach(lead ->
                        failed.put(chunk.leads().get(lead.index()), lead.code().name()));
        RunBill spent = new RunBill(done.bill().credits(), new RunSpending(desk).of(chunk, plan, done.bill()));
        end(failed, spent);
    }

    /** It was done so long ago that nobody knows what came of it: it counts for what it may have. */
    private void forgotten() {
        Map<LeadId, String> unknown = new LinkedHashMap<>();
        chunk.leads().forEach(lead -> unknown.put(lead, FailureCode.OUTCOME_UNKNOWN.name()));
        end(unknown, chunk.reserved());
    }

    private void end(Map<LeadId, String> failed, RunBill spent) {
        Map<String, Long> counts = new LinkedHashMap<>();
        failed.values().forEach(code -> counts.merge(code, 1L, Long::sum));
        book(view -> {
            RunTally tally = view.run()
                    .tally()
                    .plus(chunk.leads().size() - failed.size(), counts)
                    .spending(spent);
            return RunChange.of(true, ended(view, view.run().with(tally))).ending(List.of(chunk.number()), failed);
        });
    }

    /** The last one to end anything ends the run. */
    private static Run ended(RunView view, Run next) {
        boolean isLast = next.position().isAtEnd() && view.chunks().size() == 1;
        return isLast && next.state() == RunState.RUNNING ? next.in(RunState.DONE) : next;
    }

    /** Does nothing if the chunk is somebody else's by now: then they book it. */
    private void book(Function<RunView, RunChange<Boolean>> change) {
        desk.runs().update(run.id(), view -> {
            Optional<RunChunk> ours =
                    view.chunks().stream().filter(this::isOurs).findFirst();
            return ours.isPresent() ? change.apply(view) : RunChange.of(false, view.run());
        });
    }

    private boolean isOurs(RunChunk other) {
        return other.number() == chunk.number()
                && other.holder().owner().equals(chunk.holder().owner());
    }
}
