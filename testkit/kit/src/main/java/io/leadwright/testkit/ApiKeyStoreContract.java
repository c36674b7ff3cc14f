package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.AccountId;
import io.leadwright.port.ApiKey;
import io.leadwright.port.ApiKeyStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of {@link ApiKeyStore} as tests, each named after its rule's number: to be run on every adapter. */
public abstract class ApiKeyStoreContract {

    /** For a subclass, which says how to open its store. */
    protected ApiKeyStoreContract() {}

    /** Opens the store; what is in it already does not matter. */
    protected abstract ApiKeyStore open();

    private static ApiKey key(String id, String hash, String... permissions) {
        return new ApiKey(id, hash, AccountId.of("O'Neil & 山田 😀"), Set.of(permissions));
    }

    /** Compared field by field, for a key's own text says little. */
    private static void assertFound(ApiKey key, ApiKeyStore store) {
        ApiKey found = store.find(key.id()).orElseThrow(() -> new AssertionError("no key " + key.id()));
        assertEquals(key.id(), found.id());
        assertEquals(key.hash(), found.hash(), "hash of " + key.id());
        assertEquals(key.account(), found.account(), "account of " + key.id());
        assertEquals(key.permissions(), found.permissions(), "permissions of " + key.id());
    }

    @Test
    void rule_01_a_key_is_found_as_it_was_put() {
        ApiKeyStore store = open();
        ApiKey none = key("found-1", "00ff");
        ApiKey many = key("found-2", "ab".repeat(32), "leads:write", "leads:read", "credits:read");
        store.put(none);
        store.put(many);
        assertFound(none, store);
        assertFound(many, store);
    }

    @Test
    void rule_01_ids_are_told_apart_character_by_character() {
        ApiKeyStore store = open();
        List<String> ids = List.of("case", "CASE", "case ", "cas_", "cas%");
        ids.forEach(id -> store.put(key(id, "hash of " + id)));
        ids.forEach(id -> assertFound(key(id, "hash of " + id), store));
        assertEquals(Optional.empty(), store.find("Case"));
    }

    @Test
    void rule_01_keys_put_at_once_are_all_found() throws InterruptedException {
        ApiKeyStore store = open();
        List<ApiKey> keys = AtOnce.run(16, thread -> {
            ApiKey key = key("at-once-" + thread, "hash " + thread, "leads:read");
            store.put(key);
            return key;
        });
        keys.forEach(key -> assertFound(key, store));
    }

    @Test
    void rule_02_a_key_of_the_same_id_replaces() {
        ApiKeyStore store = open();
        store.put(key("replaced", "old", "leads:read", "leads:write"));
        ApiKey second = new ApiKey("replaced", "new", AccountId.of("another"), Set.of("credits:read"));
        store.put(second);
        assertFound(second, store);
    }

    @Test
    void rule_02_putting_the_same_id_at_once_leaves_one_whole_key() throws InterruptedException {
        ApiKeyStore store = open();
        List<ApiKey> keys = AtOnce.run(16, thread -> {
            ApiKey key = key("contested", "hash " + thread, "permission:" + thread);
            store.put(key);
            return key;
        });
        ApiKey found = store.find("contested").orElseThrow();
        assertTrue(keys.contains(found), "a mixture of keys: " + found.hash() + " " + found.permissions());
    }

    @Test
    void rule_03_a_removed_key_is_not_found() {
        ApiKeyStore store = open();
        ApiKey removed = key("removed", "00");
        ApiKey kept = key("kept", "11");
        store.put(removed);
        store.put(kept);
        assertTrue(store.remove("removed"), "there was one");
        assertEquals(Optional.empty(), store.find("removed"));
        assertFalse(store.remove("removed"), "there is none any more");
        assertFound(kept, store);
    }

    @Test
    void rule_03_a_removed_key_can_be_put_again() {
        ApiKeyStore store = open();
        store.put(key("again", "00", "leads:read"));
        store.remove("again");
        ApiKey second = key("again", "11");
        store.put(second);
        assertFound(second, store);
    }
}
