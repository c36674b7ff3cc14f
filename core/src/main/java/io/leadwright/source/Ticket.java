package io.leadwright.source;

import io.leadwright.lead.StoredText;

/**
 * What a source gives out for an answer that is not ready yet, to be shown when it is asked again. It may be kept for days,
 * and has nothing of a person in it.
 *
 * @param text 1 to 500 characters, not blank, that mean something to the source alone
 */
public record Ticket(String text) {

    private static final int LENGTH_MAX = 500;

    /** Checks the text; throws {@link IllegalArgumentException}. */
    public Ticket {
        if (StoredText.isBlank(StoredText.check("ticket", text, LENGTH_MAX))) {
            throw new IllegalArgumentException("ticket: must not be blank");
        }
    }
}
