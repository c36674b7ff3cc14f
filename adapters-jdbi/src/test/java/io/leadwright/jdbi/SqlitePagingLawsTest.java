package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;
import io.leadwright.testkit.PagingLaws;
import java.io.IOException;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Three hundred tries whatever the profile: each waits for the disk, and {@link SqliteEngineLawTest} tries the most telling law more. */
@PropertyDefaults(tries = 300)
class SqlitePagingLawsTest extends PagingLaws {

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
