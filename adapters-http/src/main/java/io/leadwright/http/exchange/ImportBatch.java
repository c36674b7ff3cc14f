package io.leadwright.http.exchange;

import io.leadwright.Bulk;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.UpsertResult;
import java.util.List;
import java.util.function.Consumer;

/** Writes rows, all at once where that can be. Not thread-safe. */
final class ImportBatch {

    private final Bulk bulk;
    private final boolean dryRun;
    private final Consumer<LeadRow.Rejected> rejected;
    private final SeenNames seen = new SeenNames();

    ImportBatch(Bulk bulk, boolean dryRun, Consumer<LeadRow.Rejected> rejected) {
        this.bulk = bulk;
        this.dryRun = dryRun;
        this.rejected = rejected;
    }

    /** Writes the rows, and counts those that were taken; where one is too much for its lead, in halves until it stands alone. */
    ImportReport write(List<LeadRow.Read> rows) {
        if (rows.isEmpty()) {
            return ImportReport.NOTHING;
        }
        List<NewLead> leads = rows.stream().map(LeadRow.Read::lead).toList();
        try {
            return counted(rows, dryRun ? bulk.rehearse(leads) : bulk.upsert(leads));
        } catch (IllegalArgumentException tooMuch) {
            if (rows.size() == 1) {
                rejected.accept(new LeadRow.Rejected(rows.get(0).row(), List.of(String.valueOf(tooMuch.getMessage()))));
                return ImportReport.NOTHING;
            }
            int half = rows.size() / 2;
            return write(rows.subList(0, half)).plus(write(rows.subList(half, rows.size())));
        }
    }

    private ImportReport counted(List<LeadRow.Read> rows, List<UpsertResult> results) {
        long created = 0;
        long updated = 0;
        long unchanged = 0;
        for (int i = 0; i < results.size(); i++) {
            UpsertResult result = results.get(i);
            if (result instanceof UpsertResult.Refused refused) {
                rejected.accept(new LeadRow.Rejected(rows.get(i).row(), List.of(rule(refused))));
            } else if (result instanceof UpsertResult.Unchanged) {
                unchanged++;
            } else if (wasKnown(result)) {
                updated++;
            } else {
                created++;
            }
        }
        return new ImportReport(created, updated, unchanged, 0);
    }

    /** Whether the lead was there; in a dry run, also if an earlier row would have added it. */
    private boolean wasKnown(UpsertResult result) {
        boolean came = dryRun && seen.add(result.lead());
        return came || result instanceof UpsertResult.Updated;
    }

    private static String rule(UpsertResult.Refused refused) {
        return refused instanceof UpsertResult.Conflict conflict ? rule(conflict) : "the person wants to be left alone";
    }

    private static String rule(UpsertResult.Conflict conflict) {
        return conflict.key().jsonName() + ": must be that of lead " + conflict.matched()
                + ", whom the row is about, is that of lead " + conflict.other();
    }
}
