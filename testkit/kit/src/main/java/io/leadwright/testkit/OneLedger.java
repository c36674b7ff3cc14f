package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.ApiKeyStore;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.DueLedgers;
import io.leadwright.port.DueRuns;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.port.RunStore;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageTransaction;
import io.leadwright.port.SuppressionStore;
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
    public ClaimStore claims(AccountId account) {
        throw new UnsupportedOperationException("a ledger has no claims");
    }

    @Override
    public SuppressionStore suppressions(AccountId account) {
        throw new UnsupportedOperationException("a ledger has no list");
    }

    @Override
    public void scrub() {}

    @Override
    public void forget(AccountId account) {
        throw new UnsupportedOperationException("a ledger is no storage");
    }

    @Override
    public RunStore runs(AccountId account) {
        throw new UnsupportedOperationException("a ledger has no runs");
    }

    @Override
    public DueRuns dueRuns() {
        throw new UnsupportedOperationException("a ledger has no runs");
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
