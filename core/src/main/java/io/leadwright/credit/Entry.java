package io.leadwright.credit;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of an account's journal: never changed, never deleted, its postings sum to zero.
 *
 * @param number counts the account's entries from 1, without gaps
 * @param cause why credits moved
 * @param postings from which book into which, each book once, in the order of {@link Book}
 * @param balance after it
 * @param at when
 */
public record Entry(long number, Cause cause, List<Posting> postings, Balance balance, Instant at)
        implements LedgerWrite {

    /** Orders the postings by book; throws {@link IllegalArgumentException} if one has two, or they do not sum to zero. */
    public Entry {
        postings = ImmutableList.sortedCopyOf(Comparator.comparing(Posting::book), postings);
        if (number < 1) {
            throw new IllegalArgumentException("entry: its number must be at least 1, is " + number);
        }
        if (postings.isEmpty() || postings.stream().mapToLong(Posting::millis).sum() != 0) {
            throw new IllegalArgumentException("entry " + number + ": must sum to zero");
        }
        if (postings.stream().map(Posting::book).distinct().count() < postings.size()) {
            throw new IllegalArgumentException("entry " + number + ": must have each book once");
        }
    }

    /** By how many thousandths of a credit this book changes. */
    public long change(Book book) {
        return postings.stream()
                .filter(posting -> posting.book() == book)
                .mapToLong(Posting::millis)
                .sum();
    }

    /**
     * Why credits moved.
     *
     * @param kind what was done
     * @param grant to which grant, if to one
     * @param hold to which hold, if to one
     * @param reason who did it and why, where it was done by hand
     */
    public record Cause(EntryKind kind, Optional<GrantId> grant, Optional<HoldId> hold, Optional<Reason> reason) {

        /** Of a grant. */
        public static Cause of(EntryKind kind, GrantId grant, @Nullable Reason reason) {
            return new Cause(kind, Optional.of(grant), Optional.empty(), Optional.ofNullable(reason));
        }

        /** Of a hold. */
        public static Cause of(EntryKind kind, HoldId hold, @Nullable Reason reason) {
            return new Cause(kind, Optional.empty(), Optional.of(hold), Optional.ofNullable(reason));
        }
    }
}
