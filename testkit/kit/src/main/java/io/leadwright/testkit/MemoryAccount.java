package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import java.util.function.Supplier;

/** All that is kept of one account, under one lock: this object. */
final class MemoryAccount {

    private final AccountId id;
    private final MemoryStorage storage;
    private final MemoryLeads leads = new MemoryLeads();
    private final MemoryLedger ledger = new MemoryLedger();

    MemoryAccount(AccountId id, MemoryStorage storage) {
        this.id = id;
        this.storage = storage;
    }

    AccountId id() {
        return id;
    }

    MemoryLeads leads() {
        return leads;
    }

    MemoryLedger ledger() {
        return ledger;
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
}
