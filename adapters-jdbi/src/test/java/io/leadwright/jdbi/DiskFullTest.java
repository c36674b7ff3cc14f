package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Folding;
import io.leadwright.ledger.Work;
import io.leadwright.port.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full in the midst of paid work: nothing is lost or done by half, and with more room it goes on. */
class DiskFullTest {

    private static final int WORKS_MAX = 1_000;
    private static final int HOLDS = 40;
    private static final int NO_LIMIT = 1_000_000;

    @TempDir(factory = InMemory.class)
    Path folder;

    private final Map<String, Integer> failed = new HashMap<>();
    private final List<Connection> connections = new ArrayList<>();
    private int pagesMax = NO_LIMIT;

    @Test
    void a_file_that_cannot_grow_is_whole_and_goes_on_later() throws Exception {
        fill(3);
        assertThat(failed).isNotEmpty();
    }

    @Test
    @Tag("faults")
    void a_file_may_become_full_at_any_size() throws Exception {
        fill(200);
        assertThat(failed.keySet()).contains("open", "complete");
        System.out.println(
                "disk full: 200 sizes, failed at " + failed + "; 0 files harmed, all went on with more room");
    }

    @Test
    @Tag("faults")
    void a_file_system_may_become_full() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        boolean isMounted = hasDone("mount", "-t", "tmpfs", "-o", "size=2m", "leadwright", small.toString());
        assumeTrue(isMounted, "no file system may be mounted here");
        try (JdbiStorage storage = JdbiStorage.sqlite(small.resolve("leads.db")).migrate()) {
            goOn(
                    storage,
                    new Random(1),
                    () -> assertThat(hasDone("mount", "-o", "remount,size=16m", small.toString()))
                            .isTrue());
            System.out.println("disk full: a file system of 2 MiB, failed at " + failed);
        } finally {
            assertThat(hasDone("umount", small.toString())).isTrue();
        }
    }

    private static boolean hasDone(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** With room for so many pages more than there are at first. */
    private void fill(int sizes) throws IOException {
        Path template = folder.resolve("template.db");
        JdbiStorage.sqlite(template).migrate().close();
        int pages = (int) (Files.size(template) / 4096);
        for (int size = 0; size < sizes; size++) {
            Path file = folder.resolve("full.db");
            Files.deleteIfExists(file);
            Files.copy(template, file);
            connections.clear();
            pagesMax = pages + size;
            Sqlite database = new Sqlite(file, (config, url) -> limited(config.createConnection(url)));
            try (JdbiStorage storage = new JdbiStorage(database, Folding.version()).requireMigrated()) {
                goOn(storage, new Random(size), this::makeRoom);
            }
            try (Handle handle = new Sqlite(file).openReader()) {
                assertThat(handle.select("PRAGMA integrity_check")
                                .mapTo(String.class)
                                .list())
                        .containsExactly("ok");
            }
        }
    }

    private Connection limited(Connection connection) {
        connections.add(connection);
        limit(connection, pagesMax);
        return connection;
    }

    /** Counts for one connection alone. */
    private static void limit(Connection connection, int pages) {
        JdbcFault.tryAll(connection, List.of("PRAGMA max_page_count = " + pages));
    }

    private void makeRoom() {
        pagesMax = NO_LIMIT;
        connections.forEach(connection -> limit(connection, NO_LIMIT));
    }

    /** Works until there is no room, then makes room and works on. */
    private void goOn(JdbiStorage storage, Random random, Runnable makeRoom) {
        LedgerDesk desk = new LedgerDesk(storage, AccountId.DEFAULT);
        boolean isFull =
                isFullAt("grant", desk, makeRoom, () -> desk.grant("granted", GrantTerms.of(Credits.of(1_000_000))));
        for (int i = 0; i < WORKS_MAX && !isFull; i++) {
            isFull = isFullIn(i, desk, random, makeRoom);
        }
        assertThat(isFull).isTrue();
        assertThat(isFullIn(WORKS_MAX, desk, random, makeRoom)).isFalse();
        assertThat(desk.ledger().verify().faults()).isEmpty();
    }

    private boolean isFullIn(int number, LedgerDesk desk, Random random, Runnable makeRoom) {
        String key = "work" + number;
        long[] prices = new long[HOLDS];
        Arrays.fill(prices, 1);
        String answer = "a".repeat(random.nextInt(30_000));
        List<Work> opened = new ArrayList<>();
        boolean isFull = isFullAt(
                "open", desk, makeRoom, () -> opened.add(desk.open(key, prices).orElseThrow()));
        Work work = opened.get(0);
        isFull |= isFullAt(
                "settle",
                desk,
                makeRoom,
                () -> desk.settleWithLead(work.holds().get(0).id().number(), Credits.of(1)));
        isFull |= isFullAt(
                "complete",
                desk,
                makeRoom,
                () -> assertThat(desk.ledger().holds().complete(work, answer)).isTrue());
        return isFull;
    }

    /** Does it; if there is no room, checks that nothing has happened, makes room and does it again. */
    private boolean isFullAt(String name, LedgerDesk desk, Runnable makeRoom, Runnable step) {
        String before = desk.books();
        try {
            step.run();
            return false;
        } catch (StorageException e) {
            assertThat(e).hasMessageContaining("the disk is full");
            failed.merge(name, 1, Integer::sum);
        }
        assertThat(desk.books()).isEqualTo(before);
        assertThat(desk.ledger().verify().faults()).isEmpty();
        makeRoom.run();
        step.run();
        return true;
    }
}
