package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import net.jqwik.api.PropertyDefaults;

/** Few tries whatever the profile: what is tried more, and longer, are all laws at once, in {@link LedgerFiguresContract}. */
@PropertyDefaults(tries = 100)
class MemoryLedgerLawsTest extends LedgerLaws {

    @Override
    protected LedgerStore open(AccountId account) {
        return new MemoryStorage().ledger(account);
    }
}
