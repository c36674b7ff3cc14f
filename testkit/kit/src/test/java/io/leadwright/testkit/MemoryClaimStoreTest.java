package io.leadwright.testkit;

import io.leadwright.port.Storage;

class MemoryClaimStoreTest extends ClaimStoreContract {

    private final MemoryStorage storage = new MemoryStorage();

    @Override
    protected Storage open() {
        return storage;
    }
}
