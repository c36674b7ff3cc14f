package io.leadwright.http.exchange;

import io.leadwright.lead.LeadId;
import java.time.Instant;

/** What every row of a stranger's file is: a lead that can be written, or errors. */
final class Foreseen {

    private Foreseen() {}

    static void check(LeadRow row, long number) {
        if (row.row() != number) {
            throw new AssertionError("row " + number + " is called " + row.row());
        } else if (row instanceof LeadRow.Read read) {
            read.lead().toLead(LeadId.of("new"), Instant.EPOCH);
        } else if (Reading.errors(row).isEmpty()) {
            throw new AssertionError("rejected without a reason");
        }
    }
}
