package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;
import net.jqwik.api.PropertyDefaults;

/** A thousand tries whatever the profile: what is tried more is the engine itself, in {@link QueryEngineTest}. */
@PropertyDefaults(tries = 1_000)
class MemoryPagingLawsTest extends PagingLaws {

    @Override
    protected LeadStore open(AccountId account) {
        return new MemoryStorage().leads(account);
    }
}
