package io.leadwright.testkit;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
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
import java.util.Random;
import java.util.function.Function;

/** The one store that a contract opens, as a storage: so that the contract can write as a host does. */
record OneStore(LeadStore store) implements Storage {

    /** The book over a store; its clock stands still, and its ids are drawn from this seed. */
    static LeadBook book(LeadStore store, long seed) {
        return Leadwright.builder(new OneStore(store))
                .clock(() -> SampleLeads.T0)
                .random(new Random(seed))
                .build()
                .book();
    }

    @Override
    public LeadStore leads(AccountId account) {
        return store;
    }

    @Override
    public ReliabilityStore reliability(AccountId account) {
        return new MemoryStorage().reliability(account);
    }

    @Override
    public ClaimStore claims(AccountId account) {
        return new MemoryStorage().claims(account);
    }

    @Override
    public SuppressionStore suppressions(AccountId account) {
        return new MemoryStorage().suppressions(account);
    }

    @Override
    public LedgerStore ledger(AccountId account) {
        return new MemoryStorage().ledger(account);
    }

    @Override
    public RunStore runs(AccountId account) {
        return new MemoryStorage().runs(account);
    }

    @Override
    public DueRuns dueRuns() {
        return new MemoryStorage().dueRuns();
    }

    @Override
    public DueLedgers dueLedgers() {
        return new MemoryStorage().dueLedgers();
    }

    @Override
    public <R> R atomically(AccountId account, Function<StorageTransaction, R> work) {
        throw new UnsupportedOperationException("a store is no storage");
    }

    @Override
    public ApiKeyStore apiKeys() {
        return new MemoryStorage().apiKeys();
    }

    @Override
    public void scrub() {}

    @Override
    public void forget(AccountId account) {
        throw new UnsupportedOperationException("a store is no storage");
    }

    @Override
    public void close() {}
}
