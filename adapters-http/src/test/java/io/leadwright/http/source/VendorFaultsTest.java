package io.leadwright.http.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a vendor or the way to it does, its client says what it was, in time, for nothing, and leaves nothing open. */
class VendorFaultsTest {

    private static final Duration AMPLE = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration GRACE = Duration.ofMillis(250);
    private static final Duration POLL = Duration.ofMillis(5);
    /** Once more among the heavier figures, then by every client; often for a release. */
    private static final int OFTEN = Math.max(2, Integer.getInteger("tries", 0) / 10_000);

    private static final boolean JDK_CAN_BE_CLOSED = Runtime.version().feature() >= 21;

    static List<Client> vendors() {
        return Clients.vendors();
    }

    static List<Client> some() {
        return Clients.some();
    }

    static List<Client> others() {
        return Clients.others();
    }

    @AfterAll
    static void no_thread_is_left() {
        assertEventually("no thread is left", () -> threads() == 0);
    }

    @ParameterizedTest
    @MethodSource("some")
    void each_fault_is_called_by_its_name_in_time_and_costs_nothing(Client client) {
        long slowest = 0;
        List<Fault> faults = Stream.of(Fault.values()).filter(client.isFault()).toList();
        for (Fault fault : faults) {
            slowest = Math.max(slowest, assertForeseen(client, fault));
        }
        System.out.printf("F10: %s, %d kinds of fault, the slowest answer %d ms%n", client, faults.size(), slowest);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    @Tag("faults")
    void the_last_time_is_like_the_first(Client client) {
        for (int i = 1; i < OFTEN; i++) {
            each_fault_is_called_by_its_name_in_time_and_costs_nothing(client);
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    @Tag("faults")
    void it_is_the_same_whatever_is_asked(Client client) {
        each_fault_is_called_by_its_name_in_time_and_costs_nothing(client);
    }

    @ParameterizedTest
    @MethodSource("some")
    void a_vendor_that_is_down_is_left_alone_until_it_may_be_back(Client client) {
        MovableClock clock = MovableClock.startingAt(Instant.parse("2024-01-20T15:30:00Z"));
        try (FaultyVendor vendor = FaultyVendor.start(Fault.STATUS_500.script());
                EnrichmentSource source = client.make()
                        .apply(connection(vendor.url("http")).clock(clock).pause(clock::advance))) {
            askTimes(20, client, source);
            int asked = vendor.requests().size();
            SourceAnswer refused = ask(client, source, AMPLE);

            assertThat(vendor.requests()).hasSize(asked).hasSizeLessThan(20);
            assertThat(refused).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.kind()).isEqualTo(FailureKind.UNAVAILABLE);
                assertThat(failed.retryAt()).isAfter(clock.instant());
                assertThat(failed.mayHaveBilled()).isFalse();
            });

            vendor.become(Fault.reply("404 Not Found", "{}"));
            clock.advance(Duration.ofMinutes(1));
            askTimes(20, client, source);
            assertThat(vendor.requests()).hasSizeGreaterThanOrEqualTo(asked + 20);
        }
    }

    /** How many milliseconds the answer took. */
    private static long assertForeseen(Client client, Fault fault) {
        Duration within = fault.kind() == FailureKind.TIMED_OUT ? SHORT : AMPLE;
        try (FaultyVendor elsewhere = FaultyVendor.start(Fault.EMPTY.script());
                FaultyVendor vendor = FaultyVendor.start(fault.script()).pointingTo(elsewhere.url("http"))) {
            if (fault == Fault.REFUSED) {
                vendor.refusing();
            }
            long took;
            try (EnrichmentSource source = client.make().apply(connection(vendor.url(fault.scheme())))) {
                long start = System.nanoTime();
                SourceAnswer answer = ask(client, source, within);
                took = System.nanoTime() - start;
                assertForeseen(fault, answer);
                boolean isUnheard = // on a busy machine
                        fault.kind() == FailureKind.TIMED_OUT
                                && vendor.requests().isEmpty();
                if (!isUnheard && fault != Fault.HTTP_FOR_TLS) { // of which the JDK at times hides how far it came
                    boolean mayHaveBilled = client.mayBeBilled().test(fault);
                    assertThat(((Failed) answer).mayHaveBilled())
                            .as(fault.name())
                            .isEqualTo(mayHaveBilled);
                }
                assertThat(Duration.ofNanos(took)).as(fault.name()).isLessThan(within.plus(GRACE));
                if (!fault.isLeftOpenByTheJdk()) {
                    assertEventually(fault + " leaves a socket", () -> vendor.openSockets() == 0);
                }
            }
            if (JDK_CAN_BE_CLOSED) {
                assertEventually(fault + " leaves a socket", () -> vendor.openSockets() == 0);
            }
            assertThat(elsewhere.requests()).as(fault.name()).isEmpty();
            return Duration.ofNanos(took).toMillis();
        }
    }

    private static void assertForeseen(Fault fault, SourceAnswer answer) {
        assertThat(answer.toString()).doesNotContain(Clients.KEY);
        assertThat(answer.cost().isNothing()).as(fault.name()).isTrue();
        assertThat(answer)
                .as(fault.name())
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.kind()).as(fault.name()).isEqualTo(fault.kind()));
    }

    private static Connection connection(String url) {
        return Connection.to(url).rate(RateLimit.perSecond(1_000)).random(() -> 0);
    }

    private static void askTimes(int times, Client client, EnrichmentSource source) {
        for (int i = 0; i < times; i++) {
            ask(client, source, AMPLE);
        }
    }

    private static SourceAnswer ask(Client client, EnrichmentSource source, Duration within) {
        return source.ask(Questions.of(within, client.question())).get(0);
    }

    private static long threads() {
        System.gc(); // on Java 17 a client ends when nobody refers to it
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("leadwright-http") || name.startsWith("HttpClient-"))
                .count();
    }

    private static void assertEventually(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
