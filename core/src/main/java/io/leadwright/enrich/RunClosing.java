package io.leadwright.enrich;

import io.leadwright.run.Run;
import io.leadwright.run.RunBill;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunId;
import io.leadwright.run.RunState;
import java.util.Optional;

/**
 * Books what is left of a run that was cancelled: chunks of somebody who died, and those that waited for sources to answer again.
 * Nobody is asked about them any more.
 */
final class RunClosing {

    private final Desk desk;
    private final RunId id;
    private final String owner;

    RunClosing(Desk desk, RunId id) {
        this.desk = desk;
        this.id = id;
        this.owner = desk.newName();
    }

    /** All that nobody works on. */
    void close() {
        while (step()) {}
    }

    /** One chunk that nobody works on; whether there was one. */
    boolean step() {
        RunWorker.Look look = desk.runs().read(id, RunWorker.Look::of).orElseThrow(() -> BookRun.gone(id));
        if (look.run().state() != RunState.CANCELLED) {
            return false;
        }
        Optional<RunChunk> left = look.chunks().stream()
                .filter(chunk -> !chunk.isHeld(desk.now()))
                .findFirst();
        left.ifPresent(chunk -> close(look.run(), chunk));
        return left.isPresent();
    }

    private void close(Run run, RunChunk chunk) {
        if (chunk.isPutBack()) {
            new RunBooking(desk, id, chunk).end(FailureCode.CANCELLED, RunBill.NOTHING);
        } else if (run.request() == null) { // it was cancelled by an earlier version, which kept nothing to tell by
            new RunBooking(desk, id, chunk).end(FailureCode.OUTCOME_UNKNOWN, chunk.reserved());
        } else {
            new RunTakeover(desk, run, owner).take(chunk).ifPresent(RunJob::run);
        }
    }
}
