package io.leadwright.jdbi;

import io.leadwright.port.Storage;
import io.leadwright.testkit.SuppressionStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PostgresSuppressionStoreTest extends SuppressionStoreContract {

    private final TemporarySchema temporary = TemporarySchema.make();

    @AfterAll
    void close() {
        temporary.close();
    }

    @Override
    protected Storage open() {
        return temporary.storage();
    }
}
