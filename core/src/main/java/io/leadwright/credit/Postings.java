package io.leadwright.credit;

import java.util.ArrayList;
import java.util.List;

/** From which book into which credits move, for each kind of entry. Each list sums to zero; amounts of nothing have no posting. */
public final class Postings {

    private final List<Posting> postings = new ArrayList<>();

    private Postings() {}

    /** Credits are granted. */
    public static List<Posting> grant(Credits amount) {
        return moving(Book.FUNDING, Book.AVAILABLE, amount);
    }

    /** They are set aside. */
    public static List<Posting> hold(Credits amount) {
        return moving(Book.AVAILABLE, Book.HELD, amount);
    }

    /** Some of what was held is spent, the rest is free again; throws {@link IllegalArgumentException} if less was held. */
    public static List<Posting> settle(Credits held, Credits spent) {
        return new Postings()
                .move(Book.HELD, -held.millis())
                .move(Book.CONSUMED, spent.millis())
                .move(Book.AVAILABLE, held.minus(spent).millis())
                .postings;
    }

    /** What was held is free again: released, or expired. */
    public static List<Posting> release(Credits held) {
        return moving(Book.HELD, Book.AVAILABLE, held);
    }

    /** They run out unused. */
    public static List<Posting> grantExpire(Credits amount) {
        return moving(Book.AVAILABLE, Book.BREAKAGE, amount);
    }

    /** They are taken back unused. */
    public static List<Posting> grantVoid(Credits amount) {
        return moving(Book.AVAILABLE, Book.FUNDING, amount);
    }

    /** What was spent is given back. */
    public static List<Posting> refund(Credits amount) {
        return moving(Book.CONSUMED, Book.AVAILABLE, amount);
    }

    private static List<Posting> moving(Book from, Book into, Credits amount) {
        return new Postings().move(from, -amount.millis()).move(into, amount.millis()).postings;
    }

    private Postings move(Book book, long millis) {
        if (millis != 0) {
            postings.add(new Posting(book, millis));
        }
        return this;
    }
}
