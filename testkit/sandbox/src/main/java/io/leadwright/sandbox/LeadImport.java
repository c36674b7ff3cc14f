package io.leadwright.sandbox;

import com.google.common.collect.Iterators;
import com.google.common.hash.Hashing;
import io.leadwright.Bulk;
import io.leadwright.http.exchange.LeadFile;
import io.leadwright.http.exchange.LeadRow;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.UpsertResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a file of leads into a book, batch by batch, and says which rows it could not take. Reading the same file again adds
 * nobody: not even a row without id and keys, whose id is made of its number and what it says.
 */
final class LeadImport {

    private static final int BATCH_ROWS = 500;
    private static final LeadId UNNAMED = LeadId.of("unnamed");
    private static final int ID_DIGITS = 26;

    private final Bulk bulk;
    private final PrintWriter report;
    private long taken;
    private long refused;

    private LeadImport(Bulk bulk, PrintWriter report) {
        this.bulk = bulk;
        this.report = report;
    }

    static LeadImport into(Bulk bulk, PrintWriter report) {
        return new LeadImport(bulk, report);
    }

    /** Takes the good rows and reports the others; a file that is none throws {@link IllegalArgumentException}. */
    void file(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("leads: must be a file that can be read, is " + file);
        }
        try (Stream<LeadRow> rows = LeadFile.of(file).rows()) {
            Iterator<List<LeadRow>> batches = Iterators.partition(rows.iterator(), BATCH_ROWS);
            while (batches.hasNext()) {
                take(good(batches.next()));
            }
        }
        report.println(file.getFileName() + ": " + taken + " rows taken, " + refused + " refused");
        report.flush();
    }

    private List<LeadRow.Read> good(List<LeadRow> rows) {
        List<LeadRow.Read> good = new ArrayList<>(rows.size());
        for (LeadRow row : rows) {
            if (row instanceof LeadRow.Read read) {
                good.add(new LeadRow.Read(read.row(), named(read)));
            } else if (row instanceof LeadRow.Rejected rejected) {
                refuse(rejected.row(), String.join("; ", rejected.errors()));
            }
        }
        return good;
    }

    /** All at once; row by row where one of them is too much for the lead it belongs to. */
    private void take(List<LeadRow.Read> rows) {
        try {
            List<UpsertResult> results =
                    bulk.upsert(rows.stream().map(LeadRow.Read::lead).toList());
            for (int i = 0; i < results.size(); i++) {
                count(rows.get(i).row(), results.get(i));
            }
        } catch (IllegalArgumentException tooMuch) {
            rows.forEach(this::take);
        }
    }

    private void take(LeadRow.Read row) {
        try {
            count(row.row(), bulk.upsert(List.of(row.lead())).get(0));
        } catch (IllegalArgumentException tooMuch) {
            refuse(row.row(), String.valueOf(tooMuch.getMessage()));
        }
    }

    private void count(long row, UpsertResult result) {
        if (result instanceof UpsertResult.Conflict conflict) {
            refuse(row, "its keys are those of two leads, " + conflict.matched() + " and " + conflict.other());
        } else {
            taken++;
        }
    }

    private void refuse(long row, String why) {
        refused++;
        report.println("row " + row + ": " + why);
    }

    private static NewLead named(LeadRow.Read row) {
        Lead lead = row.lead().toLead(UNNAMED, Instant.EPOCH);
        if (!lead.id().equals(UNNAMED) || !lead.identityKeys().isEmpty()) {
            return row.lead();
        }
        String said = row.row() + " " + lead.texts() + " " + lead.tags() + " " + lead.customFields();
        String hash = Hashing.sha256().hashString(said, StandardCharsets.UTF_8).toString();
        return row.lead().id(LeadId.of("lead_" + hash.substring(0, ID_DIGITS)));
    }
}
