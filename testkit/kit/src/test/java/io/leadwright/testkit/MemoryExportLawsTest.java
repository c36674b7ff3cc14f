package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;

class MemoryExportLawsTest extends ExportLaws {

    @Override
    protected LeadStore open(AccountId account) {
        return new MemoryStorage().leads(account);
    }
}
