package io.leadwright.jdbi;

import io.leadwright.port.Storage;
import io.leadwright.testkit.ClaimStoreLaws;
import java.io.IOException;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A few hundred tries whatever the profile: each waits for the disk many times. */
@PropertyDefaults(tries = 300)
class SqliteClaimStoreLawsTest extends ClaimStoreLaws {

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
    protected Storage open() {
        return temporary.storage();
    }
}
