package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.HoldResult;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.OpenResult;
import io.leadwright.ledger.OpenResult.InProgress;
import io.leadwright.ledger.OpenResult.Opened;
import io.leadwright.ledger.OpenResult.Refusal.Insufficient;
import io.leadwright.ledger.OpenResult.Refused;
import io.leadwright.ledger.OpenResult.Replayed;
import io.leadwright.ledger.Work;
import io.leadwright.port.Storage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixty-four threads want the credits of one account, which has half of what they want. */
class LedgerCrowdTest {

    @TempDir
    Path folder;

    @Test
    void a_small_crowd_gets_what_there_is_and_pays_once_a_key() throws Exception {
        try (JdbiStorage storage = sqlite()) {
            draw(storage, "SQLite", 10);
            ask(storage, "SQLite", 10);
        }
    }

    @Test
    @Tag("faults")
    void a_crowd_never_overdraws_sqlite() throws Exception {
        try (JdbiStorage storage = sqlite()) {
            draw(storage, "SQLite", 10_000);
        }
    }

    @Test
    @Tag("faults")
    void a_crowd_never_overdraws_postgresql() throws Exception {
        try (HikariDataSource pool = DurableServer.pool();
                JdbiStorage storage = JdbiStorage.postgres(pool).schema("drawn").migrate()) {
            draw(storage, "PostgreSQL", Crowd.times(150));
        }
    }

    @Test
    @Tag("faults")
    void a_crowd_that_asks_the_same_pays_once_in_sqlite() throws Exception {
        try (JdbiStorage storage = sqlite()) {
            ask(storage, "SQLite", Crowd.times(1_000));
        }
    }

    @Test
    @Tag("faults")
    void a_crowd_that_asks_the_same_pays_once_in_postgresql() throws Exception {
        try (HikariDataSource pool = DurableServer.pool();
                JdbiStorage storage = JdbiStorage.postgres(pool).schema("asked").migrate()) {
            ask(storage, "PostgreSQL", Crowd.times(200));
        }
    }

    private JdbiStorage sqlite() {
        return JdbiStorage.sqlite(folder.resolve("leads.db")).migrate();
    }

    /** Each opens so many works of one credit; there is half of what all of them need. */
    private static void draw(Storage storage, String name, int each) throws Exception {
        LedgerDesk desk = new LedgerDesk(storage, AccountId.of("drawn"));
        int credits = Crowd.THREADS * each / 2;
        desk.grant("granted", GrantTerms.of(Credits.of(credits)));
        long begun = System.nanoTime();
        List<Long> admitted = Crowd.run(thread -> IntStream.range(0, each)
                .filter(i -> isAdmitted(desk.open(thread + "-" + i, 1)))
                .count());
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(admitted.stream().mapToLong(Long::longValue).sum()).isEqualTo(credits);
        assertThat(desk.books()).isEqualTo("0 " + credits + " 0 0");
        assertThat(desk.ledger().verify().faults()).isEmpty();
        System.out.printf(
                Locale.ROOT,
                "never overdraw, %s: %,d calls by %d threads for %,d credits, %,d admitted, as many refused, %,.0f calls/s%n",
                name,
                2 * credits,
                Crowd.THREADS,
                credits,
                credits,
                2 * credits / seconds);
    }

    /** Whether it was; a refusal must tell what there is: nothing of the one credit that is needed. */
    private static boolean isAdmitted(OpenResult result) {
        if (result instanceof Refused refused) {
            assertThat(refused.why()).isEqualTo(new Insufficient(Credits.ZERO, Credits.of(1)));
            return false;
        }
        assertThat(result).isInstanceOf(Opened.class);
        return true;
    }

    /** All threads ask for the same works, for half of which there are credits. */
    private static void ask(Storage storage, String name, int keys) throws Exception {
        LedgerDesk desk = new LedgerDesk(storage, AccountId.of("asked"));
        desk.grant("granted", GrantTerms.of(Credits.of(keys / 2)));
        List<List<Told>> told = Crowd.run(thread -> IntStream.range(0, keys)
                .mapToObj(key -> asked(desk, "key" + key))
                .toList());
        long charged = 0;
        long refusals = 0;
        for (int key = 0; key < keys; key++) {
            boolean isPaid = desk.open("key" + key, 1) instanceof Replayed;
            int number = key;
            long applied = told.stream()
                    .filter(thread -> thread.get(number) == Told.APPLIED)
                    .count();
            long refused = told.stream()
                    .filter(thread -> thread.get(number) == Told.REFUSED)
                    .count();
            assertThat(applied).isEqualTo(isPaid ? 1 : 0);
            assertThat(refused).isEqualTo(isPaid ? 0 : Crowd.THREADS);
            charged += applied;
            refusals += refused;
        }
        assertThat(charged).isEqualTo(keys / 2);
        assertThat(desk.books()).isEqualTo("0 0 " + charged + " 0");
        assertThat(desk.ledger().verify().faults()).isEmpty();
        System.out.printf(
                Locale.ROOT,
                "same key, %s: %,d calls by %d threads under %,d keys, %,d charged once, %,d calls refused, none of them told"
                        + " it was applied%n",
                name,
                keys * Crowd.THREADS,
                Crowd.THREADS,
                keys,
                charged,
                refusals);
    }

    private enum Told {
        APPLIED,
        LATER,
        REFUSED
    }

    private static Told asked(LedgerDesk desk, String key) {
        OpenResult result = desk.open(key, 1);
        if (result instanceof Opened opened) {
            Work work = opened.work();
            assertThat(desk.ledger().holds().settle(work.holds().get(0).id(), Credits.of(1), work.fence()))
                    .isInstanceOf(HoldResult.Done.class);
            assertThat(desk.ledger().holds().complete(work, "answer to " + key)).isTrue();
            return Told.APPLIED;
        } else if (result instanceof Replayed replayed) {
            assertThat(replayed.answer()).contains("answer to " + key);
            return Told.LATER;
        }
        return result instanceof InProgress ? Told.LATER : refused(result);
    }

    private static Told refused(OpenResult result) {
        assertThat(isAdmitted(result)).isFalse();
        return Told.REFUSED;
    }
}
