package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;
import io.leadwright.testkit.PagingLaws;
import net.jqwik.api.Group;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A few tries, for each waits for the server many times; as many as on SQLite among the heavier figures. */
@PropertyDefaults(tries = 20)
class PostgresPagingLawsTest extends PagingLaws {

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
    protected LeadStore open(AccountId account) {
        return temporary.storage().leads(account);
    }

    @Group
    @Tag("faults")
    @Tag("remote")
    @PropertyDefaults(tries = 1_000)
    class InFull extends PagingLaws {
        @Override
        protected LeadStore open(AccountId account) {
            return PostgresPagingLawsTest.this.open(account);
        }
    }
}
