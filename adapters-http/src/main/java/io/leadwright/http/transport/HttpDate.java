package io.leadwright.http.transport;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A time as HTTP writes it, in any of its three forms (RFC 9110, section 5.6.7). */
final class HttpDate {

    private static final DateTimeFormatter IMF = english("EEE, d MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = english("EEE MMM ppd HH:mm:ss uuuu");

    private HttpDate() {}

    /** Empty if it is none. */
    static Optional<Instant> parse(String text, Instant now) {
        return Stream.of(IMF, rfc850(now), ASCTIME)
                .flatMap(form -> parse(text, form).stream())
                .findFirst();
    }

    /** Two digits of a year are never more than 50 years ahead. */
    private static DateTimeFormatter rfc850(Instant now) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, year - 49)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notThisForm) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter english(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
