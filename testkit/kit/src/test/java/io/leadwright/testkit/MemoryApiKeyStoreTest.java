package io.leadwright.testkit;

import io.leadwright.port.ApiKeyStore;

class MemoryApiKeyStoreTest extends ApiKeyStoreContract {

    private final MemoryStorage storage = new MemoryStorage();

    @Override
    protected ApiKeyStore open() {
        return storage.apiKeys();
    }
}
