package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.ReliabilityStore;

class MemoryReliabilityStoreTest extends ReliabilityStoreContract {

    private final MemoryStorage storage = new MemoryStorage();

    @Override
    protected ReliabilityStore open(AccountId account) {
        return storage.reliability(account);
    }
}
