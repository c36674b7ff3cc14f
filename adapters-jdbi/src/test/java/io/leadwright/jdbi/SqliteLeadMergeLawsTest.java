package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;
import io.leadwright.testkit.LeadMergeLaws;
import java.io.IOException;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A thousand tries whatever the profile: each waits for the disk. */
@PropertyDefaults(tries = 1_000)
class SqliteLeadMergeLawsTest extends LeadMergeLaws {

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
    protected LeadStore open(AccountId account) {
        return temporary.storage().leads(account);
    }
}
