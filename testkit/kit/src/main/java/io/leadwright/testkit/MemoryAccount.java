package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import java.util.function.Supplier;

/** All that is kept of one account, under one lock: this object. */
final class MemoryAccount {

    private final AccountId id;
    private final MemoryStorage storage;
    private MemoryLeads leads = new MemoryLeads();
    private MemoryClaims claims = new MemoryClaims();
    private MemoryLedger ledger = new MemoryLedger();
    private MemorySuppressions suppressions = new MemorySuppressions();
    private final MemoryRuns runs = new MemoryRuns();

    MemoryAccount(AccountId id, MemoryStorage storage) {
        this.id = id;
        this.storage = storage;
    }

    AccountId id() {
        return id;
    }

    synchronized MemoryLeads leads() {
        return leads;
    }

    synchronized MemoryClaims claims() {
        return claims;
    }

    synchronized MemoryLedger ledger() {
        return ledger;
    }

    synchronized MemorySuppressions suppressions() {
        return suppressions;
    }

    /** Forgets all of it. */
    synchronized void clear() {
        leads = new MemoryLeads();
        claims = new MemoryClaims();
        ledger = new MemoryLedger();
        suppressions = new MemorySuppressions();
        runs.clear();
    }

    MemoryRuns runs() {
        return runs;
    }

    void checkOpen() {
        storage.checkOpen();
    }

    /** Writes while nobody else reads or writes; throws {@link IllegalStateException} within another write of any account. */
    <R> R alone(Supplier<R> write) {
        checkOpen();
        return storage.outermost(() -> {
            synchronized (this) {
                return write.get();
            }
        });
    }

    /** Looks while nobody writes. */
    <R> R looking(Supplier<R> look) {
        synchronized (this) {
            checkOpen();
            return look.get();
        }
    }
}
