package io.leadwright.sandbox.faults;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.Price;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Storage;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.run.RunId;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A process that works on a run until nobody has anything left to do, or it is killed. */
final class BookProcess {

    private static final int THREADS = 2;
    private static final int LEADS_AT_ONCE = 100;

    /** A lease of a third of it is waited for after each kill that comes last. */
    private static final Duration HOLD_TIME = Duration.ofSeconds(12);

    private final Process process;

    private BookProcess(Process process) {
        this.process = process;
    }

    /** Starts one that keeps its files, and the vendor's books, in this folder. */
    static BookProcess start(StoreAddress address, Path folder, RunId run) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-Dorg.sqlite.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                BookProcess.class.getName(),
                address.place(),
                address.schema(),
                folder.toString(),
                run.value());
        return new BookProcess(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("book.log").toFile()))
                .start());
    }

    /** Waits until it has ended by itself, for so long; false if it has not. */
    boolean hasEnded(Duration within) throws InterruptedException {
        return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What it ended with: 0 if it found nothing left to do. */
    int status() {
        return process.exitValue();
    }

    /** As nobody can refuse to be. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    static VendorBooks books(Path folder) {
        return new VendorBooks(folder.resolve("vendor.txt"));
    }

    /** The library as every process has it. */
    static Leadwright open(Storage storage, VendorBooks books) {
        return Leadwright.builder(storage)
                .ledger(LedgerRules.DEFAULT.holdTime(HOLD_TIME))
                .enrichment(EnrichmentRules.DEFAULT
                        .price(Price.perLead(Credits.of(1)))
                        .leadsAtOnce(LEADS_AT_ONCE))
                .source(new CountedSource(books))
                .build();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        StoreAddress address = new StoreAddress(args[0], args[1]);
        try (StoreAddress.OpenStore open = address.open()) {
            LeadBook book = open(open.storage(), books(Path.of(args[2]))).book();
            ExecutorService workers = Executors.newFixedThreadPool(THREADS);
            for (int i = 0; i < THREADS; i++) {
                workers.execute(() ->
                        book.enrichment().run(RunId.of(args[3])).orElseThrow().work());
            }
            workers.shutdown();
            workers.awaitTermination(1, TimeUnit.HOURS);
        }
        System.exit(0);
    }

    /** Knows everybody's title, and writes down each question before it answers. */
    private record CountedSource(VendorBooks books) implements EnrichmentSource {

        static final Cost CENT = Cost.usd("0.01");

        @Override
        public SourceProfile profile() {
            return SourceProfile.builder("counted", SourceKind.BUSINESS_CONTACTS)
                    .lookups(Lookup.EMAIL)
                    .fields(ProfileField.TITLE)
                    .batchSize(LEADS_AT_ONCE)
                    .price(SourcePrice.perCall(CENT))
                    .build();
        }

        @Override
        public List<SourceAnswer> ask(Questions questions) {
            books.pay(new VendorBooks.Call(
                    "counted",
                    questions.list().stream()
                            .map(question -> question.email().orElseThrow().value())
                            .toList()));
            return questions.list().stream().map(this::answer).toList();
        }

        private SourceAnswer answer(Question question) {
            String title =
                    "Director no. " + question.email().orElseThrow().value().replaceAll("\\D", "");
            return new SourceAnswer.Found(
                    new ClaimsBuilder(profile().id(), Instant.now())
                            .add(ProfileField.TITLE, title)
                            .build(),
                    CENT);
        }
    }
}
