package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.port.StorageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReadersTest {

    private final Sqlite database;
    private final Handle writer;
    private final Readers readers;

    ReadersTest(@TempDir Path folder) {
        database = new Sqlite(folder.resolve("numbers.db"));
        database.make();
        writer = database.openWriter();
        writer.execute("CREATE TABLE number (n INTEGER NOT NULL PRIMARY KEY) STRICT");
        readers = new Readers(database, 1, Duration.ofMillis(20));
    }

    @AfterEach
    void close() {
        readers.close();
        writer.close();
    }

    private static int count(Handle handle) {
        return handle.select("SELECT count(*) FROM number").mapTo(Integer.class).one();
    }

    @Test
    void statements_at_once_see_one_moment() {
        int seen = readers.readAtOnce(handle -> {
            int before = count(handle);
            writer.execute("INSERT INTO number VALUES (1)");
            return before + count(handle);
        });
        assertThat(seen).isZero();
        assertThat(readers.<Integer>read(ReadersTest::count)).isEqualTo(1);
    }

    @Test
    void who_waits_too_long_is_told_it_is_busy() {
        assertThatThrownBy(() -> readers.read(handle -> readers.read(ReadersTest::count)))
                .isInstanceOf(StorageException.class)
                .hasMessageEndingWith("is busy, too many are waiting to read");
        assertThat(readers.<Integer>read(ReadersTest::count)).isZero();
    }

    @Test
    void an_interrupted_reader_reads_nothing_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> readers.read(ReadersTest::count)).isInstanceOf(StorageException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void nobody_inherits_what_a_failure_left_open() {
        assertThatThrownBy(() -> readers.readAtOnce(handle -> handle.execute("NONSENSE")))
                .isInstanceOf(StorageException.class);
        assertThat(readers.<Integer>readAtOnce(ReadersTest::count)).isZero();
    }

    @Test
    void closing_waits_for_a_read_that_runs() throws InterruptedException {
        CountDownLatch reads = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        List<Integer> read = Collections.synchronizedList(new ArrayList<>());
        Thread reading = new Thread(() -> read.add(readers.<Integer>read(handle -> {
            reads.countDown();
            try {
                mayGoOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return count(handle);
        })));
        reading.start();
        reads.await();
        Thread closing = new Thread(readers::close);
        closing.start();
        while (closing.getState() != Thread.State.WAITING && closing.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(closing.isAlive()).as("waits").isTrue();
        mayGoOn.countDown();
        reading.join();
        closing.join();
        assertThat(read).containsExactly(0);
    }

    @Test
    void after_closing_nothing_is_read() {
        readers.read(ReadersTest::count);
        readers.close();
        readers.close();
        assertThatThrownBy(() -> readers.read(ReadersTest::count))
                .isInstanceOf(StorageException.class)
                .hasMessageEndingWith("is closed");
    }
}
