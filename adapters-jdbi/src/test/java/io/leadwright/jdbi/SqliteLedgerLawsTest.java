package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import io.leadwright.testkit.LedgerLaws;
import java.io.IOException;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A few tries, for each command waits for the disk; all laws at once are tried more among the heavier figures. */
@PropertyDefaults(tries = 2)
class SqliteLedgerLawsTest extends LedgerLaws {

    private static TemporaryStorage temporary;

    @BeforeContainer
    static void make() throws IOException {
        temporary = TemporaryStorage.make();
    }

    @AfterContainer
    static void close() throws IOException {
        temporary.close();
    }

    @Override
    protected LedgerStore open(AccountId account) {
        return temporary.storage().ledger(account);
    }
}
