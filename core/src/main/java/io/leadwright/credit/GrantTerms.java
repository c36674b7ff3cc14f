package io.leadwright.credit;

import io.leadwright.lead.StoredTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is granted, and from when until when. Immutable and thread-safe: each method returns a copy. Times are cut to the
 * microsecond, and refused by {@link IllegalArgumentException} outside the years 0000 to 9999.
 */
public final class GrantTerms {

    private final Credits amount;
    private final @Nullable Instant effectiveAt;
    private final @Nullable Instant expiresAt;
    private final int priority;

    private GrantTerms(Credits amount, @Nullable Instant effectiveAt, @Nullable Instant expiresAt, int priority) {
        this.amount = amount;
        this.effectiveAt = effectiveAt;
        this.expiresAt = expiresAt;
        this.priority = priority;
        if (effectiveAt != null && expiresAt != null && !expiresAt.isAfter(effectiveAt)) {
            throw new IllegalArgumentException("expiresAt: must be after " + effectiveAt + ", is " + expiresAt);
        }
    }

    /** So many credits at once and for ever, drawn on as any other; throws {@link IllegalArgumentException} if they are none. */
    public static GrantTerms of(Credits amount) {
        if (amount.isZero()) {
            throw new IllegalArgumentException("grant: must be more than nothing");
        }
        return new GrantTerms(amount, null, null, 0);
    }

    /** They can be drawn on from this time on; throws {@link IllegalArgumentException} if they have run out by then. */
    public GrantTerms effective(Instant at) {
        return new GrantTerms(amount, StoredTime.check(at), expiresAt, priority);
    }

    /** They run out at this time; throws {@link IllegalArgumentException} if that is not after they become effective. */
    public GrantTerms expiring(Instant at) {
        return new GrantTerms(amount, effectiveAt, StoredTime.check(at), priority);
    }

    /** Grants of a lower number are drawn on first; 0 unless said otherwise. */
    public GrantTerms priority(int number) {
        return new GrantTerms(amount, effectiveAt, expiresAt, number);
    }

    /** How much. */
    public Credits amount() {
        return amount;
    }

    /** From when on; empty if at once. */
    public Optional<Instant> effectiveAt() {
        return Optional.ofNullable(effectiveAt);
    }

    /** Until when; empty if for ever. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** Lower is drawn on first. */
    public int priority() {
        return priority;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GrantTerms that
                && amount.equals(that.amount)
                && effectiveAt().equals(that.effectiveAt())
                && expiresAt().equals(that.expiresAt())
                && priority == that.priority;
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, effectiveAt, expiresAt, priority);
    }

    @Override
    public String toString() {
        return amount + " of priority " + priority
                + effectiveAt().map(at -> " from " + at).orElse("")
                + expiresAt().map(at -> " to " + at).orElse("");
    }
}
