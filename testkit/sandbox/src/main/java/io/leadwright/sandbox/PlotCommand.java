package io.leadwright.sandbox;

import io.leadwright.LeadBook;
import io.leadwright.query.Periods;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws what people would rather look at than read. */
@Command(
        name = "plot",
        description = {
            "Draws a picture of a book: how many leads came to each stage and when (funnel), what each source is worth, so"
                    + " which contract to renew (sources), or what became of the credits (credits).",
            "Days are in UTC."
        },
        footer = "evaluate --plot draws how honest confidences are.")
final class PlotCommand implements Callable<Integer> {

    private static final int MONTHS = 12;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BookOptions options = new BookOptions();

    @Option(names = "--what", paramLabel = "funnel|sources|credits", required = true, description = "What is drawn.")
    private What what = What.funnel;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "PNG file (.png).")
    private Path out = Path.of("plot.png");

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First day of funnel and sources; if not said, of the month eleven months ago.")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DATE", description = "Day behind the last one; tomorrow unless said.")
    private @Nullable LocalDate until;

    @Option(
            names = "--by",
            paramLabel = "day|week|month",
            description = "How long a period of the funnel is.",
            defaultValue = "month")
    private Step by = Step.month;

    /** What is drawn; in the letters of the command line. */
    enum What {
        /** How many leads came to each stage. */
        funnel,
        /** What each source is worth. */
        sources,
        /** What became of the credits. */
        credits
    }

    /** How long a period is; in the letters of the command line. */
    enum Step {
        /** From midnight to midnight. */
        day,
        /** From Monday to Sunday. */
        week,
        /** From the first to the last. */
        month
    }

    @Override
    public Integer call() throws IOException {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new IllegalArgumentException("out: must end in .png, is " + out);
        }
        Picture.prepare();
        try (OpenBooks books = options.open()) {
            LeadBook book = books.leadwright().book(options.account());
            LocalDate today = LocalDate.ofInstant(books.leadwright().now(), ZoneOffset.UTC);
            picture(book, today).write("out", out);
        }
        spec.commandLine().getOut().println(out.getFileName() + ": written");
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Picture picture(LeadBook book, LocalDate today) {
        LocalDate first = from == null ? today.withDayOfMonth(1).minusMonths(MONTHS - 1) : from;
        LocalDate end = until == null ? today.plusDays(1) : until;
        String time = ", account " + book.account() + ", " + first + " to " + end.minusDays(1);
        return switch (what) {
            case funnel ->
                FunnelPlot.of(
                        book.analytics().funnel(Periods.of(step(), first, end, ZoneOffset.UTC)),
                        "Leads by " + by + time + ", in whole periods");
            case sources -> SourcePlot.of(book.analytics().sources(first, end), "What each source is worth" + time);
            case credits -> CreditPlot.of(book.credits(), "Credits, account " + book.account());
        };
    }

    private Periods.Step step() {
        return Periods.Step.valueOf(by.name().toUpperCase(Locale.ROOT));
    }
}
