package io.leadwright.profile.form;

import java.util.Optional;

/**
 * A text as its form reads it.
 *
 * @param key equal for all texts that say the same, whatever they look like
 * @param value what a program works with
 */
public record Canonical<T>(String key, T value) {

    /** Checks the key; throws {@link IllegalArgumentException} if it is empty. */
    public Canonical {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key: must not be empty");
        }
    }

    /** A value whose key is what is left of a text: nothing, if nothing is. */
    static <T> Optional<Canonical<T>> unlessEmpty(String key, T value) {
        return key.isEmpty() ? Optional.empty() : Optional.of(new Canonical<>(key, value));
    }
}
