package io.leadwright.claim;

import io.leadwright.lead.StoredText;
import io.leadwright.lead.StoredTime;
import java.time.Instant;

/**
 * One entry of a list of those who want to be left alone. It says nothing of who they are to anybody without the secret key.
 *
 * @param mark what they are looked for by
 * @param keyId which secret key the mark was made with: 1 to 100 characters
 * @param reason why they are on the list
 * @param at since when
 */
public record Suppression(Mark mark, String keyId, Reason reason, Instant at) {

    private static final int TEXT_LENGTH_MAX = 100;

    /** Throws {@link IllegalArgumentException} if the key's id is not such; the time is cut to the microsecond. */
    public Suppression {
        checked("keyId", keyId);
        at = StoredTime.check(at);
    }

    /** Why somebody is to be left alone. */
    public enum Reason {
        /** They, or the host for them, asked for it. */
        ASKED,
        /** What was kept of them was erased. */
        ERASED,
        /** A source said that it must not be asked about them. */
        SOURCE
    }

    /**
     * What one key of a person comes to under a secret key.
     *
     * @param text 1 to 100 characters
     */
    public record Mark(String text) {

        /** Throws {@link IllegalArgumentException} if the text is not such. */
        public Mark {
            checked("mark", text);
        }
    }

    private static void checked(String name, String text) {
        if (StoredText.check(name, text, TEXT_LENGTH_MAX).isEmpty()) {
            throw new IllegalArgumentException(name + ": must not be empty");
        }
    }
}
