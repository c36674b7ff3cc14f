package io.leadwright.testkit;

import io.leadwright.port.Storage;

class MemoryForgettingTest extends ForgettingContract {

    private final MemoryStorage storage = new MemoryStorage();

    @Override
    protected Storage open() {
        return storage;
    }
}
