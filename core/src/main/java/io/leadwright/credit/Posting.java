package io.leadwright.credit;

/**
 * What an entry changes in one book.
 *
 * @param book which book
 * @param millis thousandths of a credit, above 0 if they enter, below if they leave
 */
public record Posting(Book book, long millis) {

    /** Checks the amount; throws {@link IllegalArgumentException}. */
    public Posting {
        if (millis == 0 || Math.abs(millis) > Credits.MAX_MILLIS) {
            throw new IllegalArgumentException("posting to " + book + ": must not be 0 or too much, is " + millis);
        }
    }
}
