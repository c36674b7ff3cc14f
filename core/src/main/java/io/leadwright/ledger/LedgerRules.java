package io.leadwright.ledger;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Credits;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long things wait in a ledger, and how many leads it admits. Immutable and thread-safe: each method returns a copy.
 *
 * <p>A hold must wait far longer than the work it is for may take, or work that is slow but well would not be paid for; a
 * lease must end well before the holds do, so that whoever takes the work over still finds them.
 */
public final class LedgerRules {

    /** Work of at most 20 s, holds of 300 s, leases of 30 s; any number of leads; low is below one credit. */
    public static final LedgerRules DEFAULT =
            new LedgerRules(Duration.ofSeconds(300), Duration.ofSeconds(20), null, Credits.of(1));

    private static final int HOLD_OF_DEADLINES = 10;
    private static final int HOLD_OF_LEASES = 3;
    private static final Duration LEASE_MAX = Duration.ofSeconds(30);

    private final Duration holdTime;
    private final Duration deadline;
    private final @Nullable AdmissionWindow window;
    private final Credits low;

    private LedgerRules(Duration holdTime, Duration deadline, @Nullable AdmissionWindow window, Credits low) {
        this.holdTime = holdTime;
        this.deadline = deadline;
        this.window = window;
        this.low = low;
    }

    /**
     * Holds wait so long, to the microsecond; work may take at most a tenth of that, and is taken over after a third of it, or 30 s if that is less.
     *
     * @throws IllegalArgumentException if it is not from a second to a day
     */
    public LedgerRules holdTime(Duration time) {
        if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("hold time: must be from a second to a day, is " + time);
        }
        Duration cut = time.truncatedTo(ChronoUnit.MICROS);
        return new LedgerRules(cut, cut.dividedBy(HOLD_OF_DEADLINES), window, low);
    }

    /** Work may take at most so long; throws {@link IllegalArgumentException} if that is nothing, or over a tenth of a hold. */
    public LedgerRules deadline(Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(holdTime.dividedBy(HOLD_OF_DEADLINES)) > 0) {
            throw new IllegalArgumentException(
                    "deadline: must be at most a tenth of the " + holdTime + " that a hold waits, is " + time);
        }
        return new LedgerRules(holdTime, time, window, low);
    }

    /** At most so many leads are admitted. */
    public LedgerRules window(AdmissionWindow newWindow) {
        return new LedgerRules(holdTime, deadline, newWindow, low);
    }

    /** An account is low when less than this is available. */
    public LedgerRules low(Credits amount) {
        return new LedgerRules(holdTime, deadline, window, amount);
    }

    /** How long a hold waits to be settled or released. */
    public Duration holdTime() {
        return holdTime;
    }

    /** How long work may take. */
    public Duration deadline() {
        return deadline;
    }

    /** How long work belongs to whoever began it: after that, and no renewal, the same request takes it over. */
    public Duration lease() {
        Duration ofHold = holdTime.dividedBy(HOLD_OF_LEASES).truncatedTo(ChronoUnit.MICROS);
        return ofHold.compareTo(LEASE_MAX) < 0 ? ofHold : LEASE_MAX;
    }

    /** How many leads are admitted; empty if any number. */
    public Optional<AdmissionWindow> window() {
        return Optional.ofNullable(window);
    }

    /** Below what an account is low. */
    public Credits low() {
        return low;
    }
}
