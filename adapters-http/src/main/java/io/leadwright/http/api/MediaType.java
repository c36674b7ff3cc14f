package io.leadwright.http.api;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a body is called by who sends it.
 *
 * @param name such as {@code text/csv}, in lower case
 * @param saidCharset the charset it is said to be in; null if none is
 */
record MediaType(String name, @Nullable Charset saidCharset) {

    private static final String TOKEN = "[A-Za-z0-9!#$&^_.+*'`|~-]{1,100}+";
    /** Possessive, so that no header makes it slow. */
    private static final Pattern TYPE = Pattern.compile("(" + TOKEN + "/" + TOKEN + ")[ \t]*+(?:;(.*+))?+");

    private static final Pattern CHARSET =
            Pattern.compile("(?:^|;)[ \t]*+charset=(\"?+)(" + TOKEN + ")\\1[ \t]*+(?:;|$)", Pattern.CASE_INSENSITIVE);

    /** The one that a request names; empty if it names none, more than one, or a charset that nobody knows. */
    static Optional<MediaType> of(ApiRequest request) {
        if (request.headers("Content-Type").size() != 1) {
            return Optional.empty();
        }
        Matcher type = TYPE.matcher(request.headers("Content-Type").get(0).strip());
        if (!type.matches()) {
            return Optional.empty();
        }
        String name = type.group(1).toLowerCase(Locale.ROOT);
        String parameters = type.group(2) == null ? "" : type.group(2);
        Matcher charset = CHARSET.matcher(parameters);
        if (charset.find()) {
            return charset(charset.group(2)).map(said -> new MediaType(name, said));
        }
        return parameters.toLowerCase(Locale.ROOT).contains("charset")
                ? Optional.empty()
                : Optional.of(new MediaType(name, null));
    }

    /** The charset it is said to be in. */
    Optional<Charset> charset() {
        return Optional.ofNullable(saidCharset);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
