package io.leadwright.credit;

import io.leadwright.lead.Author;
import io.leadwright.lead.StoredText;

/**
 * Who moved credits by hand, and why.
 *
 * @param author who
 * @param text why, in their words: 1 to 1,000 characters, not blank
 */
public record Reason(Author author, String text) {

    private static final int LENGTH_MAX = 1_000;

    /** Checks the text; throws {@link IllegalArgumentException}. */
    public Reason {
        if (StoredText.isBlank(StoredText.check("reason", text, LENGTH_MAX))) {
            throw new IllegalArgumentException("reason: must not be blank");
        }
    }
}
