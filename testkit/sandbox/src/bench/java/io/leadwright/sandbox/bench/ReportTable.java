package io.leadwright.sandbox.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as text: times in milliseconds, and how many times as long as the library each peer took. */
public record ReportTable(Report report) {

    private static final double MEGA = 1e6;

    /** The text. */
    public String text() {
        return Stream.of(List.of(headline()), reading(), loading(), writing())
                .flatMap(List::stream)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private String headline() {
        Plan plan = report.plan();
        return format(
                "store=%s leads=%d seed=%d rounds=%d processors=%d java=%s",
                plan.kind(),
                plan.size().leads(),
                plan.size().seed(),
                plan.rounds(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    }

    private List<String> reading() {
        List<String> peers = report.peers();
        String above = format("%-31s %9s %9s %9s %9s %7s", "", "", LibraryBook.NAME, "", "alone", "")
                + peers.stream().map(peer -> format("   %-26s", peer)).collect(Collectors.joining());
        String head = format("%-31s %9s %9s %9s %9s %7s", "MS", "TOTAL", "P50", "P99", "P50", "GROWTH")
                + peers.stream()
                        .map(peer -> format("   %8s %8s %8s", "P50", "P99", "RATIO"))
                        .collect(Collectors.joining());
        return Stream.concat(
                        Stream.of(above.stripTrailing(), head),
                        report.lines().stream().map(line -> line(line, peers)))
                .toList();
    }

    private static String line(Report.Line line, List<String> peers) {
        return format(
                        "%-31s %9d %9s %9s %9s %7s",
                        line.title().name(),
                        line.title().total(),
                        millis(line.own().p50()),
                        millis(line.own().p99()),
                        millis(line.alone().own().p50()),
                        ratio(line.alone().growth()))
                + peers.stream().map(peer -> peer(line, peer)).collect(Collectors.joining());
    }

    private static String peer(Report.Line line, String name) {
        return Optional.ofNullable(line.peers().get(name))
                .map(peer -> format(
                        "   %8s %8s %8s",
                        millis(peer.timing().p50()), millis(peer.timing().p99()), ratio(peer.ratio())))
                .orElseGet(() -> format("   %8s %8s %8s", "-", "-", "-"));
    }

    private List<String> loading() {
        return Stream.concat(
                        Stream.of("", format("%-31s %12s %9s %9s", "LOADED", "LEADS/S", "HEAP MB", "DISK MB")),
                        report.loads().stream()
                                .map(load -> format(
                                        "%-31s %12.0f %9.0f %9.0f",
                                        load.name(),
                                        load.leadsPerSecond(),
                                        load.heapBytes() / MEGA,
                                        load.diskBytes() / MEGA)))
                .toList();
    }

    private List<String> writing() {
        Stream<String> together = report.writes().together().entrySet().stream()
                .map(entry -> format("%-31s %9.0f leads/s", entry.getKey() + " writing, one by one", entry.getValue()));
        Stream<String> inTurn = report.writes().inTurn().entrySet().stream().map(ReportTable::written);
        String head = format("%-31s %9s %9s %12s", "WRITTEN", "ONE P50", "ONE P99", "BATCH L/S");
        return Stream.of(Stream.of("", head), inTurn, together)
                .flatMap(lines -> lines)
                .toList();
    }

    private static String written(Map.Entry<String, Writing.Written> entry) {
        Writing.Written written = entry.getValue();
        return format(
                "%-31s %9s %9s %12.0f",
                entry.getKey(),
                millis(written.single().p50()),
                millis(written.single().p99()),
                written.batchLeadsPerSecond());
    }

    private static String millis(double millis) {
        return format(millis < 10 ? "%.3f" : "%.1f", millis);
    }

    private static String ratio(double times) {
        return format(times < 10 ? "%.2fx" : "%.0fx", times);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
