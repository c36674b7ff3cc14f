package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;
import io.leadwright.testkit.PagingLaws;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Every query, where the tables are in parts. */
@Tag("faults")
@PropertyDefaults(tries = 20)
class PostgresPartitionedPagingLawsTest extends PagingLaws {

    private static TemporarySchema temporary;

    @BeforeContainer
    static void make() {
        temporary = PartitionedSchema.make();
    }

    @AfterContainer
    static void close() {
        temporary.close();
    }

    @Override
    protected LeadStore open(AccountId account) {
        return temporary.storage().leads(account);
    }
}
