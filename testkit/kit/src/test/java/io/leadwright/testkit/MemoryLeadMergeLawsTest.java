package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;

final class MemoryLeadMergeLawsTest extends LeadMergeLaws {

    private final MemoryStorage storage = new MemoryStorage();

    @Override
    protected LeadStore open(AccountId account) {
        return storage.leads(account);
    }
}
