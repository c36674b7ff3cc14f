package io.leadwright.run;

import io.leadwright.lead.StoredText;

/**
 * How far the leads of a run have been taken.
 *
 * @param behind what the next one is behind: of a query a cursor, of named leads the number of those before; empty at the
 *     beginning
 * @param chunks how many chunks were taken
 * @param isAtEnd whether all leads have been taken
 */
public record RunPosition(String behind, long chunks, boolean isAtEnd) {

    /** Where every run begins. */
    public static final RunPosition START = new RunPosition("", 0, false);

    private static final int BEHIND_LENGTH_MAX = 8_192;

    /** Throws {@link IllegalArgumentException} if it can be of no run. */
    public RunPosition {
        StoredText.check("behind", behind, BEHIND_LENGTH_MAX);
        if (chunks < 0) {
            throw new IllegalArgumentException("chunks: must not be negative, are " + chunks);
        }
    }

    /** Up to here. */
    public RunPosition skip(String upTo, boolean wasLast) {
        return new RunPosition(upTo, chunks, wasLast);
    }

    /** One more chunk was taken. */
    public RunPosition counted() {
        return new RunPosition(behind, chunks + 1, isAtEnd);
    }

    /** There is nobody behind. */
    public RunPosition end() {
        return new RunPosition(behind, chunks, true);
    }

    /** The same without the place: a cursor shows what the leads are sorted by. */
    RunPosition forgotten() {
        return new RunPosition("", chunks, isAtEnd);
    }
}
