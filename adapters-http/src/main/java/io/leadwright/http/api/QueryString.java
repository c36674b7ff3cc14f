package io.leadwright.http.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a query string strictly: whatever is not percent-encoded UTF-8 is refused, never repaired. */
final class QueryString {

    private static final int PARAMETERS_MAX = 100;

    private QueryString() {}

    /**
     * The parameters in their order; those that cannot be read are refused already. Empty pieces are no parameters.
     *
     * @param raw as received; null for none
     * @param isLenient whether unknown parameters are ignored, not refused
     */
    static Params read(@Nullable String raw, boolean isLenient) {
        Params params = new Params(isLenient);
        int count = 0;
        for (String piece : raw == null ? new String[0] : raw.split("&")) {
            if (piece.isEmpty()) {
                continue;
            } else if (++count > PARAMETERS_MAX) {
                params.refuse("query", "Must have at most " + PARAMETERS_MAX + " parameters");
                break;
            }
            read(piece, params);
        }
        return params;
    }

    private static void read(String piece, Params params) {
        int equals = piece.indexOf('=');
        String rawName = equals < 0 ? piece : piece.substring(0, equals);
        Optional<String> name = PercentCode.queryText(rawName);
        Optional<String> value = PercentCode.queryText(equals < 0 ? "" : piece.substring(equals + 1));
        if (name.isPresent() && value.isPresent()) {
            params.give(name.get(), value.get());
        } else {
            params.refuse(name.orElse(rawName.replaceAll("[^!-~]", "?")), "Must be percent-encoded UTF-8 without NUL");
        }
    }
}
