package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.port.StorageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GroupCommitTest extends GroupCommitCase {

    private static final int THREADS = 64;

    GroupCommitTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void each_acknowledged_write_of_many_threads_is_there() throws Exception {
        int each = 50;
        Readers readers = new Readers(database, 4, Duration.ofSeconds(10));
        List<Future<Integer>> outcomes = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread * each;
            outcomes.add(threads.submit(() -> {
                int acknowledged = 0;
                for (int i = first; i < first + each; i++) {
                    int number = i;
                    acknowledged += writes.write(handle -> insert(handle, number));
                    acknowledged += readers.<Integer>read(handle -> isStored(handle, number));
                }
                return acknowledged;
            }));
        }
        int acknowledged = 0;
        for (Future<Integer> outcome : outcomes) {
            acknowledged += outcome.get();
        }
        readers.close();
        assertThat(acknowledged).as("written, and found at once").isEqualTo(2 * THREADS * each);
        assertThat(stored()).hasSize(THREADS * each);
        assertThat(writes.waiting()).isZero();
    }

    @Test
    void those_who_wait_are_committed_together_by_one_of_them() throws Exception {
        Future<Integer> leader = leader();
        Set<Thread> runners = ConcurrentHashMap.newKeySet();
        List<Callable<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            callers.add(() -> writes.write(handle -> {
                runners.add(Thread.currentThread());
                return insert(handle, number);
            }));
        }
        List<Future<Integer>> outcomes = behindTheLeader(callers);
        leaderMayGoOn.countDown();
        assertThat(leader.get()).isEqualTo(1);
        for (Future<Integer> outcome : outcomes) {
            assertThat(outcome.get()).isEqualTo(1);
        }
        assertThat(runners).hasSize(1);
        assertThat(stored()).hasSize(THREADS + 1);
    }

    @Test
    void a_queue_that_is_full_is_busy() throws Exception {
        Future<Integer> leader = leader();
        List<Callable<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            callers.add(() -> writes.write(handle -> insert(handle, number)));
        }
        List<Future<Integer>> outcomes = behindTheLeader(callers);
        assertThatThrownBy(() -> writes.write(handle -> insert(handle, 1_000)))
                .isInstanceOf(StorageException.class)
                .hasMessageEndingWith("is busy, too many are waiting to write");
        leaderMayGoOn.countDown();
        leader.get();
        for (Future<Integer> outcome : outcomes) {
            assertThat(outcome.get()).isEqualTo(1);
        }
    }

    @Test
    void more_than_two_batches_take_three_transactions() throws Exception {
        AtomicInteger batches = new AtomicInteger();
        try (GroupCommit wide = new GroupCommit(database, 1_000, handle -> batches.incrementAndGet())) {
            List<Future<Integer>> outcomes = new ArrayList<>();
            outcomes.add(threads.submit(() -> wide.write(handle -> {
                awaitUninterrupted(leaderMayGoOn);
                return insert(handle, -1);
            })));
            while (batches.get() == 0) {
                Thread.onSpinWait();
            }
            int waiting = 2 * GroupCommit.BATCH_MAX + 1;
            for (int i = 0; i < waiting; i++) {
                int number = i;
                outcomes.add(threads.submit(() -> wide.write(handle -> insert(handle, number))));
            }
            while (wide.waiting() < waiting) {
                Thread.onSpinWait();
            }
            leaderMayGoOn.countDown();
            for (Future<Integer> outcome : outcomes) {
                assertThat(outcome.get()).isEqualTo(1);
            }
            assertThat(batches).hasValue(1 + 3);
            assertThat(stored()).hasSize(1 + waiting);
        }
    }

    @Test
    void closing_waits_for_the_writes_before_and_refuses_those_behind() throws Exception {
        Future<Integer> leader = leader();
        List<Future<Integer>> outcomes = behindTheLeader(List.of(() -> writes.write(handle -> insert(handle, 1))));
        Thread closing = new Thread(writes::close);
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> writes.write(handle -> insert(handle, 2)))
                .isInstanceOf(StorageException.class)
                .hasMessageEndingWith("is closed");
        leaderMayGoOn.countDown();
        closing.join();
        assertThat(leader.get() + outcomes.get(0).get()).isEqualTo(2);
        assertThat(stored()).containsExactly(-1, 1);
        writes.close();
    }
}
