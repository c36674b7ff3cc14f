package io.leadwright.http.api;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Accept header says of a media type (RFC 9110, 12.5.1): the range that fits most closely decides. */
final class Accept {

    /** Possessive, so that no header makes it slow. */
    private static final Pattern WEIGHT =
            Pattern.compile(";\\s*+q\\s*+=\\s*+([01](?:\\.[0-9]{0,3})?)\\s*+(?:;|$)", Pattern.CASE_INSENSITIVE);

    private Accept() {}

    /** Whether a type is accepted: also when nothing is said. */
    static boolean allows(ApiRequest request, String mediaType) {
        String all = String.join(",", request.headers("Accept"));
        if (all.isBlank()) {
            return true;
        }
        List<String> ranges = List.of(all.split(","));
        String family = mediaType.substring(0, mediaType.indexOf('/')) + "/*";
        return List.of(mediaType, family, "*/*").stream()
                .filter(range -> ranges.stream().anyMatch(given -> type(given).equals(range)))
                .findFirst()
                .map(range -> ranges.stream()
                        .filter(given -> type(given).equals(range))
                        .anyMatch(Accept::isWanted))
                .orElse(false);
    }

    private static String type(String range) {
        int end = range.indexOf(';');
        return (end < 0 ? range : range.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isWanted(String range) {
        Matcher weight = WEIGHT.matcher(range);
        return !weight.find() || Double.parseDouble(weight.group(1)) > 0;
    }
}
