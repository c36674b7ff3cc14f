package io.leadwright.enrich;

import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;
import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunChunk;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes over a chunk that somebody has left: what they have spent on it counts, and may not be spent again. The request goes on
 * from where it was, or tells what has come of it.
 */
final class RunTakeover {

    private final Desk desk;
    private final Run run;
    private final String owner;

    RunTakeover(Desk desk, Run run, String owner) {
        this.desk = desk;
        this.run = run;
        this.owner = owner;
    }

    /** What is to be done; empty if somebody else was quicker. */
    Optional<RunJob> take(RunChunk left) {
        Instant now = desk.now(); // before the costs are looked up: whoever is not dead may cause some meanwhile
        RunDraft draft = new RunDraft(desk, run);
        Plan plan = draft.plan(left.name(), left.leads(), left.reserved());
        Costs spent = new RunSpending(desk).of(left, plan);
        RunBill still =
                new RunBill(left.reserved().credits(), left.reserved().costs().without(spent));
        RunChunk chunk = left.heldBy(RunJob.held(desk, owner, now), still);
        boolean isOurs = desk.runs()
                .update(run.id(), view -> {
                    Run known = view.run();
                    boolean mayBe =
                            known.state() == run.state() && view.chunks().contains(left) && !left.isHeld(desk.now());
                    RunBill more = new RunBill(Credits.ZERO, spent);
                    return mayBe
                            ? RunChange.of(true, known.with(known.tally().spending(more)))
                                    .taking(chunk)
                            : RunChange.of(false, known);
                })
                .orElseThrow(() -> BookRun.gone(run.id()));
        return isOurs ? Optional.of(new RunJob(desk, run, chunk, draft.within(plan, still))) : Optional.empty();
    }
}
