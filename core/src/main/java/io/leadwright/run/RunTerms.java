package io.leadwright.run;

import io.leadwright.lead.StoredText;
import io.leadwright.lead.StoredTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is settled of a run when it is started.
 *
 * @param id its name
 * @param startedAt when that was, cut to the microsecond
 * @param leads how many leads it was planned for
 * @param cap the most that may be spent on it
 * @param fingerprint tells what it is to do from everything else, 1 to 100 characters; null of a run that was started before there
 *     were such
 */
public record RunTerms(
        RunId id,
        Instant startedAt,
        long leads,
        RunBill cap,
        @Nullable String fingerprint) {

    private static final int FINGERPRINT_LENGTH_MAX = 100;

    /** Throws {@link IllegalArgumentException} if there are less than no leads, or the fingerprint is not such. */
    public RunTerms {
        startedAt = StoredTime.check(startedAt);
        if (leads < 0) {
            throw new IllegalArgumentException("leads: must not be negative, are " + leads);
        }
        if (fingerprint != null
                && StoredText.check("fingerprint", fingerprint, FINGERPRINT_LENGTH_MAX)
                        .isEmpty()) {
            throw new IllegalArgumentException("fingerprint: must not be empty");
        }
    }
}
