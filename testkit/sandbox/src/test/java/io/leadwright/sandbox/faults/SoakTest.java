package io.leadwright.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.jdbi.JdbiStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Enriching for long costs no more at its end than at its beginning. */
@Timeout(3_600)
class SoakTest {

    /** {@code -Dsoak.seconds=180} for a release. */
    private static final int SECONDS = Integer.getInteger("soak.seconds", 20);

    private static final int USAGES = 16;
    private static final int WINDOWS = 10;
    /** What is loaded, compiled and filled at first takes so much of the whole. */
    private static final int WARM_UP = 4;

    @TempDir
    Path folder;

    @Test
    @Tag("timed")
    @Tag("faults")
    void nothing_grows_while_two_hundred_a_second_are_enriched() throws Exception {
        JdbiStorage storage = JdbiStorage.sqlite(folder.resolve("leads.db")).migrate();
        try (Soak soak = new Soak(storage, Duration.ofSeconds(SECONDS))) {
            long begun = System.nanoTime();
            List<Usage> usages = soak.run(USAGES);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            int third = (USAGES - USAGES / WARM_UP) / 3;
            Usage first = Usage.median(usages.subList(USAGES / WARM_UP, USAGES / WARM_UP + third));
            Usage last = Usage.median(usages.subList(USAGES - third, USAGES));
            List<Long> slowest = soak.slowest();
            int window = Math.max(1, slowest.size() / WINDOWS);
            int warm = slowest.size() / WARM_UP;
            long early = Usage.median(slowest.subList(warm, warm + window), micros -> micros);
            long late = Usage.median(slowest.subList(slowest.size() - window, slowest.size()), micros -> micros);
            System.out.println("enriched " + SECONDS * Soak.RATE + " in " + took.toMillis() + " ms; first " + first
                    + ", last " + last + "; p99 " + early + " us and then " + late + " us");

            assertThat(soak.faults()).isEmpty();
            assertThat(soak.isSettled()).isTrue();
            assertThat(last.heapBytes()).isLessThan(first.heapBytes() * 105 / 100);
            assertThat(last.threads()).isLessThanOrEqualTo(first.threads() * 105 / 100);
            assertThat(last.files()).isLessThanOrEqualTo(first.files() * 105 / 100);
            assertThat(late).isLessThanOrEqualTo(early * 12 / 10);
        }
    }
}
