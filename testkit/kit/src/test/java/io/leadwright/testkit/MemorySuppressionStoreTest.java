package io.leadwright.testkit;

import io.leadwright.port.Storage;

class MemorySuppressionStoreTest extends SuppressionStoreContract {

    private final MemoryStorage storage = new MemoryStorage();

    @Override
    protected Storage open() {
        return storage;
    }
}
