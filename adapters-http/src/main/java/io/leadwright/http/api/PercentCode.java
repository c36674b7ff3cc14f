package io.leadwright.http.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Percent-encoded UTF-8, read strictly: whatever is none is refused, never repaired. */
final class PercentCode {

    private static final String UNRESERVED_MARKS = "-._~";

    private PercentCode() {}

    /** The text of a piece of a query string, where a plus is a space; empty if it is none or has a NUL. */
    static Optional<String> queryText(String raw) {
        return decoded(raw, '+');
    }

    /** The text of a segment of a path; empty if it is none or has a NUL. */
    static Optional<String> pathText(String raw) {
        return decoded(raw, ' ');
    }

    /** A segment of a path that is read as this text. */
    static String segment(String text) {
        StringBuilder segment = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED_MARKS.indexOf(c) >= 0)) {
                segment.append(c);
            } else {
                segment.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return segment.toString();
    }

    private static Optional<String> decoded(String raw, char space) {
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
                bytes.put((byte) (c == space ? ' ' : c));
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
