package io.leadwright.sandbox;

import io.leadwright.credit.Cost;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claims;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Pending;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks each source about one person or company, and shows what it says and bills. */
@Command(
        name = "ask",
        description = "Asks each source about one person or company: a way to try a key.",
        showDefaultValues = true)
final class AskCommand implements Callable<Integer> {

    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final String ROW = "%-12s %-24s %s%n";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskOptions asked = new AskOptions();

    @Mixin
    private SourceOptions options = new SourceOptions();

    @Override
    public Integer call() throws IOException {
        Question question = asked.question();
        PrintWriter out = spec.commandLine().getOut();
        try (OpenSources sources = options.open(System.getenv())) {
            out.println(sources.line());
            out.printf(Locale.ROOT, ROW, "SOURCE", "OUTCOME", "COST");
            sources.list().forEach(source -> show(source, question, out));
        }
        out.flush();
        return 0;
    }

    private static void show(EnrichmentSource source, Question question, PrintWriter out) {
        String name = source.profile().id().value();
        if (!source.profile().canAnswer(question)) {
            out.printf(Locale.ROOT, ROW, name, "cannot be asked this", "nothing");
            return;
        }
        SourceAnswer answer = source.ask(Questions.of(WITHIN, question)).get(0);
        out.printf(Locale.ROOT, ROW, name, outcome(answer), cost(answer.cost()));
        claims(answer).forEach(claim -> out.println("  " + claim));
    }

    private static String cost(Cost cost) {
        String text = cost.toString();
        return text.startsWith("1 ") ? text.replaceFirst("credits$", "credit") : text;
    }

    private static String outcome(SourceAnswer answer) {
        if (answer instanceof Found found) {
            return "found " + found.claims().all().size();
        } else if (answer instanceof Pending pending) {
            return "pending until " + pending.askAgainAt();
        } else if (answer instanceof Failed failed) {
            return "failed: " + failed.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return "nothing";
    }

    private static List<String> claims(SourceAnswer answer) {
        if (answer instanceof Found found) {
            return lines(found.claims());
        }
        return answer instanceof Pending pending ? lines(pending.soFar()) : List.of();
    }

    private static List<String> lines(Claims claims) {
        return claims.all().stream()
                .map(claim ->
                        String.format(Locale.ROOT, "%-24s %s", claim.field().name(), FailureText.safe(claim.text())))
                .toList();
    }
}
