package io.leadwright.credit;

import io.leadwright.lead.StoredText;

/**
 * The name of a hold within its account.
 *
 * @param value 1 to 100 characters, not blank
 */
public record HoldId(String value) implements Comparable<HoldId> {

    private static final int LENGTH_MAX = 100;

    /** Checks the name; throws {@link IllegalArgumentException}. */
    public HoldId {
        if (StoredText.isBlank(StoredText.check("hold", value, LENGTH_MAX))) {
            throw new IllegalArgumentException("hold: its id must not be blank");
        }
    }

    @Override
    public int compareTo(HoldId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
