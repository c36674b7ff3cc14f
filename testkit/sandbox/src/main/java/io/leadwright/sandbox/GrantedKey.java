package io.leadwright.sandbox;

import io.leadwright.lead.AccountId;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An API key as it is handed in, and what it allows.
 *
 * @param account whose leads it opens
 * @param key the key itself
 * @param permissions such as {@code leads:read}
 */
public record GrantedKey(AccountId account, String key, Set<String> permissions) {

    /** The key {@code sandbox}, which allows everything in the only account. */
    public static final GrantedKey EVERYTHING = new GrantedKey(
            AccountId.DEFAULT,
            "sandbox",
            Set.of(
                    "leads:read",
                    "leads:write",
                    "leads:enrich",
                    "credits:read",
                    "credits:grant",
                    "privacy:read",
                    "privacy:write"));

    /** Copies the permissions. */
    public GrantedKey {
        permissions = Set.copyOf(permissions);
    }

    /** The account alone: a key is a secret. */
    @Override
    public String toString() {
        return "GrantedKey[" + account + "]";
    }

    /** Reads {@code [ACCOUNT/]KEY=permission,…}; what it refuses it does not repeat, for it may be a secret. */
    static final class Parser implements ITypeConverter<GrantedKey> {
        @Override
        public GrantedKey convert(String text) {
            int equals = text.lastIndexOf('=');
            int slash = text.indexOf('/');
            if (equals < 1 || slash == 0 || slash == equals - 1) {
                throw new TypeConversionException("must be written [ACCOUNT/]KEY=permission,permission");
            }
            boolean named = slash > 0 && slash < equals;
            AccountId account = named ? account(text.substring(0, slash)) : AccountId.DEFAULT;
            Set<String> permissions = new TreeSet<>();
            for (String permission : text.substring(equals + 1).split(",", -1)) {
                if (!permission.isBlank()) {
                    permissions.add(permission.strip());
                }
            }
            return new GrantedKey(account, text.substring(named ? slash + 1 : 0, equals), permissions);
        }

        private static AccountId account(String text) {
            try {
                return AccountId.of(text);
            } catch (IllegalArgumentException refused) {
                throw new TypeConversionException(refused.getMessage());
            }
        }
    }
}
