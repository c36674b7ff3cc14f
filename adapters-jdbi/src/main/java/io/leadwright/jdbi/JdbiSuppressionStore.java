package io.leadwright.jdbi;

import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.lead.AccountId;
import io.leadwright.port.SuppressionStore;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Who of one account wants to be left alone, in their table. */
final class JdbiSuppressionStore implements SuppressionStore {

    private final AccountId account;
    private final Connections connections;

    JdbiSuppressionStore(AccountId account, Connections connections) {
        this.account = account;
        this.connections = connections;
    }

    @Override
    public List<Suppression> among(Set<Mark> marks) {
        return connections.reads().readAtOnce(handle -> on(handle).among(marks));
    }

    @Override
    public void add(Collection<Suppression> entries) {
        connections.writes().write(handle -> {
            // as lead writes do: whoever adds leads now has asked for the list before, or will after
            Locks.account(connections.dialect(), handle, account);
            on(handle).add(entries);
            return true;
        });
    }

    @Override
    public int remove(Set<Mark> marks) {
        return connections.writes().write(handle -> on(handle).remove(marks));
    }

    @Override
    public long count() {
        return connections.reads().read(handle -> on(handle).count());
    }

    @Override
    public boolean isToldBy(Set<String> keyIds) {
        return connections.reads().read(handle -> on(handle).isToldBy(keyIds));
    }

    private SuppressionTable on(Handle handle) {
        return new SuppressionTable(connections.dialect(), account, handle);
    }
}
