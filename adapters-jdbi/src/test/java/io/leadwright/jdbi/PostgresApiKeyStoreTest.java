package io.leadwright.jdbi;

import io.leadwright.port.ApiKeyStore;
import io.leadwright.testkit.ApiKeyStoreContract;
import org.junit.jupiter.api.AfterEach;

class PostgresApiKeyStoreTest extends ApiKeyStoreContract {

    private final TemporarySchema temporary = TemporarySchema.make();

    @AfterEach
    void close() {
        temporary.close();
    }

    @Override
    protected ApiKeyStore open() {
        return temporary.storage().apiKeys();
    }
}
