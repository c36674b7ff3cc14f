package io.leadwright.http.exchange;

import io.leadwright.Bulk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One run of an import. Not thread-safe. */
final class ImportRun {

    private static final int BATCH_ROWS = 1_000;

    private final LeadImport.Options options;
    private final ImportBatch batch;
    private final List<LeadRow.Rejected> rejected = new ArrayList<>();
    private ImportReport report = ImportReport.NOTHING;
    private long row;

    ImportRun(Bulk bulk, LeadImport.Options options) {
        this.options = options;
        this.batch = new ImportBatch(bulk, options.dryRun(), rejected::add);
    }

    ImportReport run(Rows rows, long bytesInAll) throws IOException {
        List<LeadRow.Read> read = new ArrayList<>(BATCH_ROWS);
        while (fill(read, rows)) {
            report = report.plus(batch.write(read));
            read.clear();
            rejected.sort(Comparator.comparing(LeadRow.Rejected::row));
            report = report.plus(new ImportReport(0, 0, 0, rejected.size()));
            rejected.forEach(options.onRejected());
            rejected.clear();
            options.onProgress().accept(new LeadImport.Progress(row, rows.bytesRead(), bytesInAll, report));
        }
        return report;
    }

    /** Reads the rows of a batch; false if there was none. */
    private boolean fill(List<LeadRow.Read> read, Rows rows) throws IOException {
        long first = row;
        Optional<LeadRow> next = rows.next();
        while (next.isPresent()) {
            row = next.get().row();
            take(next.get(), read);
            next = row < first + BATCH_ROWS ? rows.next() : Optional.empty();
        }
        return row > first;
    }

    private void take(LeadRow next, List<LeadRow.Read> read) {
        if (row <= options.startingAfter()) {
            return;
        } else if (next instanceof LeadRow.Read good) {
            read.add(RowId.given(good));
        } else if (next instanceof LeadRow.Rejected bad) {
            rejected.add(bad);
        }
    }
}
