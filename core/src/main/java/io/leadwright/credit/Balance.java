package io.leadwright.credit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What each book holds after some number of entries.
 *
 * @param available thousandths of a credit that are free
 * @param held thousandths that are set aside
 * @param consumed thousandths that were spent
 * @param expired thousandths that ran out unspent
 */
public record Balance(long available, long held, long consumed, long expired) {

    /** Of no entries. */
    public static final Balance ZERO = new Balance(0, 0, 0, 0);

    /** Checks that no book is overdrawn; throws {@link IllegalArgumentException}. */
    public Balance {
        if (available < 0 || held < 0 || consumed < 0 || expired < 0) {
            throw new IllegalArgumentException("balance: no book can be below 0: available " + available + ", held "
                    + held + ", consumed " + consumed + ", expired " + expired);
        }
    }

    /** All that was granted and not voided. */
    public long granted() {
        return posted() + consumed + expired;
    }

    /** All that is not spent, free or held. */
    public long posted() {
        return available + held;
    }

    /** After these postings too; throws {@link IllegalArgumentException} if they overdraw a book. */
    public Balance after(List<Posting> postings) {
        Map<Book, Long> change = new EnumMap<>(Book.class);
        postings.forEach(posting -> change.merge(posting.book(), posting.millis(), Math::addExact));
        return new Balance(
                Math.addExact(available, change.getOrDefault(Book.AVAILABLE, 0L)),
                Math.addExact(held, change.getOrDefault(Book.HELD, 0L)),
                Math.addExact(consumed, change.getOrDefault(Book.CONSUMED, 0L)),
                Math.addExact(expired, change.getOrDefault(Book.BREAKAGE, 0L)));
    }
}
