package io.leadwright.credit;

import io.leadwright.lead.StoredText;

/**
 * The name of a grant within its account.
 *
 * @param value 1 to 100 characters, not blank
 */
public record GrantId(String value) implements Comparable<GrantId> {

    private static final int LENGTH_MAX = 100;

    /** Checks the name; throws {@link IllegalArgumentException}. */
    public GrantId {
        if (StoredText.isBlank(StoredText.check("grant", value, LENGTH_MAX))) {
            throw new IllegalArgumentException("grant: its id must not be blank");
        }
    }

    @Override
    public int compareTo(GrantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
