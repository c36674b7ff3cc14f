package io.leadwright.jdbi;

import io.leadwright.credit.Decision;
import io.leadwright.credit.LedgerView;
import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import java.util.function.Function;

/** The ledger of one account in its tables, each update in a transaction. */
final class JdbiLedgerStore implements LedgerStore {

    private final AccountId account;
    private final Connections connections;

    JdbiLedgerStore(AccountId account, Connections connections) {
        this.account = account;
        this.connections = connections;
    }

    @Override
    public <R> R update(Function<LedgerView, Decision<R>> decide) {
        return connections
                .writes()
                .write(handle -> new JdbiLedger(connections.dialect(), account, handle).update(decide));
    }

    @Override
    public <R> R read(Function<LedgerView, R> look) {
        return connections
                .reads()
                .readAtOnce(handle -> new JdbiLedger(connections.dialect(), account, handle).read(look));
    }
}
