package io.leadwright.credit;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Credits that came in together, and what became of them: they are free, taken by holds, or ended, and these three are always
 * all of them. Immutable and thread-safe.
 *
 * @param id its name
 * @param terms what was granted
 * @param createdAt when
 * @param taken how much is held or spent
 * @param ended how much ran out or was taken back
 * @param end whether it still pays
 */
public record Grant(GrantId id, GrantTerms terms, Instant createdAt, Credits taken, Credits ended, End end)
        implements LedgerWrite {

    /** Whose credits are used first: priority, then what runs out first, then what was there first. */
    public static final Comparator<Grant> DRAWN_FIRST = Comparator.comparingInt((Grant grant) -> grant.terms.priority())
            .thenComparing(grant -> grant.terms.expiresAt().orElse(Instant.MAX))
            .thenComparing(Grant::createdAt)
            .thenComparing(Grant::id);

    /** Whether a grant still pays. */
    public enum End {
        /** It does, within its times. */
        OPEN,
        /** It ran out. */
        EXPIRED,
        /** It was taken back. */
        VOIDED
    }

    /** Checks the sums; throws {@link IllegalArgumentException}. */
    public Grant {
        if (taken.millis() + ended.millis() > terms.amount().millis()) {
            throw new IllegalArgumentException("grant " + id + ": of " + terms.amount() + ", " + taken
                    + " cannot be taken and " + ended + " ended");
        }
    }

    /** A new one. */
    public static Grant of(GrantId id, GrantTerms terms, Instant createdAt) {
        return new Grant(id, terms, createdAt, Credits.ZERO, Credits.ZERO, End.OPEN);
    }

    /** From when on it can be drawn on. */
    public Instant effectiveAt() {
        return terms.effectiveAt().orElse(createdAt);
    }

    /** How much is neither taken nor ended. */
    public Credits free() {
        return terms.amount().minus(taken).minus(ended);
    }

    /** Whether it has run out by this time, though nobody may have written that down yet. */
    public boolean isDue(Instant now) {
        return end == End.OPEN
                && terms.expiresAt().filter(at -> !at.isAfter(now)).isPresent();
    }

    /** How much can be drawn from it now. */
    public Credits drawable(Instant now) {
        boolean isActive = end == End.OPEN && !isDue(now) && !effectiveAt().isAfter(now);
        return isActive ? free() : Credits.ZERO;
    }

    /** After so much was taken; throws {@link IllegalArgumentException} if it has not so much. */
    public Grant take(Credits amount) {
        return new Grant(id, terms, createdAt, taken.plus(amount), ended, end);
    }

    /**
     * After so much of what was taken came back. What comes back to a grant that has ended meanwhile ends too.
     *
     * @throws IllegalArgumentException if less was taken
     */
    public Grant giveBack(Credits amount) {
        Credits alsoEnded = end == End.OPEN ? Credits.ZERO : amount;
        return new Grant(id, terms, createdAt, taken.minus(amount), ended.plus(alsoEnded), end);
    }

    /** After it ran out or was taken back: what was free ends, what is taken stays usable; empty if it had ended before. */
    public Optional<Grant> ended(End how) {
        return end == End.OPEN && how != End.OPEN
                ? Optional.of(new Grant(id, terms, createdAt, taken, ended.plus(free()), how))
                : Optional.empty();
    }

    /** After so much of what was free was taken back; throws {@link IllegalArgumentException} if it has not so much. */
    public Grant withdraw(Credits amount) {
        return new Grant(id, terms, createdAt, taken, ended.plus(amount), end);
    }
}
