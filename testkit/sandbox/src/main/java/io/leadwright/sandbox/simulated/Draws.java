package io.leadwright.sandbox.simulated;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;

/**
 * What is left to chance, by hash: the same seed and the same texts always give the same, in any order.
 *
 * @param seed other seeds, other draws
 */
record Draws(long seed) {

    private static final HashFunction HASH = Hashing.sipHash24();
    private static final int FRACTION_BITS = 53;

    /** 64 bits for these. */
    long bits(String... about) {
        Hasher hasher = HASH.newHasher().putLong(seed);
        for (String text : about) {
            hasher.putInt(text.length()).putUnencodedChars(text);
        }
        return hasher.hash().asLong();
    }

    /** Whether these are of a share from 0, none, to 1, all. */
    boolean isWithin(double share, String... about) {
        return Math.scalb((double) (bits(about) >>> (Long.SIZE - FRACTION_BITS)), -FRACTION_BITS) < share;
    }
}
