package io.leadwright.enrich;

import io.leadwright.lead.LeadId;
import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunId;
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
import java.util.function.UnaryOperator;

/** Writes down what came of a chunk. Nothing is written if the chunk is somebody else's by now: then they book it. */
final class RunBooking {

    /** When credits that others hold may be free. */
    private static final Duration LATER = Duration.ofSeconds(1);

    private final Desk desk;
    private final RunId id;
    private final RunChunk chunk;

    RunBooking(Desk desk, RunId id, RunChunk chunk) {
        this.desk = desk;
        this.id = id;
        this.chunk = chunk;
    }

    /** It is over: these leads were not enriched, all others were. */
    void end(Map<LeadId, String> failed, RunBill spent) {
        book(view -> ended(view, failed, spent));
    }

    /** It is over, and none of its leads was enriched as far as anybody knows. */
    void end(FailureCode code, RunBill spent) {
        Map<LeadId, String> failed = new LinkedHashMap<>();
        chunk.leads().forEach(lead -> failed.put(lead, code.name()));
        end(failed, spent);
    }

    /** All but this rest is over. Of a run that was cancelled meanwhile the rest is too. */
    void putBack(RunChunk rest, Map<LeadId, String> failed, RunBill spent) {
        Map<LeadId, String> forGood = new LinkedHashMap<>(failed);
        rest.leads().forEach(forGood::remove);
        book(view -> view.run().state().isOver()
                ? ended(view, failed, spent)
                : RunChange.of(true, tallied(view.run(), enriched(failed), forGood, spent))
                        .taking(rest)
                        .ending(List.of(), forGood));
    }

    /** Leaves the chunk to whoever comes first from then on. */
    void leave(Instant until, UnaryOperator<Run> change) {
        book(view -> left(view.run().state() == RunState.RUNNING ? change.apply(view.run()) : view.run(), until));
    }

    /**
     * What others of the run hold may come back yet: until then nobody goes on, lest each take more that is refused. If there are
     * none, the credits do not suffice.
     */
    void leaveForCredits() {
        book(view -> {
            boolean isAlone = view.chunks().stream().allMatch(other -> isOurs(other) || !other.isHeld(desk.now()));
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

    private RunChange<Boolean> ended(RunView view, Map<LeadId, String> failed, RunBill spent) {
        Run tallied = tallied(view.run(), enriched(failed), failed, spent);
        return RunChange.of(true, over(view, tallied)).ending(List.of(chunk.number()), failed);
    }

    private long enriched(Map<LeadId, String> failed) {
        return chunk.leads().size() - (long) failed.size();
    }

    private static Run tallied(Run run, long enriched, Map<LeadId, String> failed, RunBill spent) {
        Map<String, Long> counts = new LinkedHashMap<>();
        failed.values().forEach(code -> counts.merge(code, 1L, Long::sum));
        RunTally tally = run.tally().plus(enriched, counts).spending(spent);
        return run.with(tally);
    }

    /** The last one to end anything ends the run, or forgets what a run that was cancelled was to do. */
    private static Run over(RunView view, Run next) {
        if (view.chunks().size() > 1) {
            return next;
        } else if (next.state() == RunState.CANCELLED) {
            return next.in(RunState.CANCELLED);
        }
        return next.position().isAtEnd() && next.state() == RunState.RUNNING ? next.in(RunState.DONE) : next;
    }

    private void book(Function<RunView, RunChange<Boolean>> change) {
        desk.runs().update(id, view -> {
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
