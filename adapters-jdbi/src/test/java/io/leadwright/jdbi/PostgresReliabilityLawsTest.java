package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.testkit.ReliabilityLaws;
import net.jqwik.api.Group;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A few tries, for each waits for the server many times; as many as on SQLite among the heavier figures. */
@PropertyDefaults(tries = 20)
class PostgresReliabilityLawsTest extends ReliabilityLaws {

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
    protected ReliabilityStore open(AccountId account) {
        return temporary.storage().reliability(account);
    }

    @Group
    @Tag("faults")
    @PropertyDefaults(tries = 300)
    class InFull extends ReliabilityLaws {
        @Override
        protected ReliabilityStore open(AccountId account) {
            return PostgresReliabilityLawsTest.this.open(account);
        }
    }
}
