package io.leadwright.credit;

import io.leadwright.credit.HoldResult.Done;
import io.leadwright.credit.HoldResult.Reason;
import io.leadwright.credit.HoldResult.Refused;
import io.leadwright.credit.HoldResult.Unchanged;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Credits set aside before work is done, so that what it costs can be paid whatever others do meanwhile. It ends once: settled,
 * for all of it or a part; released; or expired, if nobody says in time what became of the work.
 *
 * <pre>
 *            ┌─ settle(s), 0 &lt; s ≤ amount ─▶ SETTLED ─ refund ─▶ SETTLED
 *  PENDING ──┼─ release, settle(0) ────────▶ RELEASED
 *    └ renew └─ now ≥ expiresAt ───────────▶ EXPIRED
 * </pre>
 *
 * <p>Who holds an old fence can end nothing: the work was taken over. Immutable and thread-safe.
 *
 * @param id its name
 * @param allocations which grants pay for it
 * @param lease until when it waits, and for whom
 * @param state whether it has ended, and how
 * @param settled how much was spent
 * @param refunded how much of that was given back
 */
public record Hold(HoldId id, Allocations allocations, Lease lease, State state, Credits settled, Credits refunded)
        implements LedgerWrite {

    /** Whether a hold has ended, and how. */
    public enum State {
        /** It waits. */
        PENDING,
        /** All or a part was spent. */
        SETTLED,
        /** Nothing was spent. */
        RELEASED,
        /** Nobody came in time. */
        EXPIRED
    }

    /** Checks the sums; throws {@link IllegalArgumentException}. */
    public Hold {
        if (settled.compareTo(allocations.total()) > 0 || refunded.compareTo(settled) > 0) {
            throw new IllegalArgumentException("hold " + id + ": of " + allocations.total() + ", " + settled
                    + " cannot be settled and " + refunded + " refunded");
        }
        if (state != State.SETTLED && !settled.isZero()) {
            throw new IllegalArgumentException("hold " + id + ": is " + state + ", but " + settled + " are settled");
        }
    }

    /** A new one. */
    public static Hold of(HoldId id, Allocations allocations, Lease lease) {
        return new Hold(id, allocations, lease, State.PENDING, Credits.ZERO, Credits.ZERO);
    }

    /** How much is set aside. */
    public Credits amount() {
        return allocations.total();
    }

    /** Whether its time is over, though nobody may have written that down yet. */
    public boolean isDue(Instant now) {
        return state == State.PENDING && lease.isOver(now);
    }

    /** Spends so much of it and gives the rest back; to spend nothing is to release it. */
    public HoldResult settle(Credits amount, long fence, Instant now) {
        if (amount.isZero()) {
            return release(fence, now);
        } else if (state == State.SETTLED && settled.equals(amount)) {
            return new Unchanged(this);
        }
        return pending(fence, now, () -> {
            if (amount.compareTo(amount()) > 0) {
                return refused(Reason.EXCEEDS_HOLD);
            }
            Hold next = new Hold(id, allocations, lease, State.SETTLED, amount, Credits.ZERO);
            return new Done(next, allocations.behind(amount));
        });
    }

    /** Gives all of it back. To release one whose time is over is no error: it is as good as free already. */
    public HoldResult release(long fence, Instant now) {
        if (state == State.RELEASED || state == State.EXPIRED || isDue(now)) {
            return new Unchanged(this);
        }
        return pending(fence, now, () -> ended(State.RELEASED));
    }

    /** Gives all of it back if its time is over. */
    public HoldResult expire(Instant now) {
        return isDue(now) ? ended(State.EXPIRED) : new Unchanged(this);
    }

    /** Waits until a later time; to an earlier one nothing changes. */
    public HoldResult renew(Instant until, long fence, Instant now) {
        return pending(fence, now, () -> {
            if (!until.isAfter(lease.until())) {
                return new Unchanged(this);
            }
            Hold next = new Hold(id, allocations, lease.until(until), state, settled, refunded);
            return new Done(next, Allocations.NONE);
        });
    }

    /** The same, for whoever has taken it over. */
    public Hold leased(Lease newLease) {
        return new Hold(id, allocations, newLease, state, settled, refunded);
    }

    /** Gives a part of what was spent back. Refused if it was not settled, or less is left to give back. */
    public HoldResult refund(Credits amount) {
        if (amount.compareTo(settled.minus(refunded)) > 0) {
            return refused(Reason.EXCEEDS_HOLD);
        } else if (amount.isZero()) {
            return new Unchanged(this);
        }
        Credits kept = settled.minus(refunded).minus(amount);
        Allocations spent = allocations.first(settled.minus(refunded));
        Hold next = new Hold(id, allocations, lease, state, settled, refunded.plus(amount));
        return new Done(next, spent.behind(kept));
    }

    private HoldResult refused(Reason reason) {
        return new Refused(reason, Optional.of(this));
    }

    private HoldResult ended(State how) {
        Hold next = new Hold(id, allocations, lease, how, Credits.ZERO, Credits.ZERO);
        return new Done(next, allocations.behind(Credits.ZERO));
    }

    /** Does it if the hold waits, and for this caller. */
    private HoldResult pending(long fence, Instant now, Supplier<HoldResult> step) {
        if (state == State.SETTLED) {
            return refused(Reason.ALREADY_SETTLED);
        } else if (state == State.RELEASED) {
            return refused(Reason.ALREADY_RELEASED);
        } else if (state == State.EXPIRED || isDue(now)) {
            return refused(Reason.HOLD_EXPIRED);
        } else if (fence != lease.fence()) {
            return refused(Reason.STALE_FENCE);
        }
        return step.get();
    }
}
