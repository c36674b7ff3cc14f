package io.leadwright.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.port.ApiKey;
import io.leadwright.port.ApiKeyStore;
import io.leadwright.testkit.MemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    private static final AccountId ACME = AccountId.of("acme");

    private final List<ApiKey> put = new ArrayList<>();
    private final ApiKeys keys = ApiKeys.in(new Recording(new MemoryStorage().apiKeys(), put));

    /** A store that remembers what was put into it. */
    private record Recording(ApiKeyStore store, List<ApiKey> put) implements ApiKeyStore {
        @Override
        public Optional<ApiKey> find(String id) {
            return store.find(id);
        }

        @Override
        public void put(ApiKey key) {
            put.add(key);
            store.put(key);
        }

        @Override
        public boolean remove(String id) {
            return store.remove(id);
        }
    }

    private Optional<LeadApi.Caller> caller(String... values) {
        ApiRequest request = ApiRequest.of("GET", "/api/v2/leads");
        for (String value : values) {
            request = request.header("X-Api-Key", value);
        }
        return keys.authenticate(request);
    }

    @Test
    void an_issued_key_lets_in_until_it_is_revoked() {
        String key = keys.issue(ACME, Set.of("leads:read"), new Random(1));

        assertThat(key).matches("lw_[A-Za-z0-9_-]{43}");
        Author author = Author.machine("key " + put.get(0).id().substring(0, 8));
        assertThat(caller(key)).contains(new LeadApi.Caller(ACME, Set.of("leads:read"), author));
        assertThat(keys.revoke(key)).isTrue();
        assertThat(caller(key)).isEmpty();
        assertThat(keys.revoke(key)).isFalse();
    }

    @Test
    void two_issued_keys_differ() {
        Random random = new Random(1);

        assertThat(keys.issue(ACME, Set.of(), random)).isNotEqualTo(keys.issue(ACME, Set.of(), random));
    }

    @Test
    void only_hashes_are_kept() {
        String key = keys.issue(ACME, Set.of("leads:read"), new Random(1));

        ApiKey kept = put.get(0);
        assertThat(kept.hash()).matches("[0-9a-f]{64}").doesNotContain(key);
        assertThat(kept.id()).matches("[0-9a-f]{32}").doesNotContain(key);
        assertThat(kept.hash()).doesNotContain(kept.id());
        assertThat(kept.toString()).doesNotContain(key).doesNotContain(kept.hash());
    }

    @Test
    void a_key_found_by_an_id_of_another_hash_lets_nobody_in() {
        String key = keys.issue(ACME, Set.of("leads:read"), new Random(1));
        keys.register("x", ACME, Set.of());
        ApiKeyStore store = new MemoryStorage().apiKeys();
        store.put(new ApiKey(put.get(0).id(), put.get(1).hash(), ACME, Set.of("leads:read")));

        assertThat(ApiKeys.in(store).authenticate(ApiRequest.of("GET", "/").header("x-api-key", key)))
                .isEmpty();
    }

    @Test
    void a_registered_key_is_as_good_and_registering_it_again_changes_what_it_may() {
        keys.register("existing-key", ACME, Set.of("leads:read"));
        keys.register("existing-key", ACME, Set.of("credits:read"));

        assertThat(caller("existing-key").orElseThrow().permissions()).containsExactly("credits:read");
    }

    @Test
    void keys_are_compared_exactly_and_come_one_at_a_time() {
        keys.register("Key", ACME, Set.of());

        assertThat(caller("Key")).isPresent();
        assertThat(caller()).isEmpty();
        assertThat(caller("key")).isEmpty();
        assertThat(caller("Key ")).isEmpty();
        assertThat(caller("Key", "Key")).isEmpty();
        assertThat(caller("Key,Key")).isEmpty();
    }

    @Test
    void a_key_in_the_query_string_is_not_looked_at() {
        keys.register("Key", ACME, Set.of());

        assertThat(keys.authenticate(ApiRequest.of("GET", "/api/v2/leads").query("x-api-key=Key")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "k\u00EBy", "a\n", "\u0000", "\uD800"})
    void what_is_no_visible_ascii_is_no_key(String text) {
        assertThat(caller(text)).isEmpty();
        assertThat(keys.revoke(text)).isFalse();
        assertThatThrownBy(() -> keys.register(text, ACME, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key: must be 1 to 255 visible ASCII characters");
    }

    @Test
    void a_key_has_at_most_255_characters() {
        keys.register("k".repeat(255), ACME, Set.of());

        assertThat(caller("k".repeat(255))).isPresent();
        assertThat(caller("k".repeat(256))).isEmpty();
    }
}
