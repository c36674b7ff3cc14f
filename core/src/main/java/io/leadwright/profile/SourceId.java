package io.leadwright.profile;

import io.leadwright.lead.StoredText;

/**
 * The name of a source of claims, such as {@code apollo}.
 *
 * @param value 1 to 100 characters, not blank, no control character
 */
public record SourceId(String value) implements Comparable<SourceId> {

    private static final int CODE_POINTS_MAX = 100;

    /** Checks the name; throws {@link IllegalArgumentException}. */
    public SourceId {
        StoredText.check("source", value, CODE_POINTS_MAX);
        if (StoredText.isBlank(value)) {
            throw new IllegalArgumentException("source: must not be blank");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("source: must not have control characters");
        }
    }

    /** The source of this name. */
    public static SourceId of(String value) {
        return new SourceId(value);
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
