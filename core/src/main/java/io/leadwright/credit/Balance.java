package io.leadwright.credit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What each book holds after some number of entries.
 *
 * @param available what is free, now or once its grant is effective
 * @param held what is set aside
 * @param consumed what was spent
 * @param expired what ran out unspent
 */
public record Balance(Credits available, Credits held, Credits consumed, Credits expired) {

    /** Of no entries. */
    public static final Balance ZERO = new Balance(Credits.ZERO, Credits.ZERO, Credits.ZERO, Credits.ZERO);

    /** Checks that all together are an amount; throws {@link IllegalArgumentException}. */
    public Balance {
        long all = available.millis() + held.millis() + consumed.millis() + expired.millis();
        if (all > Credits.MAX_MILLIS) {
            throw new IllegalArgumentException(
                    "balance: all books together must be an amount, are " + all + " thousandths");
        }
    }

    /** All that was granted and not taken back. */
    public Credits granted() {
        return posted().plus(consumed).plus(expired);
    }

    /** All that is not spent, free or held. */
    public Credits posted() {
        return available.plus(held);
    }

    /** After these postings too; throws {@link IllegalArgumentException} if they overdraw a book. */
    public Balance after(List<Posting> postings) {
        Map<Book, Long> change = new EnumMap<>(Book.class);
        postings.forEach(posting -> change.merge(posting.book(), posting.millis(), Math::addExact));
        return new Balance(
                changed(Book.AVAILABLE, available, change),
                changed(Book.HELD, held, change),
                changed(Book.CONSUMED, consumed, change),
                changed(Book.BREAKAGE, expired, change));
    }

    private static Credits changed(Book book, Credits before, Map<Book, Long> change) {
        return new Credits(before.millis() + change.getOrDefault(book, 0L));
    }
}
