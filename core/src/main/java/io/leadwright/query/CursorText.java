package io.leadwright.query;

import io.leadwright.lead.LeadId;
import io.leadwright.lead.StoredText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * How a {@link Cursor} is written: the query's fingerprint, then per key {@code t<microseconds>;},
 * {@code s<length>;<text>}, {@code z<number>;} or {@code n;}, then {@code i<id>}; all of it in URL-safe base 64.
 *
 * <p>Only what {@link #write} would write again is read: a cursor has one spelling.
 */
final class CursorText {

    /** Room for three texts of four bytes a character and for three times, in base 64. */
    private static final int LENGTH_MAX = 8_192;

    private static final int FINGERPRINT_LENGTH = 16;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final String text;
    private int next = FINGERPRINT_LENGTH;

    private CursorText(String text) {
        this.text = text;
    }

    static String write(String fingerprint, Position position) {
        StringBuilder text = new StringBuilder(fingerprint);
        for (SortValue value : position.values()) {
            if (value instanceof SortValue.Time time) {
                text.append('t').append(micros(time.at())).append(';');
            } else if (value instanceof SortValue.Text words) {
                text.append('s').append(words.folded().length()).append(';').append(words.folded());
            } else if (value instanceof SortValue.Whole number) {
                text.append('z').append(number.value()).append(';');
            } else {
                text.append("n;");
            }
        }
        text.append('i').append(position.id());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Not by {@link ChronoUnit#between}, which counts nanoseconds on the way: those of a long end in the year 2262. */
    private static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS_PER_SECOND), at.getNano() / 1_000);
    }

    static Cursor parse(String written) {
        if (written.length() > LENGTH_MAX) {
            throw notACursor();
        }
        try {
            CursorText reader =
                    new CursorText(new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8));
            Cursor cursor =
                    new Cursor(QueryFingerprint.read(reader.text.substring(0, FINGERPRINT_LENGTH)), reader.position());
            if (cursor.text().equals(written)) {
                return cursor;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException malformed) {
            // said below, in one way for every way of being wrong
        }
        throw notACursor();
    }

    private Position position() {
        List<SortValue> values = new ArrayList<>();
        char kind = text.charAt(next++);
        while (kind != 'i') {
            values.add(value(kind));
            kind = text.charAt(next++);
        }
        return new Position(values, LeadId.of(text.substring(next)));
    }

    private SortValue value(char kind) {
        String head = text.substring(next, text.indexOf(';', next));
        next += head.length() + 1;
        return switch (kind) {
            case 'n' -> new SortValue.None();
            case 't' -> new SortValue.Time(Instant.EPOCH.plus(Long.parseLong(head), ChronoUnit.MICROS));
            case 'z' -> new SortValue.Whole(Long.parseLong(head));
            case 's' -> new SortValue.Text(folded(Integer.parseInt(head)));
            default -> throw notACursor();
        };
    }

    private String folded(int length) {
        String folded = text.substring(next, next + length);
        next += length;
        return StoredText.check("cursor", folded, SortValue.TEXT_CODE_POINTS_MAX);
    }

    private static IllegalArgumentException notACursor() {
        return new IllegalArgumentException("cursor: must be one that a page gave");
    }
}
