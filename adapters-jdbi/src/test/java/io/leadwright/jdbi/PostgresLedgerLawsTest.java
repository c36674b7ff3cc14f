package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import io.leadwright.testkit.LedgerLaws;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A few tries, for each waits for the server many times; all laws at once are tried more among the heavier figures. */
@PropertyDefaults(tries = 2)
class PostgresLedgerLawsTest extends LedgerLaws {

    private static TemporarySchema temporary;

    @BeforeContainer
    static void make() {
        temporary = TemporarySchema.make();
    }

    @AfterContainer
    static void close() {
        temporary.close();
    }

    @Override
    protected LedgerStore open(AccountId account) {
        return temporary.storage().ledger(account);
    }
}
