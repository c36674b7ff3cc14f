package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.credit.GrantTerms;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.Work;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a power failure leaves of the write-ahead log: its beginning, torn anywhere, or with a byte that went wrong. */
class WalPrefixTest {

    private static final List<AccountId> ACCOUNTS = List.of(AccountId.of("one"), AccountId.of("two"));
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;

    @TempDir(factory = InMemory.class)
    Path folder;

    private byte[] file = {};
    private byte[] log = {};

    /** The numbers of the last entries, as they were after some commit. */
    private final Set<List<Integer>> committed =
            new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));

    private final List<List<Entry>> journals = new ArrayList<>();

    @Test
    void a_few_beginnings_of_the_log_are_ledgers_as_they_once_were() throws IOException {
        write(5);
        open(20, 10);
    }

    @Test
    @Tag("faults")
    void every_beginning_of_the_log_is_a_ledger_as_it_once_was() throws IOException {
        write(50);
        open(Integer.MAX_VALUE, Crowd.times(600));
    }

    /** Makes the log of so many works of two accounts, of which each is granted, opened, settled and completed. */
    private void write(int works) throws IOException {
        Path path = folder.resolve("leads.db");
        try (JdbiStorage storage = JdbiStorage.sqlite(path).migrate()) {
            List<LedgerDesk> desks = ACCOUNTS.stream()
                    .map(account -> new LedgerDesk(storage, account))
                    .toList();
            committed.add(lastEntries(storage));
            for (int i = 0; i < works; i++) {
                LedgerDesk desk = desks.get(i % desks.size());
                desk.grant("granted" + i, GrantTerms.of(Credits.of(10)));
                committed.add(lastEntries(storage));
                Work work = desk.open("opened" + i, 1, 2).orElseThrow();
                committed.add(lastEntries(storage));
                desk.settleWithLead(work.holds().get(0).id().number(), Credits.of(1));
                committed.add(lastEntries(storage));
                desk.ledger().holds().complete(work, "the answer");
                committed.add(lastEntries(storage));
            }
            ACCOUNTS.forEach(account -> journals.add(journal(storage, account)));
            file = Files.readAllBytes(path);
            log = Files.readAllBytes(folder.resolve("leads.db-wal"));
        }
    }

    private static List<Integer> lastEntries(JdbiStorage storage) {
        return ACCOUNTS.stream()
                .map(account -> (int) storage.ledger(account)
                        .<Long>read(view -> view.state().lastEntry())
                        .longValue())
                .toList();
    }

    private static List<Entry> journal(JdbiStorage storage, AccountId account) {
        return storage.ledger(account).read(view -> view.entries(0, 10_000));
    }

    /** Opens so many of the logs that end with a frame, and so many others. */
    private void open(int frameEndsMax, int others) {
        int frame = FRAME_HEADER + ByteBuffer.wrap(log).getInt(8);
        int frames = (log.length - HEADER) / frame;
        Random random = new Random(42);
        List<Supplier<byte[]>> logs = new ArrayList<>();
        IntStream.rangeClosed(0, frames).limit(frameEndsMax).forEach(i -> logs.add(() -> cut(HEADER + i * frame)));
        int ends = logs.size();
        while (logs.size() < ends + others) {
            int place = random.nextInt(log.length);
            logs.add(logs.size() % 2 == 0 ? () -> cut(place) : () -> flipped(place));
        }
        Set<List<Integer>> found = logs.parallelStream().map(this::opened).collect(Collectors.toSet());
        assertThat(committed).containsAll(found);
        System.out.println(
                "beginnings of the write-ahead log: " + logs.size() + ", of them " + ends + " to a frame's end; "
                        + found.size() + " of " + committed.size() + " committed states seen, 0 other ones");
    }

    private byte[] cut(int length) {
        return Arrays.copyOf(log, length);
    }

    private byte[] flipped(int place) {
        byte[] copy = log.clone();
        copy[place] ^= 1;
        return copy;
    }

    /** The last entries there are with this log; fails if the ledgers are not sound. */
    private List<Integer> opened(Supplier<byte[]> damaged) {
        try {
            Path copy = Files.createTempDirectory(folder, "cut");
            Files.write(copy.resolve("leads.db"), file);
            Files.write(copy.resolve("leads.db-wal"), damaged.get());
            try (JdbiStorage storage =
                    JdbiStorage.sqlite(copy.resolve("leads.db")).requireMigrated()) {
                for (int i = 0; i < ACCOUNTS.size(); i++) {
                    List<Entry> journal = journal(storage, ACCOUNTS.get(i));
                    assertThat(journals.get(i).subList(0, journal.size())).isEqualTo(journal);
                    LedgerDesk desk = new LedgerDesk(storage, ACCOUNTS.get(i));
                    assertThat(desk.ledger().verify().faults()).isEmpty();
                }
                return lastEntries(storage);
            } finally {
                Files.deleteIfExists(copy.resolve("leads.db"));
                Files.deleteIfExists(copy.resolve("leads.db-wal"));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
