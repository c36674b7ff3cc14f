package io.leadwright.jdbi;

import io.leadwright.port.ApiKeyStore;
import io.leadwright.testkit.ApiKeyStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteApiKeyStoreTest extends ApiKeyStoreContract {

    private final JdbiStorage storage;

    SqliteApiKeyStoreTest(@TempDir Path folder) {
        storage = JdbiStorage.sqlite(folder.resolve("leads.db")).migrate();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Override
    protected ApiKeyStore open() {
        return storage.apiKeys();
    }
}
