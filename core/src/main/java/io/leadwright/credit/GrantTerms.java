package io.leadwright.credit;

import io.leadwright.lead.StoredText;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is granted, from when until when, and why. Immutable and thread-safe: each method returns a copy.
 */
public final class GrantTerms {

    private static final int REASON_LENGTH_MAX = 1_000;

    private final Credits amount;
    private final Instant effectiveAt;
    private final @Nullable Instant expiresAt;
    private final int priority;
    private final String reason;

    private GrantTerms(Credits amount, Instant effectiveAt, @Nullable Instant expiresAt, int priority, String reason) {
        this.amount = amount;
        this.effectiveAt = effectiveAt;
        this.expiresAt = expiresAt;
        this.priority = priority;
        this.reason = reason;
    }

    /**
     * So many credits from this time on, for ever, drawn on as any other.
     *
     * @throws IllegalArgumentException if they are none, or the reason is blank or has more than 1,000 characters
     */
    public static GrantTerms of(Credits amount, Instant effectiveAt, String reason) {
        if (amount.isZero()) {
            throw new IllegalArgumentException("grant: must be more than nothing");
        }
        if (StoredText.isBlank(StoredText.check("reason", reason, REASON_LENGTH_MAX))) {
            throw new IllegalArgumentException("reason: must not be blank");
        }
        return new GrantTerms(amount, effectiveAt, null, 0, reason);
    }

    /** They run out at this time; throws {@link IllegalArgumentException} if that is not after they become effective. */
    public GrantTerms expiring(Instant at) {
        if (!at.isAfter(effectiveAt)) {
            throw new IllegalArgumentException("expiresAt: must be after " + effectiveAt + ", is " + at);
        }
        return new GrantTerms(amount, effectiveAt, at, priority, reason);
    }

    /** Grants of a lower number are drawn on first; 0 unless said otherwise. */
    public GrantTerms priority(int number) {
        return new GrantTerms(amount, effectiveAt, expiresAt, number, reason);
    }

    /** How much. */
    public Credits amount() {
        return amount;
    }

    /** From when on. */
    public Instant effectiveAt() {
        return effectiveAt;
    }

    /** Until when; empty if for ever. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /** Lower is drawn on first. */
    public int priority() {
        return priority;
    }

    /** Why, in the host's words. */
    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GrantTerms that
                && amount.equals(that.amount)
                && effectiveAt.equals(that.effectiveAt)
                && expiresAt().equals(that.expiresAt())
                && priority == that.priority
                && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return amount.hashCode() * 31 + effectiveAt.hashCode();
    }

    @Override
    public String toString() {
        return amount + " from " + effectiveAt
                + expiresAt().map(at -> " to " + at).orElse("");
    }
}
