package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.leadwright.port.StorageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StackEndTest {

    private final GroupCommit writes;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    StackEndTest(@TempDir Path folder) {
        Sqlite database = new Sqlite(folder.resolve("numbers.db"));
        database.make();
        writes = new GroupCommit(database, 100, handle -> {});
        writes.write(handle -> handle.execute("CREATE TABLE number (n INTEGER NOT NULL PRIMARY KEY) STRICT"));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    private static int insert(Handle handle, int number) {
        return handle.execute("INSERT INTO number VALUES (?)", number);
    }

    @Test
    void a_write_at_the_end_of_its_stack_stops_nobody_else() throws Exception {
        // a class that is first used at the end of a stack cannot be used again
        assertThatThrownBy(() -> writes.write(handle -> handle.execute("NONSENSE")))
                .isInstanceOf(StorageException.class);
        assertThat(writes.<Integer>write(handle -> insert(handle, 0))).isEqualTo(1);
        for (int round = 0; round < 20; round++) {
            int first = 1_000 * (round + 1);
            AtomicInteger tries = new AtomicInteger();
            Thread deep =
                    new Thread(null, () -> atEachDepth(1_000_000, () -> tryToInsert(first, tries)), "deep", 512 * 1024);
            deep.start();
            while (deep.isAlive()) {
                // others write at the same time, and are answered, well or badly
                try {
                    answerOf(() -> insertNext());
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(StorageException.class);
                }
            }
            deep.join();
            assertThat(tries).hasPositiveValue();
            assertThat(answerOf(() -> insertNext())).isEqualTo(1);
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), writes::close);
        assertThatThrownBy(() -> insertNext()).hasMessageEndingWith("is closed");
    }

    private int insertNext() {
        return writes.write(handle -> handle.execute("INSERT INTO number SELECT coalesce(min(n), 0) - 1 FROM number"));
    }

    private int answerOf(Callable<Integer> write) throws Exception {
        return threads.submit(write).get(20, TimeUnit.SECONDS);
    }

    private void tryToInsert(int first, AtomicInteger tries) {
        int number = first + tries.getAndIncrement();
        writes.write(handle -> insert(handle, number));
    }

    /** Goes down until the stack ends, then comes up and tries again at each depth, until there is room enough. */
    private static void atEachDepth(int frames, Runnable last) {
        try {
            if (frames > 0) {
                atEachDepth(frames - 1, last);
            }
        } catch (StackOverflowError e) {
            last.run();
        }
    }
}
