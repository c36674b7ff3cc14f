package io.leadwright.http.source.website;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import io.leadwright.http.source.FaultyVendor;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.Exchange;
import io.leadwright.http.transport.Outcome;
import io.leadwright.http.transport.Outcome.Answered;
import io.leadwright.http.transport.Outcome.Broken;
import io.leadwright.http.transport.Outcome.Refused;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer.Failed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What one request takes at most, and how it is sent. */
class GuardedExchangeTest {

    private static final Duration AMPLE = Duration.ofSeconds(10);
    private static final SiteUrl SITE = SiteUrl.of("http://techcorp.example/").orElseThrow();

    private static Outcome ask(String scheme, FaultyVendor.Script script, Duration within) {
        try (FaultyVendor server = FaultyVendor.start(script);
                GuardedExchange exchange = new GuardedExchange(LocalSites.at(URI.create(server.url(scheme))))) {
            SiteUrl site = new SiteUrl(scheme, SITE.host(), "/");
            Outcome outcome = exchange.to(site, 2).of(WireRequest.get("/"), within);
            if (scheme.equals("https")) {
                assertThat(server.requests().get(0))
                        .as("the name that TLS is for")
                        .contains(SITE.host());
            }
            return outcome;
        }
    }

    private static Outcome body(byte[] body, String... headers) {
        return ask(
                "http",
                talk -> talk.hear()
                        .say("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: " + body.length + "\r\n"
                                + String.join("", headers) + "\r\n")
                        .say(body),
                AMPLE);
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] words(int length, int of) {
        Random random = new Random(1);
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(of));
        }
        return bytes;
    }

    private static void assertUnread(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.kind()).isEqualTo(FailureKind.UNREADABLE));
    }

    @Test
    void a_body_has_two_mebibytes_at_most_packed_or_not() {
        assertThat(body(new byte[GuardedCall.BODY_BYTES_MAX])).isInstanceOf(Answered.class);
        assertUnread(body(new byte[GuardedCall.BODY_BYTES_MAX + 1]));
        assertUnread(body(zipped(words(GuardedCall.BODY_BYTES_MAX + 1, 4)), "content-encoding: gzip\r\n"));
    }

    @Test
    void a_body_is_twenty_times_what_it_was_packed_at_most() {
        assertThat(body(zipped(words(100_000, 4)), "content-encoding: gzip\r\n"))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.response().body()).isEqualTo(words(100_000, 4)));
        assertUnread(body(zipped(words(100_000, 1)), "content-encoding: gzip\r\n"));
    }

    @Test
    void who_is_not_who_they_say_is_not_listened_to() {
        assertThat(ask("https", talk -> talk.hear().say("no TLS".getBytes(StandardCharsets.US_ASCII)), AMPLE))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.kind()).isEqualTo(FailureKind.UNAVAILABLE));
    }

    @Test
    void who_is_not_who_they_say_is_not_asked_without_tls() {
        Set<Integer> ports = ConcurrentHashMap.newKeySet();
        try (FaultyVendor server = FaultyVendor.start(talk -> talk.hear().say("no TLS"))) {
            HostResolver local = LocalSites.at(URI.create(server.url("https")));
            HostResolver noted = (host, port) -> {
                ports.add(port);
                return local.resolve(host, port);
            };
            try (WebsiteSource source = new WebsiteSource(
                    LocalSites.ROBOT,
                    Connection.to("https://site.invalid").rate(RateLimit.perSecond(1_000)),
                    new GuardedExchange(noted))) {
                Question question = Question.about(Subject.email("john@techcorp.example"));
                assertThat(source.ask(Questions.of(AMPLE, question)))
                        .containsExactly(Failed.free(FailureKind.UNAVAILABLE));
            }
        }
        assertThat(ports).containsExactly(443);
    }

    @Test
    void a_name_server_that_takes_its_time_is_not_waited_for() {
        CountDownLatch answered = new CountDownLatch(1);
        HostResolver slow = (host, port) -> {
            Uninterruptibles.awaitUninterruptibly(answered);
            throw new UnknownHostException();
        };
        try (GuardedExchange exchange = new GuardedExchange(slow)) {
            long start = System.nanoTime();
            assertThat(exchange.to(SITE, 2).of(WireRequest.get("/"), Duration.ofMillis(50)))
                    .isEqualTo(new Broken(FailureKind.TIMED_OUT, true, false));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(300));
        } finally {
            answered.countDown();
        }
    }

    @Test
    void a_closed_one_sends_nothing() {
        GuardedExchange exchange = new GuardedExchange(new PublicHosts(host -> {
            throw new AssertionError("was looked up");
        }));
        exchange.close();
        assertThat(exchange.to(SITE, 2).of(WireRequest.get("/"), AMPLE))
                .isEqualTo(new Refused(Failed.free(FailureKind.UNAVAILABLE)));
    }

    @Test
    void a_site_whose_name_nobody_finds_does_not_keep_others_waiting() {
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger lookUps = new AtomicInteger();
        try (FaultyVendor server = FaultyVendor.start(
                        talk -> talk.hear().say("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"));
                GuardedExchange exchange = new GuardedExchange(hanging(answered, lookUps, server))) {
            Exchange bad = exchange.to(new SiteUrl("http", "bad.example", "/"), 2);
            for (int i = 0; i < 300; i++) {
                Outcome outcome = bad.of(WireRequest.get("/"), Duration.ofMillis(1));
                if (i >= 2) {
                    assertThat(outcome).isEqualTo(new Refused(Failed.free(FailureKind.THROTTLED)));
                }
            }
            assertThat(lookUps.get()).isLessThanOrEqualTo(2);
            assertThat(exchange.to(SITE, 2).of(WireRequest.get("/"), AMPLE)).isInstanceOf(Answered.class);
        } finally {
            answered.countDown();
        }
    }

    private static HostResolver hanging(CountDownLatch answered, AtomicInteger lookUps, FaultyVendor server) {
        HostResolver local = LocalSites.at(URI.create(server.url("http")));
        return (host, port) -> {
            if (host.equals("bad.example")) {
                lookUps.getAndIncrement();
                Uninterruptibles.awaitUninterruptibly(answered);
            }
            return local.resolve(host, port);
        };
    }
}
