package io.leadwright.jdbi;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** In SQLite, which looks at leads one by one, or finds and sorts those that match. */
class SqliteFarMatchesTest extends FarMatchesCase {

    private final JdbiStorage storage;

    SqliteFarMatchesTest(@TempDir Path folder) {
        storage = JdbiStorage.sqlite(folder.resolve("leads.db")).migrate();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Override
    JdbiStorage storage() {
        return storage;
    }
}
