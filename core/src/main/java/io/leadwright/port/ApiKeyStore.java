package io.leadwright.port;

import java.util.Optional;

/**
 * The API keys of all accounts, by id. Thread-safe.
 *
 * <ol>
 *   <li>A key is found as it was put.
 *   <li>Putting a key of the same id replaces it.
 *   <li>A removed key is not found.
 * </ol>
 */
public interface ApiKeyStore {

    /** The key of this id, if there is one. */
    Optional<ApiKey> find(String id);

    /** Stores a key. */
    void put(ApiKey key);

    /** Forgets a key; whether there was one. */
    boolean remove(String id);
}
