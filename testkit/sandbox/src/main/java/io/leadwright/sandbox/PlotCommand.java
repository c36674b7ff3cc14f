package io.leadwright.sandbox;

import io.leadwright.LeadBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.knowm.xchart.internal.chartpart.Chart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws what people would rather look at than read. */
@Command(
        name = "plot",
        description = "Draws a picture of a book: what became of its credits.",
        footer = "evaluate --plot draws how honest confidences are.")
final class PlotCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BookOptions options = new BookOptions();

    @Option(names = "--what", paramLabel = "WHAT", required = true, description = "${COMPLETION-CANDIDATES}.")
    private What what = What.credits;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "PNG file (.png).")
    private Path out = Path.of("plot.png");

    /** What is drawn; in the letters of the command line. */
    enum What {
        credits
    }

    @Override
    public Integer call() throws IOException {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new IllegalArgumentException("out: must end in .png, is " + out);
        }
        PngChart.prepare();
        try (OpenBooks books = options.open()) {
            PngChart.write(chart(books.leadwright().book(options.account())), "out", out);
        }
        spec.commandLine().getOut().println(out.getFileName() + ": written");
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Chart<?, ?> chart(LeadBook book) {
        return switch (what) {
            case credits -> CreditPlot.of(book.credits(), "Credits of the account " + book.account());
        };
    }
}
