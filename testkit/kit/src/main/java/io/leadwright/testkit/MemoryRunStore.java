package io.leadwright.testkit;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Rewrite;
import io.leadwright.port.RunStore;
import io.leadwright.run.Restored;
import io.leadwright.run.Run;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunId;
import io.leadwright.run.RunView;
import io.leadwright.run.SkippedLead;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is kept of one account's runs, under a lock or within a transaction. */
final class MemoryRunStore implements RunStore {

    private final MemoryRuns runs;
    private final Guard guard;

    MemoryRunStore(MemoryRuns runs, Guard guard) {
        this.runs = runs;
        this.guard = guard;
    }

    /** Who is let in, and when. */
    interface Guard {

        /** Looks. */
        <R> R read(Supplier<R> look);

        /** Changes something. */
        <R> R write(Supplier<R> change);

        /** To be done if what is being done is taken back. */
        void undoing(Runnable undo);
    }

    @Override
    public boolean add(Run run) {
        return guard.write(() -> runs.add(run, guard::undoing));
    }

    @Override
    public List<Run> newest(int limit) {
        int checked = RunStore.checkLimit(limit);
        return guard.read(() -> runs.newest(checked));
    }

    @Override
    public <R> Optional<R> read(RunId run, Function<RunView, R> look) {
        return guard.read(() -> runs.read(run, look));
    }

    @Override
    public <R> Optional<R> update(RunId run, Function<RunView, RunChange<R>> decide) {
        return guard.write(() -> runs.update(run, decide, guard::undoing));
    }

    @Override
    public List<SkippedLead> skipped(RunId run, @Nullable LeadId behind, int limit) {
        int checked = RunStore.checkLimit(limit);
        return guard.read(() -> runs.skipped(run, behind, checked));
    }

    @Override
    public boolean keep(RunId run, Rewrite rewrite) {
        return guard.write(() -> runs.keep(run, rewrite, guard::undoing));
    }

    @Override
    public List<Rewrite> rewrites(RunId run, @Nullable LeadId behind, int limit) {
        int checked = RunStore.checkLimit(limit);
        return guard.read(() -> runs.rewrites(run, behind, checked));
    }

    @Override
    public void restored(RunId run, LeadId lead, Restored what) {
        guard.write(() -> {
            runs.restored(run, lead, what, guard::undoing);
            return true;
        });
    }

    @Override
    public List<SkippedLead> unrestored(RunId run, @Nullable LeadId behind, int limit) {
        int checked = RunStore.checkLimit(limit);
        return guard.read(() -> runs.unrestored(run, behind, checked));
    }

    @Override
    public void forget(LeadId lead) {
        guard.write(() -> {
            runs.forget(lead, guard::undoing);
            return true;
        });
    }

    @Override
    public void forget(Predicate<Lead> which) {
        guard.write(() -> {
            runs.rewritten().stream()
                    .filter(rewrite -> which.test(rewrite.before()) || which.test(rewrite.after()))
                    .forEach(rewrite -> runs.forget(rewrite.id(), guard::undoing));
            return true;
        });
    }
}
