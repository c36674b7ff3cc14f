package io.leadwright.http.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.http.source.FaultyVendor;
import io.leadwright.http.source.FaultyVendor.Script;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.testkit.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests are sent in their turn, again where that costs nothing, and no more often. */
class TransportTest {

    private static final Instant START = Instant.parse("2024-01-20T15:30:00Z");
    private static final WireRequest FREE = WireRequest.get("/people");
    private static final WireRequest PAID = WireRequest.get("/people").paid();
    private static final String KEY = "the-key";

    private final MovableClock clock = MovableClock.startingAt(START);
    private final FaultyVendor vendor = FaultyVendor.start(reply(200, "{}"));
    private final Connection connection =
            Connection.to(vendor.url("http")).clock(clock).pause(clock::advance).random(() -> 0);
    private final Transport transport = Transport.open(connection);

    @AfterEach
    void close() {
        transport.close();
        vendor.close();
    }

    private static Script reply(int status, String body, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return talk -> talk.hear()
                .say("HTTP/1.1 " + status + " ok\r\nconnection: close\r\ncontent-length: " + body.length() + "\r\n"
                        + more + "\r\n" + body);
    }

    /** One after the other, the last for ever. */
    private static Script inTurn(Script... scripts) {
        Deque<Script> left = new ArrayDeque<>(List.of(scripts));
        return talk -> {
            Script next;
            synchronized (left) {
                next = left.size() > 1 ? left.removeFirst() : left.getFirst();
            }
            next.play(talk);
        };
    }

    private WireReply send(WireRequest request) {
        return transport.send(request, KEY, clock.instant().plusSeconds(10));
    }

    private static int status(WireReply reply) {
        assertThat(reply).isInstanceOf(WireResponse.class);
        return ((WireResponse) reply).status();
    }

    private static Failed failed(WireReply reply) {
        assertThat(reply).isInstanceOf(WireReply.None.class);
        return ((WireReply.None) reply).failed();
    }

    @Test
    void callers_in_a_hurry_do_not_close_a_vendor_to_others() {
        vendor.become(talk -> talk.hear().hang());
        for (int i = 0; i < 2 * Breaker.WINDOW; i++) {
            WireReply none = transport.send(FREE, KEY, clock.instant().plusMillis(5));
            assertThat(failed(none).kind()).isEqualTo(FailureKind.TIMED_OUT);
            clock.advance(Duration.ofSeconds(1));
        }
        vendor.become(reply(200, "{}"));
        assertThat(status(send(FREE))).isEqualTo(200);
    }

    @Test
    void a_credential_is_tried_again_after_an_hour_whatever_one_answer_said() {
        vendor.become(reply(429, "", "retry-after: 2000000\r\n"));
        assertThat(status(send(FREE))).isEqualTo(429);
        vendor.become(reply(200, "{}"));
        assertThat(failed(send(FREE)).kind()).isEqualTo(FailureKind.THROTTLED);
        clock.advance(Duration.ofHours(1));
        assertThat(status(send(FREE))).isEqualTo(200);
    }

    @Test
    void a_request_goes_out_as_it_was_written() {
        WireReply reply = send(WireRequest.post("/v1/" + WireRequest.encoded("a b/ü"))
                .query("e", "x+y@example.com")
                .header("x-key", KEY)
                .body("application/json", "{\"a\":1}".getBytes(StandardCharsets.UTF_8)));

        assertThat(status(reply)).isEqualTo(200);
        assertThat(((WireResponse) reply).isPaid()).isFalse();
        assertThat(vendor.requests().get(0))
                .startsWith("POST /v1/a%20b%2F%C3%BC?e=x%2By%40example.com HTTP/1.1\r\n")
                .containsIgnoringCase("\r\naccept-encoding: gzip\r\n")
                .containsIgnoringCase("\r\ncontent-type: application/json\r\n")
                .contains("\r\nx-key: " + KEY + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({"408, 3, 1", "429, 3, 3", "500, 3, 1", "503, 3, 1", "400, 1, 1", "404, 1, 1", "302, 1, 1"})
    void what_may_have_been_billed_is_not_sent_again(int status, int freeAttempts, int paidAttempts) {
        vendor.become(reply(status, "{}"));

        assertThat(status(send(FREE))).isEqualTo(status);
        assertThat(vendor.requests()).hasSize(freeAttempts);
        assertThat(status(send(PAID))).isEqualTo(status);
        assertThat(vendor.requests()).hasSize(freeAttempts + paidAttempts);
    }

    @Test
    void what_fails_once_is_answered_the_second_time() {
        vendor.become(inTurn(reply(500, ""), reply(200, "{}")));
        assertThat(status(send(FREE))).isEqualTo(200);

        vendor.become(inTurn(reply(429, "", "retry-after: 2"), reply(200, "{}")));
        WireReply paid = send(PAID);
        assertThat(status(paid)).isEqualTo(200);
        assertThat(((WireResponse) paid).isPaid()).isTrue();
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_paid_request_on_a_kept_connection_is_not_sent_again_when_that_is_closed(String method) {
        String kept = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";
        vendor.become(talk -> talk.hear().say(kept).hear());
        WireRequest request =
                method.equals("GET") ? PAID : WireRequest.post("/people").paid();

        assertThat(status(send(request))).isEqualTo(200);
        Failed failed = failed(send(request));

        assertThat(failed).isEqualTo(new Failed(FailureKind.UNAVAILABLE, null, true));
        assertThat(vendor.requests().stream().filter(heard -> heard.startsWith(method)))
                .hasSize(2);
    }

    @Test
    void a_free_request_is_sent_three_times_at_most() {
        vendor.become(talk -> talk.hear());

        assertThat(failed(send(FREE))).isEqualTo(new Failed(FailureKind.UNAVAILABLE, null, false));
        assertThat(vendor.requests().stream().filter(heard -> !heard.isEmpty())).hasSize(3);
    }

    @Test
    void a_time_that_comes_too_late_is_not_waited_for() {
        vendor.become(reply(429, "{}", "retry-after: 11"));

        WireReply reply = send(FREE);

        assertThat(status(reply)).isEqualTo(429);
        assertThat(((WireResponse) reply).retryAt(clock.instant())).contains(START.plusSeconds(11));
        assertThat(vendor.requests()).hasSize(1);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void a_credential_that_was_throttled_is_not_used_until_the_vendor_wants_it() {
        vendor.become(inTurn(reply(429, "{}", "retry-after: 60"), reply(200, "{}")));
        send(PAID);

        assertThat(failed(send(PAID))).isEqualTo(new Failed(FailureKind.THROTTLED, START.plusSeconds(60), false));
        assertThat(vendor.requests()).hasSize(1);
        assertThat(status(transport.send(PAID, "other", START.plusSeconds(10)))).isEqualTo(200);
        clock.advance(Duration.ofSeconds(55));
        assertThat(status(send(PAID))).isEqualTo(200);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void a_429_that_names_no_time_takes_the_vendors_penalty_and_is_not_sent_again_before() {
        vendor.become(inTurn(reply(429, "{}"), reply(200, "{}")));
        try (Transport strict = Transport.open(connection.penalty(Duration.ofMinutes(10)))) {
            assertThat(status(strict.send(FREE, KEY, START.plusSeconds(10)))).isEqualTo(429);
            assertThat(failed(strict.send(FREE, KEY, START.plusSeconds(10))))
                    .isEqualTo(new Failed(FailureKind.THROTTLED, START.plusSeconds(600), false));
            assertThat(vendor.requests()).hasSize(1);
            clock.advance(Duration.ofMinutes(10));
            assertThat(status(strict.send(FREE, KEY, START.plusSeconds(610)))).isEqualTo(200);
        }
    }

    @Test
    void a_limit_that_an_answer_says_is_used_up_is_kept_to() {
        vendor.become(reply(200, "{}", "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 1705764900"));

        assertThat(status(send(FREE))).isEqualTo(200);
        assertThat(failed(send(FREE)))
                .isEqualTo(new Failed(FailureKind.THROTTLED, Instant.ofEpochSecond(1_705_764_900), false));
    }

    @Test
    void a_request_waits_for_its_turn_unless_that_comes_too_late() {
        try (Transport slow = Transport.open(connection.rate(new RateLimit(1, Duration.ofSeconds(7))))) {
            slow.send(FREE, KEY, START.plusSeconds(10));
            assertThat(status(slow.send(FREE, KEY, START.plusSeconds(10)))).isEqualTo(200);
            assertThat(clock.instant()).isEqualTo(START.plusSeconds(7));

            assertThat(failed(slow.send(FREE, KEY, START.plusSeconds(10))))
                    .isEqualTo(new Failed(FailureKind.THROTTLED, START.plusSeconds(14), false));
            assertThat(vendor.requests()).hasSize(2);
        }
    }

    @Test
    void no_more_requests_are_under_way_than_are_allowed() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        vendor.become(talk -> {
            talk.hear();
            heard.countDown();
            talk.hang();
        });
        try (Transport narrow = Transport.open(connection.inFlightMax(1))) {
            CompletableFuture<WireReply> first =
                    CompletableFuture.supplyAsync(() -> narrow.send(PAID, KEY, START.plusSeconds(1)));
            heard.await();

            assertThat(failed(narrow.send(PAID, KEY, START.plusMillis(50))))
                    .isEqualTo(new Failed(FailureKind.TIMED_OUT, null, false));
            assertThat(failed(first.join())).isEqualTo(new Failed(FailureKind.TIMED_OUT, null, true));
            assertThat(vendor.requests()).hasSize(1);
        }
    }

    @Test
    void an_interrupted_thread_stays_so_and_waits_no_longer() {
        vendor.become(talk -> {
            talk.hear();
            talk.hang();
        });
        Thread.currentThread().interrupt();
        WireReply reply = send(PAID);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failed(reply).kind()).isEqualTo(FailureKind.TIMED_OUT);
    }

    @Test
    void a_wait_that_is_interrupted_leaves_the_thread_so() {
        vendor.become(reply(429, "{}", "retry-after: 1"));
        Pause interrupted = duration -> {
            throw new InterruptedException();
        };
        try (Transport waiting = Transport.open(connection.pause(interrupted))) {
            WireReply reply = waiting.send(PAID, KEY, START.plusSeconds(10));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failed(reply)).isEqualTo(new Failed(FailureKind.TIMED_OUT, null, false));
        }
    }

    @Test
    void nothing_is_sent_when_time_is_up() {
        assertThat(failed(transport.send(PAID, KEY, START))).isEqualTo(Failed.free(FailureKind.TIMED_OUT));
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void nothing_is_sent_when_it_is_closed() {
        transport.close();
        transport.close();

        assertThat(failed(send(PAID))).isEqualTo(Failed.free(FailureKind.UNAVAILABLE));
        assertThat(vendor.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/john doe", "/%zz", "/john\r\nx: y"})
    void what_cannot_be_written_is_refused_without_being_quoted(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> send(WireRequest.get(path)))
                .withMessage("request: path and headers must be encoded")
                .withNoCause();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> send(FREE.header("x-key", "a\nb")))
                .withNoCause();
    }

    @Test
    void no_text_shows_a_secret_or_a_person() {
        WireRequest request = WireRequest.get("/john").query("q", "john").header("x-key", KEY);

        assertThat(request + " " + send(request) + " " + transport + " " + connection)
                .isEqualTo("WireRequest[GET] WireResponse[200] Transport[Connection[127.0.0.1]] Connection[127.0.0.1]");
    }
}
