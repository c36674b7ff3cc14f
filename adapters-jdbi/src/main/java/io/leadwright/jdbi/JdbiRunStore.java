package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
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
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The runs of one account in their tables: each call in a transaction, or all in one that somebody else has begun. */
final class JdbiRunStore implements RunStore {

    private final Dialect dialect;
    private final AccountId account;
    private final Lender lender;

    JdbiRunStore(Dialect dialect, AccountId account, Lender lender) {
        this.dialect = dialect;
        this.account = account;
        this.lender = lender;
    }

    /** Who lends a connection for one work. */
    interface Lender {

        /** To read. */
        <R> R read(Function<Handle, R> work);

        /** To write. */
        <R> R write(Function<Handle, R> work);
    }

    /** Each call in a transaction of its own. */
    static RunStore of(AccountId account, Connections connections) {
        return new JdbiRunStore(connections.dialect(), account, new Lender() {
            @Override
            public <R> R read(Function<Handle, R> work) {
                return connections.reads().readAtOnce(work);
            }

            @Override
            public <R> R write(Function<Handle, R> work) {
                return connections.writes().write(work);
            }
        });
    }

    @Override
    public boolean add(Run run) {
        return lender.write(handle -> on(handle).runs().add(run));
    }

    @Override
    public List<Run> newest(int limit) {
        int checked = RunStore.checkLimit(limit);
        return lender.read(handle -> on(handle).runs().newest(checked));
    }

    @Override
    public <R> Optional<R> read(RunId run, Function<RunView, R> look) {
        return lender.read(handle -> on(handle).read(run, look));
    }

    @Override
    public <R> Optional<R> update(RunId run, Function<RunView, RunChange<R>> decide) {
        return lender.write(handle -> on(handle).update(run, decide));
    }

    @Override
    public List<SkippedLead> skipped(RunId run, @Nullable LeadId behind, int limit) {
        int checked = RunStore.checkLimit(limit);
        return lender.read(handle -> on(handle).leads().skipped(run, behind, checked));
    }

    @Override
    public boolean keep(RunId run, Rewrite rewrite) {
        return lender.write(handle -> on(handle).keep(run, rewrite));
    }

    @Override
    public List<Rewrite> rewrites(RunId run, @Nullable LeadId behind, int limit) {
        int checked = RunStore.checkLimit(limit);
        return lender.read(handle -> on(handle).leads().rewrites(run, behind, checked));
    }

    @Override
    public void restored(RunId run, LeadId lead, Restored what) {
        lender.write(handle -> {
            on(handle).leads().restored(run, lead, what);
            return true;
        });
    }

    @Override
    public List<SkippedLead> unrestored(RunId run, @Nullable LeadId behind, int limit) {
        int checked = RunStore.checkLimit(limit);
        return lender.read(handle -> on(handle).leads().unrestored(run, behind, checked));
    }

    @Override
    public void forget(LeadId lead) {
        lender.write(handle -> {
            on(handle).leads().forget(lead);
            return true;
        });
    }

    @Override
    public void forget(Predicate<Lead> which) {
        lender.write(handle -> {
            on(handle).leads().forget(which);
            return true;
        });
    }

    private JdbiRuns on(Handle handle) {
        return new JdbiRuns(dialect, account, handle);
    }
}
