package io.leadwright.sandbox;

import io.leadwright.port.ApiKey;
import io.leadwright.port.ApiKeyStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of one run, kept in memory: a key of an earlier run must not open the same file again. */
final class SessionKeys implements ApiKeyStore {

    private final Map<String, ApiKey> keys = new ConcurrentHashMap<>();

    @Override
    public Optional<ApiKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public void put(ApiKey key) {
        keys.put(key.id(), key);
    }

    @Override
    public boolean remove(String id) {
        return keys.remove(id) != null;
    }
}
