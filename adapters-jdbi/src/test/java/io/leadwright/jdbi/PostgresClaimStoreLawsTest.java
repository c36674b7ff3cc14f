package io.leadwright.jdbi;

import io.leadwright.port.Storage;
import io.leadwright.testkit.ClaimStoreLaws;
import net.jqwik.api.Group;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A few tries, for each waits for the server many times; as many as on SQLite among the heavier figures. */
@PropertyDefaults(tries = 20)
class PostgresClaimStoreLawsTest extends ClaimStoreLaws {

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
    protected Storage open() {
        return temporary.storage();
    }

    @Group
    @Tag("faults")
    @PropertyDefaults(tries = 300)
    class InFull extends ClaimStoreLaws {
        @Override
        protected Storage open() {
            return PostgresClaimStoreLawsTest.this.open();
        }
    }
}
