package io.leadwright.http.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a query string strictly: whatever is not percent-encoded UTF-8 is refused, never repaired. */
final class QueryString {

    private static final int PARAMETERS_MAX = 100;

    private QueryString() {}

    /** The parameters in their order; those that cannot be read are refused already. Empty pieces are no parameters. */
    static Params read(@Nullable String raw) {
        Params params = new Params();
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
        Optional<String> name = decoded(rawName);
        Optional<String> value = decoded(equals < 0 ? "" : piece.substring(equals + 1));
        if (name.isPresent() && value.isPresent()) {
            params.give(name.get(), value.get());
        } else {
            params.refuse(name.orElse(rawName.replaceAll("[^!-~]", "?")), "Must be percent-encoded UTF-8 without NUL");
        }
    }

    private static Optional<String> decoded(String raw) {
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                if (!isEncodedByte(raw, i) || raw.startsWith("00", i + 1)) {
                    return Optional.empty();
                }
                bytes.put((byte) HexFormat.fromHexDigits(raw, i + 1, i + 3));
                i += 2;
            } else if (c <= ' ' || c > '~') {
                return Optional.empty();
            } else {
                bytes.put((byte) (c == '+' ? ' ' : c));
            }
        }
        return text(bytes.flip());
    }

    private static boolean isEncodedByte(String raw, int percent) {
        return percent + 2 < raw.length()
                && HexFormat.isHexDigit(raw.charAt(percent + 1))
                && HexFormat.isHexDigit(raw.charAt(percent + 2));
    }

    private static Optional<String> text(ByteBuffer utf8) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(utf8).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
