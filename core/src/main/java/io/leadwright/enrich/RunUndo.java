package io.leadwright.enrich;

import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.Rewrite;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.StorageTransaction;
import io.leadwright.run.Restored;
import io.leadwright.run.Run;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunChunk;
import io.leadwright.run.RunId;
import io.leadwright.run.RunState;
import io.leadwright.run.RunView;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives the leads of a run back what they were before it: some at a time, each time in one transaction. */
final class RunUndo {

    /** So many leads at once: others who write leads wait for it. */
    private static final int LEADS_AT_ONCE = 100;

    private static final Author AUTHOR = Author.machine("leadwright undo");

    private final Desk desk;
    private final RunId id;
    private final RunWaiting waiting;

    RunUndo(Desk desk, RunId id) {
        this.desk = desk;
        this.id = id;
        this.waiting = new RunWaiting(desk);
    }

    /** Whether it has begun. */
    enum Begun {
        /** By this. */
        NOW,
        /** By an earlier one. */
        BEFORE,
        /** Not while the run is running. */
        NOT_RUNNING,
        /** Not while somebody still works on it. */
        NOT_YET
    }

    /** All of it. */
    void undo() {
        Begun begun = begin();
        while (begun == Begun.NOT_YET) {
            waiting.forOthers();
            begun = begin();
        }
        if (begun == Begun.NOT_RUNNING) {
            throw new IllegalStateException("run: must be paused, cancelled or done to be undone, is running");
        }
        while (step()) {}
    }

    /**
     * Begins, but not while somebody works on the run, who would write to leads that are restored. Whoever comes back later than
     * that finds that nothing is to be written any more.
     */
    Begun begin() {
        return desk.runs()
                .update(id, view -> {
                    Run run = view.run();
                    if (run.state() == RunState.RUNNING) {
                        return RunChange.of(Begun.NOT_RUNNING, run);
                    } else if (run.state().isTakenBack()) {
                        return RunChange.of(Begun.BEFORE, run);
                    } else if (view.chunks().stream().anyMatch(chunk -> !chunk.isLeft(desk.now()))) {
                        return RunChange.of(Begun.NOT_YET, run);
                    }
                    List<Long> left =
                            view.chunks().stream().map(RunChunk::number).toList();
                    return RunChange.of(Begun.NOW, run.in(RunState.UNDOING)).ending(left, Map.of());
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
        List<Rewrite> rewrites = transaction.runs().rewrites(id, LEADS_AT_ONCE);
        LeadTransaction leads = transaction.leads(new Stamp(AUTHOR, desk.now()));
        Map<Restored, Long> counts = new EnumMap<>(Restored.class);
        for (Rewrite rewrite : rewrites) {
            Restored what = restored(leads, rewrite);
            transaction.runs().restored(id, rewrite.id(), what);
            counts.merge(what, 1L, Long::sum);
        }
        transaction.runs().update(id, view -> {
            Run run = view.run().with(view.run().tally().restoring(counts));
            return RunChange.of(true, rewrites.isEmpty() ? run.in(RunState.UNDONE) : run);
        });
        return !rewrites.isEmpty();
    }

    private Restored restored(LeadTransaction leads, Rewrite rewrite) {
        Optional<Lead> stored = leads.get(rewrite.id());
        if (stored.isEmpty()) {
            return Restored.GONE;
        }
        Lead now = stored.get();
        Set<LeadField> taken = EnumSet.noneOf(LeadField.class);
        Lead before = rewrite.undone(now, desk.now(), taken);
        while (before.version() != now.version()
                && leads.replace(before) instanceof ReplaceResult.Duplicate other
                && taken.add(other.key())) {
            before = rewrite.undone(now, desk.now(), taken);
        }
        if (!taken.isEmpty()) {
            return Restored.KEY_TAKEN;
        }
        return now.sameFieldsAs(rewrite.after()) ? Restored.WHOLE : Restored.CHANGED_SINCE;
    }
}
