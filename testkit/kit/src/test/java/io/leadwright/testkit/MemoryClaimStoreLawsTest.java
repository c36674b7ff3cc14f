package io.leadwright.testkit;

import io.leadwright.port.Storage;

final class MemoryClaimStoreLawsTest extends ClaimStoreLaws {

    private final MemoryStorage storage = new MemoryStorage();

    @Override
    protected Storage open() {
        return storage;
    }
}
