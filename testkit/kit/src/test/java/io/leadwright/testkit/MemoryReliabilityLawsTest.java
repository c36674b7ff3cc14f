package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.ReliabilityStore;

final class MemoryReliabilityLawsTest extends ReliabilityLaws {

    private final MemoryStorage storage = new MemoryStorage();

    @Override
    protected ReliabilityStore open(AccountId account) {
        return storage.reliability(account);
    }
}
