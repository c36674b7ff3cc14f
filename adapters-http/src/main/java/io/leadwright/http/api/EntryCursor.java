package io.leadwright.http.api;

import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place behind an entry, as clients hold it: the entry's number, dressed up so that nobody computes with it. */
final class EntryCursor {

    static final Parameter PARAMETER =
            Parameter.query("cursor", Schema.text(), "* or none for the first page, then nextCursor of the last one");

    private static final String START = "*";
    /** At most 18 digits: no ledger comes that far, and they fit a long. */
    private static final Pattern PLACE = Pattern.compile("entry ([1-9][0-9]{0,17})");

    private static final int LENGTH_MAX = 32;

    private EntryCursor() {}

    /** The place behind the entry of this number. */
    static String text(long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("entry " + number).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The number of the entry behind which to begin, 0 for the first; a cursor that was never given is refused. */
    static long read(Params params) {
        return params.one(PARAMETER.name())
                .filter(text -> !text.equals(START))
                .flatMap(text -> params.made(PARAMETER.name(), text, EntryCursor::parse))
                .orElse(0L);
    }

    /** Only what {@link #text} would write again is read: a cursor has one spelling. */
    private static long parse(String text) {
        if (text.length() <= LENGTH_MAX) {
            Matcher place = PLACE.matcher(decoded(text));
            if (place.matches() && text(Long.parseLong(place.group(1))).equals(text)) {
                return Long.parseLong(place.group(1));
            }
        }
        throw new IllegalArgumentException("cursor: must be one that was given as nextCursor");
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
