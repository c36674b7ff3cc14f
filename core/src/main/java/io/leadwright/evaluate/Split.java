package io.leadwright.evaluate;

import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which objects of a history are learned from, and which are judged by that: by a hash of the object's name, so that it is the
 * same for everybody.
 *
 * @param learnsFrom objects to learn from
 * @param judges objects to judge: none of those that are learned from, if both are of one history
 */
public record Split(Predicate<String> learnsFrom, Predicate<String> judges) {

    /** Each fold is learned for itself, all of them at once. */
    private static final int FOLDS_MAX = 100;

    private static final int PER_MILLE = 1_000;

    /** Learns from nothing and judges all. */
    public static List<Split> cold() {
        return List.of(new Split(object -> false, object -> true));
    }

    /** Learns from one history and judges another. */
    static List<Split> apart() {
        return List.of(new Split(object -> true, object -> true));
    }

    /**
     * So many rounds, of which each judges one part and learns from all others: an object's part is the first 32 bits of
     * {@code sha1("f|" + object)} modulo the number of parts.
     *
     * @param count from 2 to 100
     */
    public static List<Split> folds(int count) {
        if (count < 2 || count > FOLDS_MAX) {
            throw new IllegalArgumentException("folds: must be from 2 to " + FOLDS_MAX + ", is " + count);
        }
        return IntStream.range(0, count)
                .mapToObj(fold -> new Split(
                        object -> hash("f|" + object) % count != fold, object -> hash("f|" + object) % count == fold))
                .toList();
    }

    /**
     * Learns from this share of the objects, those whose first 32 bits of {@code sha1("t|" + object)} modulo 1,000 are below it,
     * and judges the others.
     *
     * @param share from 0.001 to 0.999
     */
    public static List<Split> trainShare(double share) {
        long below = Math.round(share * PER_MILLE);
        if (below < 1 || below >= PER_MILLE) {
            throw new IllegalArgumentException("train share: must be from 0.001 to 0.999, is " + share);
        }
        Predicate<String> learned = object -> hash("t|" + object) % PER_MILLE < below;
        return List.of(new Split(learned, learned.negate()));
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return Long.parseLong(BaseEncoding.base16().encode(digest, 0, Integer.BYTES), 16);
        } catch (NoSuchAlgorithmException every) {
            throw new AssertionError("every Java has SHA-1", every);
        }
    }
}
