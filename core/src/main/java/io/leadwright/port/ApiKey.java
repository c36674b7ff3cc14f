package io.leadwright.port;

import com.google.common.collect.ImmutableSortedSet;
import io.leadwright.lead.AccountId;
import java.util.Set;

/**
 * What is kept of an API key: never the key itself.
 *
 * @param id what the key is looked up by; says nothing about the key
 * @param hash the key's hash, in hexadecimal
 * @param account whose leads it opens
 * @param permissions what it allows, such as {@code leads:read}
 */
public record ApiKey(String id, String hash, AccountId account, Set<String> permissions) {

    /** Copies the permissions, in order. */
    public ApiKey {
        permissions = ImmutableSortedSet.copyOf(permissions);
    }

    /** The id and the account alone. */
    @Override
    public String toString() {
        return "ApiKey[" + id + ", " + account + "]";
    }
}
