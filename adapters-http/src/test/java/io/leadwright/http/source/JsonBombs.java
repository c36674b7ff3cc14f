package io.leadwright.http.source;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BiFunction;

/** JSON that is made to hurt who reads it: too deep, too broad, too long, too many digits, names twice. */
public final class JsonBombs {

    /** How many are thrown before any is timed, so that what is timed is not the loading of classes. */
    public static final int WARM_UP = 200;

    private JsonBombs() {}

    private enum Kind {
        DEEP_ARRAYS((random, size) -> "{\"amount\":" + "[".repeat(size) + close("]", size, random) + "}"),
        DEEP_OBJECTS((random, size) -> "{\"a\":".repeat(size) + "1" + close("}", size, random)),
        BROAD_ARRAY((random, size) -> "{\"amount\":[" + "1,".repeat(size) + "1]}"),
        BROAD_OBJECT((random, size) -> {
            StringBuilder json = new StringBuilder("{\"reason\":\"r\"");
            for (int i = 0; i < size / 8; i++) {
                json.append(",\"n").append(i).append("\":").append(i);
            }
            return json.append('}').toString();
        }),
        LONG_STRING((random, size) -> "{\"amount\":5,\"reason\":\"" + "r".repeat(70_000 + size) + "\"}"),
        ESCAPES((random, size) -> "{\"amount\":5,\"reason\":\"" + "\\u0061".repeat(12_000 + size) + "\"}"),
        LONG_NAME((random, size) -> "{\"" + "n".repeat(200 + size) + "\":1,\"amount\":5,\"reason\":\"r\"}"),
        EXPONENT((random, size) -> "{\"amount\":" + (1 + random.nextInt(9)) + (random.nextBoolean() ? "e" : "E-")
                + (1_000_000 + random.nextInt(2_000_000_000)) + ",\"reason\":\"r\"}"),
        MANY_DIGITS((random, size) -> "{\"amount\":" + "9".repeat(100 + size) + ",\"reason\":\"r\"}"),
        MANY_DECIMALS((random, size) -> "{\"amount\":1." + "0".repeat(100 + size) + "1,\"reason\":\"r\"}"),
        ANOTHER_NUMBER((random, size) -> "{\"amount\":5,\"reason\":\"r\",\"priority\":" + random.nextInt(100) + ".0}"),
        TOO_FINE((random, size) -> "{\"amount\":0.000" + (1 + random.nextInt(9)) + ",\"reason\":\"r\"}"),
        TWICE((random, size) -> "{\"amount\":5,\"reason\":\"r\",\"amount\":" + random.nextInt(100) + "}"),
        CUT_OFF((random, size) -> "{\"amount\":5,\"reason\":\"" + "r".repeat(size)),
        TRAILING((random, size) -> "{\"amount\":5,\"reason\":\"r\"}" + "{}".repeat(1 + size));

        @SuppressWarnings("ImmutableEnumChecker") // lambdas that remember nothing
        private final BiFunction<Random, Integer, String> making;

        Kind(BiFunction<Random, Integer, String> making) {
            this.making = making;
        }

        private static String close(String bracket, int size, Random random) {
            return random.nextBoolean() ? bracket.repeat(size) : "";
        }
    }

    /** One of any kind; nothing that a grant could be. */
    public static String any(long seed) {
        Random random = new Random(seed);
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        return kind.making.apply(random, 100 + random.nextInt(20_000));
    }

    /** How many to try: five hundred, or with profile faults as many as the property {@code tries} says. */
    public static int count() {
        int tries = Integer.getInteger("tries", 1_000);
        return tries > 1_000 ? tries : 500;
    }

    /** What as many requests as there are figures took, in nanoseconds: in words. */
    public static String said(long[] nanos) {
        return "%d bombs, 99 of 100 within %.1f ms, the slowest %.1f ms"
                .formatted(
                        nanos.length,
                        percentile99(nanos).toNanos() / 1e6,
                        Arrays.stream(nanos).max().orElse(0) / 1e6);
    }

    /** What 99 of 100 took at most. */
    public static Duration percentile99(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return Duration.ofNanos(sorted[(int) (sorted.length * 0.99) - 1]);
    }
}
