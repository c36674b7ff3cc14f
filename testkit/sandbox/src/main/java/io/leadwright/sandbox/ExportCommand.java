package io.leadwright.sandbox;

import io.leadwright.Leads;
import io.leadwright.http.exchange.LeadExport;
import io.leadwright.http.exchange.LeadFile;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the leads of a book into a file. */
@Command(
        name = "export",
        description = {
            "Writes all leads into a file, which import reads.",
            "The file is there when it is complete, and not before; one of that name is replaced."
        },
        footer = "Exits with 0 if all leads were written, with 1 if not.")
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BookOptions options = new BookOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "CSV (.csv) or JSON Lines (.jsonl, .ndjson).")
    private Path out = Path.of("leads.csv");

    @Override
    public Integer call() throws IOException {
        LeadFile.Format format = LeadFile.Format.of(out);
        try (OpenBooks books = options.open();
                WholeFile file = WholeFile.at("out", out)) {
            long written = write(books.leadwright().book(options.account()).leads(), format, file);
            file.complete();
            spec.commandLine().getOut().println(out.getFileName() + ": " + written + " leads written");
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static long write(Leads leads, LeadFile.Format format, WholeFile file) throws IOException {
        AtomicLong written = new AtomicLong();
        long inAll = leads.page(LeadQuery.all(), PageRequest.first(1).total(Total.exact()))
                .total()
                .atLeast();
        try (ProgressLine line = ProgressLine.of("Exporting", " leads", 1)) {
            LeadExport.of(leads, LeadQuery.all(), format)
                    .onProgress(done -> {
                        written.set(done);
                        line.show(done, inAll);
                    })
                    .to(file.bytes());
        }
        return written.get();
    }
}
