package io.leadwright.enrich;

import io.leadwright.port.StorageTransaction;
import io.leadwright.run.Restored;
import io.leadwright.run.Run;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunId;
import io.leadwright.run.RunState;
import io.leadwright.run.RunView;
import java.util.Map;

/** Gives the leads of a run back what they were before it: some at a time, each time in one transaction. */
final class RunUndo {

    private final Desk desk;
    private final RunId id;
    private final RunWaiting waiting;
    private final RunClosing closing;

    RunUndo(Desk desk, RunId id) {
        this.desk = desk;
        this.id = id;
        this.waiting = new RunWaiting(desk);
        this.closing = new RunClosing(desk, id);
    }

    /** Whether it has begun. */
    private enum Begun {
        /** By this. */
        NOW,
        /** By an earlier one. */
        BEFORE,
        /** Not while the run is running. */
        NOT_RUNNING,
        /** Not while somebody still works on it. */
        NOT_YET,
        /** Not before what somebody has left of it is booked. */
        LEFT
    }

    /** Begins, if nobody must be waited for; whether it did. */
    boolean beginNow() {
        Begun begun = begin();
        if (begun == Begun.LEFT) {
            closing.close();
            begun = begin();
        }
        return begun == Begun.NOW;
    }

    /** All of it. */
    void undo() {
        Begun begun = begin();
        while (begun == Begun.NOT_YET || begun == Begun.LEFT) {
            if (begun == Begun.LEFT) {
                closing.close();
                begun = begin();
            }
            if (begun == Begun.NOT_YET || begun == Begun.LEFT) {
                waiting.forOthers();
                begun = begin();
            }
        }
        if (begun == Begun.NOT_RUNNING) {
            throw new IllegalStateException("run: must be paused, cancelled or done to be undone, is running");
        }
        while (step()) {}
    }

    /**
     * Begins, but not while somebody works on the run, who would write to leads that are restored. Whoever comes back later than
     * that finds that nothing is to be written any more. A run of which something is left is cancelled first: nobody goes on with
     * what is to be undone.
     */
    private Begun begin() {
        return desk.runs()
                .update(id, view -> {
                    Run run = view.run();
                    if (run.state() == RunState.RUNNING) {
                        return RunChange.of(Begun.NOT_RUNNING, run);
                    } else if (run.state().isTakenBack()) {
                        return RunChange.of(Begun.BEFORE, run);
                    } else if (view.chunks().stream().anyMatch(chunk -> chunk.isHeld(desk.now()))) {
                        return RunChange.of(Begun.NOT_YET, run);
                    } else if (!view.chunks().isEmpty()) {
                        return RunChange.of(Begun.LEFT, run.state().isOver() ? run : run.cancelledAtWork());
                    }
                    return RunChange.of(Begun.NOW, run.in(RunState.UNDOING));
                })
                .orElseThrow(() -> BookRun.gone(id));
    }

    /** The next leads; whether there were any. */
    boolean step() {
        return desk.storage().atomically(desk.account(), this::step);
    }

    private boolean step(StorageTransaction transaction) {
        if (transaction.runs().read(id, RunView::run).map(Run::state).orElseThrow(() -> BookRun.gone(id))
                != RunState.UNDOING) {
            return false;
        }
        RunRestoring restoring = new RunRestoring(desk, id, transaction);
        Map<Restored, Long> counts = restoring.some();
        transaction.runs().update(id, view -> {
            Run run = view.run().with(view.run().tally().restoring(counts));
            return RunChange.of(true, counts.isEmpty() ? run.in(RunState.UNDONE) : run);
        });
        return !counts.isEmpty();
    }
}
