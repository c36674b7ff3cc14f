package io.leadwright.sandbox;

import io.leadwright.LeadBook;
import io.leadwright.http.exchange.ImportReport;
import io.leadwright.lead.Author;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a file of leads into a book. */
@Command(
        name = "import",
        description = {
            "Takes a file of leads into the database, which is made if it is missing.",
            "Rows that cannot be taken are listed on standard error and stop no other. Killed, it can be run again: the same"
                    + " file ends in the same leads."
        },
        footer = "Exits with 0 if the file was read to its end, even if rows were rejected; with 1 if not.")
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BookOptions options = new BookOptions();

    @Option(
            names = "--leads",
            paramLabel = "FILE",
            required = true,
            description = "CSV (.csv) or JSON Lines (.jsonl, .ndjson).")
    private Path leads = Path.of("leads.csv");

    @Mixin
    private CustomFieldOptions customFields = new CustomFieldOptions();

    @Option(names = "--dry-run", description = "Changes no lead, says what would become of each row.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        FileImport.check(leads);
        try (OpenBooks books = options.make(customFields.fields())) {
            LeadBook book = books.leadwright().book(options.account()).as(Author.machine("import"));
            ImportReport report =
                    new FileImport(book, dryRun, spec.commandLine().getErr()).run(leads);
            spec.commandLine().getOut().println(FileImport.text(leads, report) + (dryRun ? " (dry run)" : ""));
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
