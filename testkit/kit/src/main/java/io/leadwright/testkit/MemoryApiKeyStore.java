package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.ApiKey;
import io.leadwright.port.ApiKeyStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** API keys in a map. */
final class MemoryApiKeyStore implements ApiKeyStore {

    private final MemoryStorage storage;
    private final Map<String, ApiKey> keys = new ConcurrentHashMap<>();

    MemoryApiKeyStore(MemoryStorage storage) {
        this.storage = storage;
    }

    @Override
    public Optional<ApiKey> find(String id) {
        storage.checkOpen();
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public void put(ApiKey key) {
        storage.checkOpen();
        keys.put(key.id(), key);
    }

    @Override
    public boolean remove(String id) {
        storage.checkOpen();
        return keys.remove(id) != null;
    }

    void removeAllOf(AccountId account) {
        keys.values().removeIf(key -> key.account().equals(account));
    }
}
