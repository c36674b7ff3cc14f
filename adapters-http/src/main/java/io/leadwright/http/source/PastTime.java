package io.leadwright.http.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a vendor says that something was. Pure. */
public final class PastTime {

    private PastTime() {}

    /** A time as ISO 8601 has it; empty if it is none, is yet to come, or was before there were vendors: before 1970. */
    public static Optional<Instant> of(@Nullable String text, Instant now) {
        try {
            return Optional.ofNullable(text)
                    .map(Instant::parse)
                    .filter(time -> !time.isAfter(now) && !time.isBefore(Instant.EPOCH));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }
}
