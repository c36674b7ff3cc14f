package io.leadwright.http.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** How times are written outside: the part of ISO 8601 that leaves nothing to guess. */
public final class Times {

    /** What a time must be, for messages that name the field before it. */
    public static final String RULE =
            "must be an ISO 8601 date or time with its offset, such as 2024-01-15 or 2024-01-15T10:30:00Z";

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME =
            Pattern.compile(DATE + "T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Instant BEGIN = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Times() {}

    /**
     * The time that is written so: a date and time with {@code Z} or an offset, with or without seconds and up to nine decimals, or a date alone,
     * which is its midnight in UTC. Empty if it is written in any other way: a local time above all, for a guessed zone is
     * worse than none, or outside the years 0000 to 9999.
     */
    public static Optional<Instant> parse(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
            } else if (TIME.matcher(text).matches()) {
                return Optional.of(OffsetDateTime.parse(text).toInstant())
                        .filter(time -> !time.isBefore(BEGIN) && time.isBefore(END));
            }
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** The time as we write it: UTC, with three or six decimals, or none where they are zero. */
    public static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
