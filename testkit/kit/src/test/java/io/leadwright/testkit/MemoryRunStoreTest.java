package io.leadwright.testkit;

import io.leadwright.port.Storage;

class MemoryRunStoreTest extends RunStoreContract {

    private final MemoryStorage storage = new MemoryStorage();

    @Override
    protected Storage open() {
        return storage;
    }
}
