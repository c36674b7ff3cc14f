package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;

class MemoryLedgerStoreTest extends LedgerStoreContract {

    private final MemoryStorage storage = new MemoryStorage();

    @Override
    protected LedgerStore open(AccountId account) {
        return storage.ledger(account);
    }
}
