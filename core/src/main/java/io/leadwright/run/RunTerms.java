package io.leadwright.run;

import io.leadwright.lead.StoredTime;
import java.time.Instant;

/**
 * What is settled of a run when it is started.
 *
 * @param id its name
 * @param startedAt when that was, cut to the microsecond
 * @param leads how many leads it was planned for
 * @param cap the most that may be spent on it
 */
public record RunTerms(RunId id, Instant startedAt, long leads, RunBill cap) {

    /** Throws {@link IllegalArgumentException} if there are less than no leads. */
    public RunTerms {
        startedAt = StoredTime.check(startedAt);
        if (leads < 0) {
            throw new IllegalArgumentException("leads: must not be negative, are " + leads);
        }
    }
}
