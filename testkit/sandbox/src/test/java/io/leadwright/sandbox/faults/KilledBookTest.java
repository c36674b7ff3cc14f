package io.leadwright.sandbox.faults;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Reason;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.enrich.FailureCode;
import io.leadwright.enrich.RunProgress;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.profile.ProfileField;
import io.leadwright.query.LeadQuery;
import io.leadwright.run.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole book is enriched, once, however the processes that work on it are killed; and is then as it was before. */
@Timeout(1_200)
class KilledBookTest {

    private static final int MANY = 20_000;

    @TempDir
    Path folder;

    @Test
    void a_small_book_in_a_file_survives_its_process() throws Exception {
        new Book(StoreAddress.file(folder.resolve("leads.db")), 300).enrichedBy(1, 1);
    }

    @Test
    @Tag("faults")
    void a_large_book_in_a_file_survives_its_processes() throws Exception {
        new Book(StoreAddress.file(folder.resolve("leads.db")), MANY).enrichedBy(1, 6);
    }

    @Test
    @Tag("faults")
    void a_large_book_in_a_database_survives_two_processes_at_a_time() throws Exception {
        try (FaultServer server = FaultServer.start()) {
            new Book(server.newSchema(), MANY).enrichedBy(2, 8);
        }
    }

    private final class Book {

        private final StoreAddress address;
        private final int size;
        private final Random random = new Random(20_261_123);
        private int kills;

        Book(StoreAddress address, int size) {
            this.address = address;
            this.size = size;
        }

        void enrichedBy(int processes, int killsMax) throws Exception {
            try (StoreAddress.OpenStore open = address.open();
                    Leadwright leadwright = BookProcess.open(open.storage(), BookProcess.books(folder))) {
                LeadBook book = leadwright.book();
                fill(book);
                Map<LeadId, Lead> before = leads(book);
                EnrichmentRun run = book.enrichment()
                        .start(book.enrichment()
                                .plan(EnrichmentRequest.leads(LeadQuery.all()).wanting(ProfileField.TITLE)));
                long begun = System.nanoTime();
                work(run, processes, killsMax);
                long ended = System.nanoTime();
                check(book, run.progress());
                run.undo();
                System.out.printf(
                        "killed book, %s: %d leads, %d kills, %.0f leads/s, undone at %.0f leads/s; %s%n",
                        address.isFile() ? "SQLite" : "PostgreSQL",
                        size,
                        kills,
                        rate(ended - begun),
                        rate(System.nanoTime() - ended),
                        run.progress().failed());
                leads(book)
                        .forEach((id, lead) -> assertThat(lead.sameFieldsAs(requireNonNull(before.get(id))))
                                .isTrue());
                assertThat(run.progress().state()).isEqualTo(RunState.UNDONE);
                assertThat(run.unrestored(null, 1)).isEmpty();
            }
        }

        private double rate(long nanos) {
            return size * 1e9 / nanos;
        }

        private void work(EnrichmentRun run, int processes, int killsMax) throws Exception {
            List<BookProcess> working = new ArrayList<>();
            try {
                for (int i = 0; i < processes; i++) {
                    working.add(BookProcess.start(address, folder, run.id()));
                }
                while (run.progress().state() == RunState.RUNNING) {
                    BookProcess next = working.remove(0);
                    boolean isKilled = kills < killsMax;
                    Duration time = Duration.ofMillis(isKilled ? killTime() : 500);
                    if (!next.hasEnded(time)) {
                        if (isKilled) {
                            next.kill();
                            kills++;
                            next = BookProcess.start(address, folder, run.id());
                        }
                        working.add(next);
                    } else {
                        assertThat(next.status()).isZero();
                        working.add(BookProcess.start(address, folder, run.id()));
                    }
                }
            } finally {
                for (BookProcess process : working) {
                    process.kill();
                }
            }
        }

        /** Some while they still open the storage. */
        private long killTime() {
            return size < MANY ? 700 + random.nextInt(500) : 1_500 + random.nextInt(2_500);
        }

        private void check(LeadBook book, RunProgress end) {
            assertThat(end.state()).isEqualTo(RunState.DONE);
            assertThat(end.done()).isEqualTo(size);
            assertThat(end.failed().keySet()).as("what a kill may leave").isSubsetOf(FailureCode.OUTCOME_UNKNOWN);
            List<VendorBooks.Payment> payments = BookProcess.books(folder).payments();
            assertThat(payments).as("nobody is asked about twice").doesNotHaveDuplicates();
            assertThat(payments).hasSizeBetween((int) end.enriched(), size);
            assertThat(book.credits().balance().consumed()).isEqualTo(Credits.of(end.enriched()));
            assertThat(end.spent().credits()).isEqualTo(Credits.of(end.enriched()));
            assertThat(book.credits().verify().faults()).isEmpty();
        }

        private void fill(LeadBook book) {
            Reason reason = new Reason(Author.person("somebody"), "a part of a test");
            book.credits()
                    .grant(GrantTerms.of(Credits.of(size)), reason, new IdempotencyKey("first"))
                    .orElseThrow();
            for (int from = 0; from < size; from += 500) {
                book.bulk()
                        .add(IntStream.range(from, Math.min(size, from + 500))
                                .mapToObj(i -> NewLead.email("p" + i + "@techcorp.com"))
                                .toList());
            }
        }

        private Map<LeadId, Lead> leads(LeadBook book) {
            try (Stream<Lead> all = book.leads().stream(LeadQuery.all().byId())) {
                return all.collect(Collectors.toMap(Lead::id, Function.identity()));
            }
        }
    }
}
