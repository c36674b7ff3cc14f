package io.leadwright.sandbox;

import io.leadwright.LeadBook;
import io.leadwright.http.exchange.ImportReport;
import io.leadwright.http.exchange.LeadFile;
import io.leadwright.http.exchange.LeadImport;
import io.leadwright.http.exchange.LeadRow;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;

/**
 * Takes a file of leads into a book, and says which rows it could not take.
 *
 * @param errors where they are said
 */
record FileImport(LeadBook book, boolean dryRun, PrintWriter errors) {

    /** Throws {@link IllegalArgumentException} if it is no file of leads, before anything is made for them. */
    static void check(Path file) {
        LeadFile leads = LeadFile.of(file);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("leads: must be a file that can be read, is " + file);
        }
        try {
            leads.rows().close();
        } catch (IllegalArgumentException badHeader) {
            String message = String.valueOf(badHeader.getMessage());
            throw new IllegalArgumentException(message.replaceFirst("^file: ", Matcher.quoteReplacement(file + ": ")));
        }
    }

    /** What became of the rows of a file that was found to be one. */
    ImportReport run(Path file) {
        try (ProgressLine line = ProgressLine.of(dryRun ? "Rehearsing" : "Importing", " MB", 1_000_000)) {
            return LeadImport.into(book.bulk())
                    .dryRun(dryRun)
                    .onRejected(row -> errors.println(line.lineBegin() + text(row)))
                    .onProgress(progress -> line.show(progress.bytesRead(), progress.bytesInAll()))
                    .run(LeadFile.of(file));
        } finally {
            errors.flush();
        }
    }

    /** The summary of a run. */
    static String text(Path file, ImportReport report) {
        return "%s: %d rows, %d created, %d updated, %d unchanged, %d rejected"
                .formatted(
                        file.getFileName(),
                        report.rows(),
                        report.created(),
                        report.updated(),
                        report.unchanged(),
                        report.rejected());
    }

    /** Names of fields come from the file. */
    private static String text(LeadRow.Rejected row) {
        String rules = String.join("; ", row.errors());
        return "row " + row.row() + ": " + FailureText.safe(rules);
    }
}
