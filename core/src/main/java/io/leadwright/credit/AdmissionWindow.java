package io.leadwright.credit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * At most so many leads in any time so long: an exact sliding window, no bucket, which could let pass twice as many. Pure and
 * thread-safe.
 *
 * @param leadsMax how many leads are admitted in it
 * @param length how long it is
 */
public record AdmissionWindow(int leadsMax, Duration length) {

    /** Checks the numbers; throws {@link IllegalArgumentException}. */
    public AdmissionWindow {
        if (leadsMax < 1) {
            throw new IllegalArgumentException("leadsMax: must be at least 1, is " + leadsMax);
        }
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("length: must be positive, is " + length);
        }
    }

    /** Whether something is admitted. */
    public sealed interface Admission {

        /** It is. */
        record Now() implements Admission {}

        /**
         * It is not yet.
         *
         * @param retryAt the first moment at which it would be
         * @param resetAt the moment at which the window is empty
         */
        record Later(Instant retryAt, Instant resetAt) implements Admission {}
    }

    /** From when on what was admitted counts now: what was admitted at that moment no longer does. */
    public Instant countsAfter(Instant now) {
        return now.minus(length);
    }

    /**
     * Whether so many leads are admitted now.
     *
     * @param before what was admitted before; what no longer counts does no harm
     * @throws IllegalArgumentException if it is more than would ever be admitted
     */
    public Admission admit(List<Admitted> before, int leads, Instant now) {
        if (leads > leadsMax) {
            throw new IllegalArgumentException("leads: must be at most " + leadsMax + ", are " + leads);
        }
        List<Admitted> counting = before.stream()
                .filter(admitted -> admitted.at().isAfter(countsAfter(now)))
                .sorted(Comparator.comparing(Admitted::at))
                .toList();
        long excess = counting.stream().mapToLong(Admitted::leads).sum() + leads - leadsMax;
        if (excess <= 0) {
            return new Admission.Now();
        }
        Instant last = counting.get(counting.size() - 1).at();
        return new Admission.Later(freed(counting, excess).plus(length), last.plus(length));
    }

    /** The one with which so many are gone, going from the oldest. */
    private static Instant freed(List<Admitted> oldestFirst, long excess) {
        long left = excess;
        for (Admitted admitted : oldestFirst) {
            left -= admitted.leads();
            if (left <= 0) {
                return admitted.at();
            }
        }
        throw new AssertionError("no more than leadsMax are asked for");
    }
}
