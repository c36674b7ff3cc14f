package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.AccountId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {

    private static final AccountId ACCOUNT = AccountId.of("ours");

    private final Turns turns = new Turns();
    private final AtomicInteger works = new AtomicInteger();
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private int take(Supplier<RuntimeException> failure) {
        return turns.take(ACCOUNT, () -> {
            if (works.incrementAndGet() > 1) {
                return works.get();
            }
            awaitEnd();
            throw failure.get();
        });
    }

    private void awaitEnd() {
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first one, which fails, and two that wait for it by then. */
    private List<FutureTask<Integer>> oneFailsBeforeTwo(Supplier<RuntimeException> failure) {
        List<FutureTask<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            FutureTask<Integer> taken = new FutureTask<>(() -> take(failure));
            Thread thread = new Thread(taken);
            thread.setDaemon(true);
            thread.start();
            while (thread.getState() != Thread.State.WAITING
                    && !Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            all.add(taken);
        }
        mayEnd.countDown();
        return all;
    }

    @Test
    void those_behind_one_who_gets_no_connection_are_told_so_at_once_and_who_comes_later_tries_again() {
        ConnectionException none = new ConnectionException(new SQLException("none left"));
        for (FutureTask<Integer> told : oneFailsBeforeTwo(() -> none)) {
            assertThatThrownBy(told::get).cause().isSameAs(none);
        }
        assertThat(works).hasValue(1);
        assertThat(take(IllegalStateException::new)).isEqualTo(2);
    }

    @Test
    void who_fails_with_a_connection_stops_nobody_behind_him() throws Exception {
        List<FutureTask<Integer>> all = oneFailsBeforeTwo(() -> new IllegalArgumentException("not one"));
        assertThatThrownBy(all.get(0)::get).cause().hasMessage("not one");
        assertThat(all.get(1).get() + all.get(2).get()).isEqualTo(2 + 3);
    }
}
