package io.leadwright.sandbox.programs;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;
import io.leadwright.testkit.LeadStoreContract;
import io.leadwright.testkit.MemoryStorage;

/** The port's numbered rules, run on a store of somebody else's: here on one in memory, in the place of their CRM's. */
class OurCrmStoreTest extends LeadStoreContract {

    private static final MemoryStorage CRM = new MemoryStorage();

    @Override
    protected LeadStore open(AccountId account) {
        return CRM.leads(account);
    }
}
