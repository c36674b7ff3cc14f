package io.leadwright.http.api;

import java.util.Random;
import java.util.function.BiFunction;

/** JSON that is made to hurt who reads leads to be enriched, or labels: no such thing is in any of them. */
final class EnrichBombs {

    private static final String JOHN = "{\"email\":\"john@techcorp.com\"}";

    private EnrichBombs() {}

    private enum Kind {
        DEEP_ARRAYS((random, size) -> "[" + "[".repeat(size) + close("]", size, random) + "]"),
        DEEP_LEAD((random, size) -> "[" + "{\"email\":".repeat(size) + "1" + close("}", size, random) + "]"),
        MANY((random, size) -> "[" + (JOHN + ",").repeat(1_000) + JOHN + "]"),
        MANY_OF_NOTHING((random, size) -> "[" + "0,".repeat(size) + "0]"),
        BROAD_LEAD((random, size) -> {
            StringBuilder lead = new StringBuilder("[{\"email\":\"john@techcorp.com\"");
            for (int i = 0; i < size / 8; i++) {
                lead.append(",\"n").append(i).append("\":").append(i);
            }
            return lead.append("}]").toString();
        }),
        MANY_BROAD_LEADS((random, size) -> {
            String lead = "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9,\"j\":0,\"k\":1}";
            return "[" + (lead + ",").repeat(49) + lead + "]";
        }),
        LONG_EMAIL((random, size) -> "[{\"email\":\"" + "a".repeat(1_000 + size) + "@techcorp.com\"}]"),
        LONG_DOMAIN((random, size) -> "[{\"email\":\"a@" + "ä.".repeat(1_000 + size) + "com\"}]"),
        LONG_PAGE((random, size) -> "[{\"linkedinUrl\":\"linkedin.com/in/" + "%20/".repeat(1_000 + size) + "\"}]"),
        ESCAPES((random, size) -> "[{\"email\":\"" + "\\u0061".repeat(12_000 + size) + "\"}]"),
        LONG_NAME((random, size) -> "[{\"" + "n".repeat(200 + size) + "\":1}]"),
        EXPONENT((random, size) -> "[{\"email\":1e" + (1_000_000 + random.nextInt(2_000_000_000)) + "}]"),
        MANY_DIGITS((random, size) -> "[{\"email\":" + "9".repeat(100 + size) + "}]"),
        WRONG_TYPE((random, size) -> "[{\"email\":[\"john@techcorp.com\"]}]"),
        TWICE((random, size) -> "[{\"email\":\"john@techcorp.com\",\"email\":\"jane@startup.io\"}]"),
        CUT_OFF((random, size) -> "[{\"email\":\"" + "r".repeat(size)),
        TOO_LONG((random, size) -> "[" + JOHN + "]" + " ".repeat(1024 * 1024 + size));

        @SuppressWarnings("ImmutableEnumChecker") // lambdas that remember nothing
        private final BiFunction<Random, Integer, String> making;

        Kind(BiFunction<Random, Integer, String> making) {
            this.making = making;
        }

        private static String close(String bracket, int size, Random random) {
            return random.nextBoolean() ? bracket.repeat(size) : "";
        }
    }

    /** One of any kind, in a member of this name. */
    static String any(String member, long seed) {
        Random random = new Random(seed);
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        return "{\"id\":\"m\",\"" + member + "\":" + kind.making.apply(random, 100 + random.nextInt(20_000)) + "}";
    }

    /** The same in a request to enrich, which has no id. */
    static String leads(long seed) {
        return any("leads", seed).replaceFirst("\"id\":\"m\",", "");
    }
}
