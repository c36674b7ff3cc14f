package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;

class MemoryTextLawsTest extends TextLaws {

    @Override
    protected LeadStore open(AccountId account) {
        return new MemoryStorage().leads(account);
    }
}
