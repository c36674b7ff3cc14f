package io.leadwright.jdbi;

import io.leadwright.port.Storage;
import io.leadwright.testkit.SuppressionStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class SqliteSuppressionStoreTest extends SuppressionStoreContract {

    private final JdbiStorage storage;

    SqliteSuppressionStoreTest(@TempDir Path folder) {
        storage = JdbiStorage.sqlite(folder.resolve("leads.db")).migrate();
    }

    @AfterAll
    void close() {
        storage.close();
    }

    @Override
    protected Storage open() {
        return storage;
    }
}
