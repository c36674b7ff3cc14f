package io.leadwright.credit;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of an account's journal: never changed, never deleted, its postings sum to zero.
 *
 * @param number counts the account's entries from 1, without gaps
 * @param cause why credits moved
 * @param postings from which book into which
 * @param balance after it
 * @param at when
 */
public record Entry(long number, Cause cause, List<Posting> postings, Balance balance, Instant at) {

    /** Copies the postings; throws {@link IllegalArgumentException} if they do not sum to zero. */
    public Entry {
        postings = ImmutableList.copyOf(postings);
        if (number < 1) {
            throw new IllegalArgumentException("entry: its number must be at least 1, is " + number);
        }
        if (postings.isEmpty() || postings.stream().mapToLong(Posting::millis).sum() != 0) {
            throw new IllegalArgumentException("entry " + number + ": must sum to zero");
        }
    }

    /**
     * Why credits moved.
     *
     * @param kind what was done
     * @param grant to which grant, if to one
     * @param hold to which hold, if to one
     * @param reason in the words of whoever did it, where those are asked for
     */
    public record Cause(EntryKind kind, Optional<GrantId> grant, Optional<HoldId> hold, Optional<String> reason) {

        /** Of a grant. */
        public static Cause of(EntryKind kind, GrantId grant, @Nullable String reason) {
            return new Cause(kind, Optional.of(grant), Optional.empty(), Optional.ofNullable(reason));
        }

        /** Of a hold. */
        public static Cause of(EntryKind kind, HoldId hold, @Nullable String reason) {
            return new Cause(kind, Optional.empty(), Optional.of(hold), Optional.ofNullable(reason));
        }
    }
}
