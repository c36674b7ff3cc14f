package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SweeperTest {

    private static final Duration SOON = Duration.ofMillis(1);

    @Test
    void a_sweep_that_fails_is_not_the_last() throws InterruptedException {
        CountDownLatch swept = new CountDownLatch(3);
        try (Sweeper sweeper = new Sweeper(() -> {
            swept.countDown();
            throw new IllegalStateException("as a test asks for");
        })) {
            sweeper.start(SOON);
            assertThat(swept.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closing_waits_for_the_sweep_under_way_and_there_is_no_other() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        Sweeper sweeper = new Sweeper(() -> {
            begun.countDown();
            awaited(goOn);
            done.incrementAndGet();
        });
        sweeper.start(SOON);
        begun.await();

        Thread closing = new Thread(sweeper::close);
        closing.start();
        goOn.countDown();
        closing.join();

        int swept = done.get();
        assertThat(swept).isPositive();
        sweeper.close();
        assertThat(done).hasValue(swept);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
