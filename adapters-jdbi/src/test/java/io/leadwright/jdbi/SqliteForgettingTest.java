package io.leadwright.jdbi;

import io.leadwright.port.Storage;
import io.leadwright.testkit.ForgettingContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class SqliteForgettingTest extends ForgettingContract {

    private final JdbiStorage storage;

    SqliteForgettingTest(@TempDir Path folder) {
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
