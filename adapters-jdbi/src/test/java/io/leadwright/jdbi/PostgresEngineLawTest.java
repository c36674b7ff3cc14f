package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.LeadStore;
import io.leadwright.testkit.EngineLaw;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** PostgreSQL answers as the engine, and so as memory, which is the engine. */
@Tag("faults")
@Tag("remote")
class PostgresEngineLawTest extends EngineLaw {

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
}
