package io.leadwright.profile.form;

import java.util.Optional;

/**
 * What texts of one kind have in common: how they are read, and which say the same.
 *
 * <p>A form is pure: the same text is read the same way, always and everywhere, for keys are stored. Thread-safe.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface CanonicalForm<T> {

    /** The text as this form reads it; empty if it is no value of this kind. Never throws, whatever the text. */
    Optional<Canonical<T>> read(String text);

    /**
     * How far somebody who claims the general value also speaks for the specific one, from 0, not at all, to 1: an initial
     * for the full name, a region for a city in it. Directed; a value does not support itself.
     */
    default double support(String generalKey, String specificKey) {
        return 0;
    }

    /** Which keys are near enough to be one; none unless said otherwise. */
    default Tolerance tolerance() {
        return Tolerance.NONE;
    }
}
