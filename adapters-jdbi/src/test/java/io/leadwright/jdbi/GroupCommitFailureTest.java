package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.port.StorageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What fails, fails for whom it concerns. */
@Timeout(60)
class GroupCommitFailureTest extends GroupCommitCase {

    GroupCommitFailureTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void a_write_that_fails_takes_nothing_of_its_neighbours_with_it() throws Exception {
        Future<Integer> leader = leader();
        List<Future<Integer>> outcomes = behindTheLeader(List.of(
                () -> writes.write(handle -> insert(handle, 1)),
                () -> writes.write(handle -> insert(handle, 2) + insert(handle, 2)),
                () -> writes.write(handle -> {
                    insert(handle, 3);
                    throw new IllegalStateException("a mistake");
                }),
                () -> writes.write(handle -> {
                    insert(handle, 5);
                    throw new ConcurrentModificationException("a mistake of another kind");
                }),
                () -> writes.write(handle -> insert(handle, 4))));
        leaderMayGoOn.countDown();
        leader.get();
        assertThat(outcomes.get(0).get()).isEqualTo(1);
        assertThatThrownBy(() -> outcomes.get(1).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StorageException.class);
        assertThatThrownBy(() -> outcomes.get(2).get())
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a mistake");
        assertThatThrownBy(() -> outcomes.get(3).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ConcurrentModificationException.class);
        assertThat(outcomes.get(4).get()).isEqualTo(1);
        assertThat(stored()).containsExactly(-1, 1, 4);
    }

    @Test
    void a_commit_that_fails_fails_for_each_of_the_batch_and_the_next_one_works() throws Exception {
        writes.write(handle -> handle.execute("CREATE TABLE child (n INTEGER NOT NULL"
                + " REFERENCES number (n) DEFERRABLE INITIALLY DEFERRED) STRICT"));
        Future<Integer> leader = leader();
        List<Future<Integer>> outcomes = behindTheLeader(List.of(
                () -> writes.write(handle -> insert(handle, 1)),
                () -> writes.write(handle -> handle.execute("INSERT INTO child VALUES (99)")),
                () -> writes.write(handle -> insert(handle, 2))));
        leaderMayGoOn.countDown();
        assertThat(leader.get()).isEqualTo(1);
        for (Future<Integer> outcome : outcomes) {
            assertThatThrownBy(outcome::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(StorageException.class)
                    .hasMessageContaining("SQLITE_CONSTRAINT_FOREIGNKEY");
        }
        assertThat(stored()).containsExactly(-1);
        assertThat(writes.<Integer>write(handle -> insert(handle, 3))).isEqualTo(1);
        assertThat(stored()).containsExactly(-1, 3);
    }

    @Test
    void an_interrupted_caller_learns_the_outcome_and_stays_interrupted() throws Exception {
        Future<Integer> leader = leader();
        List<Boolean> wasInterrupted = new ArrayList<>();
        Thread caller = new Thread(() -> {
            int written = writes.write(handle -> insert(handle, 1));
            wasInterrupted.add(written == 1 && Thread.currentThread().isInterrupted());
        });
        caller.start();
        while (writes.waiting() < 1) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        leaderMayGoOn.countDown();
        caller.join();
        leader.get();
        assertThat(wasInterrupted).containsExactly(true);
        assertThat(stored()).containsExactly(-1, 1);
    }

    @Test
    void a_write_within_a_write_is_refused_at_once() {
        assertThatThrownBy(() -> writes.write(handle -> writes.write(inner -> insert(inner, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("a write must not write or close by itself");
        assertThat(writes.<Integer>write(handle -> insert(handle, 2))).isEqualTo(1);
        assertThat(stored()).containsExactly(2);
    }

    @Test
    void an_error_is_thrown_in_its_thread_and_fails_those_of_its_batch() throws Exception {
        Future<Integer> leader = leader();
        List<Thread> runners = new ArrayList<>();
        Set<Thread> failed = ConcurrentHashMap.newKeySet();
        List<Callable<Integer>> callers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            callers.add(() -> {
                try {
                    return writes.write(handle -> {
                        runners.add(Thread.currentThread());
                        return runners.size() == 2 ? outOfMemory() : insert(handle, number);
                    });
                } catch (OutOfMemoryError e) {
                    failed.add(Thread.currentThread());
                    return 0;
                }
            });
        }
        List<Future<Integer>> outcomes = behindTheLeader(callers);
        leaderMayGoOn.countDown();
        leader.get();
        int told = 0;
        for (Future<Integer> outcome : outcomes) {
            try {
                assertThat(outcome.get()).isZero();
            } catch (ExecutionException e) {
                told++;
                assertThat(e).cause().isInstanceOf(StorageException.class).hasMessageContaining("thread failed");
            }
        }
        assertThat(told).isEqualTo(2);
        assertThat(failed).containsExactlyElementsOf(Set.copyOf(runners));
        assertThat(stored()).containsExactly(-1);
        assertThat(writes.<Integer>write(handle -> insert(handle, 3))).isEqualTo(1);
    }

    private static int outOfMemory() {
        throw new OutOfMemoryError("as thrown anywhere");
    }
}
