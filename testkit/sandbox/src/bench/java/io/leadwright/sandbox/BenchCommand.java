package io.leadwright.sandbox;

import io.leadwright.sandbox.bench.BenchRun;
import io.leadwright.sandbox.bench.Peer;
import io.leadwright.sandbox.bench.Plan;
import io.leadwright.sandbox.bench.Progress;
import io.leadwright.sandbox.bench.RatioPlot;
import io.leadwright.sandbox.bench.Report;
import io.leadwright.sandbox.bench.ReportJson;
import io.leadwright.sandbox.bench.ReportTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the library with what a host would have had instead; {@code jmh} before its own options runs JMH. */
@Command(
        name = "bench",
        description = {
            "Makes leads up, loads them into the library and into its peers, puts the same questions to each in turn, and"
                    + " prints how long each took, in milliseconds, and how many times as long as the library.",
            "Keeps a million leads in a few gigabytes under java.io.tmpdir while it runs; of peers in memory each takes a"
                    + " gigabyte of heap or so (java -Xmx8g)."
        },
        footer = "Exits with 1 if somebody had another answer than the library.",
        showDefaultValues = true)
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--leads", paramLabel = "N", description = "How many leads.")
    private long leads = 1_000_000;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed, other leads.")
    private long seed = 1;

    @Option(names = "--store", paramLabel = "STORE", description = "Where the library keeps them: sqlite or postgres.")
    private Plan.Kind store = Plan.Kind.SQLITE;

    @Option(
            names = "--peers",
            paramLabel = "PEER",
            split = ",",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description =
                    "Of jdbc, hibernate, cqengine, h2, lucene; all that there are for the store, unless some are named.")
    private List<Peer> peers = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "How often each is asked, at the most.")
    private int rounds = 200;

    @Option(names = "--out", paramLabel = "FILE", description = "Takes the figures as JSON.")
    private @Nullable Path out;

    @Option(names = "--plot", paramLabel = "FILE", description = "Takes the ratios as bars, PNG.")
    private @Nullable Path plot;

    /** {@code bench} with its options, or {@code jmh} with those of JMH. */
    public static void main(String[] args) throws IOException {
        List<String> words = Arrays.asList(args);
        String[] rest = words.stream().skip(1).toArray(String[]::new);
        if (!words.isEmpty() && words.get(0).equals("jmh")) {
            org.openjdk.jmh.Main.main(rest);
            return;
        }
        boolean isNamed = !words.isEmpty() && words.get(0).equals("bench");
        System.exit(commandLine().execute(isNamed ? rest : args));
    }

    private static CommandLine commandLine() {
        CommandLine bench = new CommandLine(new BenchCommand());
        bench.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Says this.")
                        .build());
        return bench.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof IllegalArgumentException) {
                        command.getErr().println(command.getCommandName() + ": " + FailureText.of(failure));
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                });
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.setProperty("org.jboss.logging.provider", "slf4j"); // Hibernate has nothing to say here
        Plan plan = new Plan(new Plan.Size(leads, seed), store, chosen(), rounds);
        try (WholeFile json = out == null ? null : WholeFile.at("out", out);
                WholeFile png = plot == null ? null : WholeFile.at("plot", plot)) {
            Report report = new BenchRun(plan, new OnTerminal(spec.commandLine().getErr())).run();
            PrintWriter lines = spec.commandLine().getOut();
            lines.println(new ReportTable(report).text());
            report.differences().forEach(difference -> lines.println("another answer: " + difference));
            lines.flush();
            write(json, bytes -> bytes.write(new ReportJson(report).text().getBytes(StandardCharsets.UTF_8)));
            write(png, bytes -> new RatioPlot(report).write(bytes));
            return report.differences().isEmpty() ? 0 : 1;
        }
    }

    private Set<Peer> chosen() {
        if (!peers.isEmpty()) {
            return EnumSet.copyOf(peers);
        }
        return store == Plan.Kind.SQLITE ? EnumSet.allOf(Peer.class) : EnumSet.of(Peer.JDBC, Peer.HIBERNATE);
    }

    private static void write(@Nullable WholeFile file, Content content) throws IOException {
        if (file != null) {
            OutputStream bytes = file.bytes();
            content.writeTo(bytes);
            bytes.flush();
            file.complete();
        }
    }

    /** What a file is to have in it. */
    private interface Content {
        void writeTo(OutputStream bytes) throws IOException;
    }

    /** Lines of a terminal, or plain ones where there is none. */
    private record OnTerminal(PrintWriter errors) implements Progress {

        @Override
        public Task begin(String name) {
            ProgressLine line = ProgressLine.of(name, "", 1);
            return new Task() {
                @Override
                public void show(long done, long inAll) {
                    line.show(done, inAll);
                }

                @Override
                public void close() {
                    line.close();
                }
            };
        }

        @Override
        public void say(String line) {
            errors.println(line);
            errors.flush();
        }
    }
}
