package io.leadwright.http.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names the parameters that a lenient API has not understood, in a header of its answer. */
final class IgnoredParameters {

    /** The header. */
    static final String HEADER = "X-Ignored-Parameters";

    /** Servers refuse long headers. */
    private static final int LENGTH_MAX = 2_000;

    private IgnoredParameters() {}

    /** A good answer with the names of the parameters that nobody asked for; the same if there are none. */
    static ApiResponse named(ApiResponse answer, Params params) {
        return answer.status() >= 300 || params.rest().isEmpty() ? answer : answer.with(HEADER, names(params.rest()));
    }

    /** Percent-encoded, so that no name breaks out of the header; cut short where they become too many. */
    private static String names(List<String> ignored) {
        StringBuilder names = new StringBuilder();
        for (String name : ignored) {
            String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            if (names.length() + encoded.length() > LENGTH_MAX) {
                return names.append("...").toString();
            }
            names.append(names.isEmpty() ? "" : ", ").append(encoded);
        }
        return names.toString();
    }
}
