package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.DueLedgers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Finds the ledgers that are due by indexes that begin with a time, and reads nothing but those. */
final class JdbiDueLedgers implements DueLedgers {

    /** Binds now and limit. */
    static final String HOLDS =
            "SELECT DISTINCT account FROM credit_hold WHERE state = 'pending' AND lease_until <= ? LIMIT ?";

    /** Binds now and limit. */
    static final String GRANTS =
            "SELECT DISTINCT account FROM credit_grant WHERE state = 'open' AND expires_at <= ? LIMIT ?";

    /** Binds time and limit. */
    static final String ANSWERS = "SELECT DISTINCT account FROM credit_operation WHERE answered_at < ? LIMIT ?";

    /** Binds time and limit. */
    static final String KEYS =
            "SELECT DISTINCT account FROM credit_operation WHERE coalesce(ended_at, lease_until) < ? LIMIT ?";

    private final Connections connections;

    JdbiDueLedgers(Connections connections) {
        this.connections = connections;
    }

    @Override
    public List<AccountId> find(Due due, int limit) {
        int wanted = SelectStatement.limit(limit);
        return connections.reads().readAtOnce(handle -> {
            Set<String> found = new LinkedHashSet<>();
            add(found, handle, HOLDS, Micros.of(due.now()), wanted);
            add(found, handle, GRANTS, Micros.of(due.now()), wanted);
            add(found, handle, ANSWERS, Micros.ceiling(due.answersBefore()), wanted);
            add(found, handle, KEYS, Micros.ceiling(due.keysBefore()), wanted);
            return found.stream().limit(wanted).map(AccountId::of).toList();
        });
    }

    private static void add(Set<String> found, Handle handle, String sql, long time, int wanted) {
        if (found.size() < wanted) {
            found.addAll(new SelectStatement<>(sql, row -> row.getString(1)).list(handle, time, wanted));
        }
    }
}
