package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.testkit.ReliabilityLaws;
import java.io.IOException;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A few hundred tries whatever the profile: each waits for the disk many times. */
@PropertyDefaults(tries = 300)
class SqliteReliabilityLawsTest extends ReliabilityLaws {

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
    protected ReliabilityStore open(AccountId account) {
        return temporary.storage().reliability(account);
    }
}
