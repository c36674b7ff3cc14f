package io.leadwright.lead;

import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * The name of one lead within its account; opaque, though those made here sort by the time they were made.
 *
 * @param value 1 to 64 visible ASCII characters
 */
public record LeadId(String value) implements Comparable<LeadId> {

    private static final int LENGTH_MAX = 64;
    /** Crockford's base 32: no i, l, o, u, and its byte order is its number order. */
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int TIME_DIGITS = 10;
    private static final int RANDOM_DIGITS = 16;

    /** Checks the value; throws {@link IllegalArgumentException} if it is empty, too long or not visible ASCII. */
    public LeadId {
        if (value.isEmpty() || value.length() > LENGTH_MAX || !isVisible(value)) {
            throw new IllegalArgumentException("id: must be 1 to " + LENGTH_MAX + " visible ASCII characters");
        }
    }

    /** The id with this text. */
    public static LeadId of(String value) {
        return new LeadId(value);
    }

    /**
     * A new id: {@code lead_}, ten digits of the time in milliseconds and sixteen of chance, the layout of a
     * <a href="https://github.com/ulid/spec">ULID</a>.
     */
    public static LeadId timeOrdered(Instant now, RandomGenerator random) {
        StringBuilder text = new StringBuilder("lead_");
        long millis = now.toEpochMilli();
        for (int digit = TIME_DIGITS - 1; digit >= 0; digit--) {
            text.append(DIGITS.charAt((int) (millis >>> (5 * digit)) & 31));
        }
        for (int digit = 0; digit < RANDOM_DIGITS; digit++) {
            text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return new LeadId(text.toString());
    }

    /** A plain loop: every lead that is read comes by here. */
    private static boolean isVisible(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i); // half of a pair of surrogates is none of these either
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(LeadId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
