package io.leadwright.http.api;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.port.ApiKey;
import io.leadwright.port.ApiKeyStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Callers known by the key in their {@code x-api-key} header, and by nothing else. Thread-safe.
 *
 * <p>Of a key only its SHA-256 is kept, and the id it is looked up by, which is the beginning of another: fast hashes are
 * right for keys of 256 random bits, as {@link #issue} makes them, and for no password.
 */
public final class ApiKeys implements Authenticator {

    /** The header. */
    static final String HEADER = "x-api-key";

    private static final int KEY_LENGTH_MAX = 255;
    private static final int KEY_BYTES = 32;
    private static final int ID_DIGITS = 32;
    /** How much of a key's id stands in what its holder writes: enough to find it, and nothing to enter with. */
    private static final int AUTHOR_DIGITS = 8;

    /** Compared with when no key is found, so that an unknown key takes as long as a known one. */
    private static final String NO_HASH = hash("");

    private final ApiKeyStore store;

    private ApiKeys(ApiKeyStore store) {
        this.store = store;
    }

    /** The keys in this store. */
    public static ApiKeys in(ApiKeyStore store) {
        return new ApiKeys(store);
    }

    /**
     * Makes a new key; it is returned this once and cannot be read again.
     *
     * @param random unpredictable, such as {@link java.security.SecureRandom}
     */
    public String issue(AccountId account, Set<String> permissions, RandomGenerator random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = "lw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        register(key, account, permissions);
        return key;
    }

    /**
     * Lets in a key that exists already; one registered before opens this account and allows these things from now on.
     *
     * @throws IllegalArgumentException if it is not 1 to 255 visible ASCII characters
     */
    public void register(String key, AccountId account, Set<String> permissions) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("key: must be 1 to " + KEY_LENGTH_MAX + " visible ASCII characters");
        }
        store.put(new ApiKey(id(key), hash(key), account, permissions));
    }

    /** Lets a key in no more; whether it was let in before. */
    public boolean revoke(String key) {
        return store.remove(id(key));
    }

    @Override
    public Optional<LeadApi.Caller> authenticate(ApiRequest request) {
        List<String> keys = request.headers(HEADER);
        if (keys.size() != 1 || !isKey(keys.get(0))) {
            return Optional.empty();
        }
        Optional<ApiKey> known = store.find(id(keys.get(0)));
        boolean same = MessageDigest.isEqual(
                utf8(hash(keys.get(0))), utf8(known.map(ApiKey::hash).orElse(NO_HASH)));
        return known.filter(key -> same).map(ApiKeys::caller);
    }

    private static LeadApi.Caller caller(ApiKey key) {
        Author author = Author.machine("key " + key.id().substring(0, AUTHOR_DIGITS));
        return new LeadApi.Caller(key.account(), key.permissions(), author);
    }

    private static boolean isKey(String key) {
        return !key.isEmpty() && key.length() <= KEY_LENGTH_MAX && key.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    /** Hashed behind a prefix, so that the id gives away no part of the hash. */
    private static String id(String key) {
        return hash("leadwright api key id " + key).substring(0, ID_DIGITS);
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8(text)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
