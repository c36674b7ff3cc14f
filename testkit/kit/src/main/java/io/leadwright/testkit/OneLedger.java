package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.ApiKeyStore;
import io.leadwright.port.DueLedgers;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageTransaction;
import java.util.function.Function;

/** The one ledger that a law opens, as a storage: so that the law can use it as a host does. */
record OneLedger(LedgerStore store) implements Storage {

    @Override
    public LedgerStore ledger(AccountId account) {
        return store;
    }

    @Override
    public LeadStore leads(AccountId account) {
        throw new UnsupportedOperationException("a ledger has no leads");
    }

    @Override
    public ReliabilityStore reliability(AccountId account) {
        throw new UnsupportedOperationException("a ledger has no reliability");
    }

    @Override
    public DueLedgers dueLedgers() {
        throw new UnsupportedOperationException("a ledger knows no others");
    }

    @Override
    public <R> R atomically(AccountId account, Function<StorageTransaction, R> work) {
        throw new UnsupportedOperationException("a ledger is no storage");
    }

    @Override
    public ApiKeyStore apiKeys() {
        throw new UnsupportedOperationException("a ledger has no keys");
    }

    @Override
    public void close() {}
}
