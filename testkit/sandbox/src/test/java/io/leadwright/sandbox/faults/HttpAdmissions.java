package io.leadwright.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.testkit.MovableClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;

/** Calls at random times, early, in time and late, judged by counting what was admitted; the server is started again now and then. */
final class HttpAdmissions {

    private static final int RESTARTED_EVERY = 400;
    private static final int LEADS_MAX = 8;

    private final EnrichingServer.Settings settings;
    private final AdmissionWindow window;
    private final MovableClock clock;
    private final Random random = new Random(20_261_123);
    private final Deque<Admitted> admitted = new ArrayDeque<>();
    private int calls;
    private long all;

    HttpAdmissions(EnrichingServer.Settings settings, MovableClock clock) {
        this.settings = settings;
        this.window = settings.ledger().window().orElseThrow();
        this.clock = clock;
    }

    private record Admitted(Instant at, int leads) {}

    /** Makes so many calls; how many were admitted. */
    long check(int max) throws IOException, InterruptedException {
        while (calls < max) {
            int until = Math.min(max, calls + RESTARTED_EVERY);
            try (EnrichingServer server = EnrichingServer.start(settings)) {
                while (calls < until) {
                    clock.advance(Duration.ofMillis(random.nextInt(120_000)));
                    call(server, 1 + random.nextInt(LEADS_MAX));
                }
            }
        }
        return all;
    }

    /** If it is too early, once more in the last second that is, and then in time. */
    private void call(EnrichingServer server, int leads) throws IOException, InterruptedException {
        Duration wait = wait(leads);
        HttpResponse<String> answer = answer(server, leads);
        if (wait.isZero()) {
            assertThat(answer.statusCode()).as("call %s", calls).isEqualTo(200);
            admit(leads);
            return;
        }
        long seconds = told(answer);
        assertThat(Duration.ofSeconds(seconds)).isBetween(wait, wait.plusSeconds(1));
        if (seconds > 1 && random.nextBoolean()) {
            clock.advance(Duration.ofSeconds(seconds - 1));
            assertThat(told(answer(server, leads))).isEqualTo(1);
            seconds = 1;
        }
        if (random.nextBoolean()) {
            clock.advance(Duration.ofSeconds(seconds));
            assertThat(answer(server, leads).statusCode()).isEqualTo(200);
            admit(leads);
        }
    }

    private HttpResponse<String> answer(EnrichingServer server, int leads) throws IOException, InterruptedException {
        return server.enrich("call-" + calls++, 0, leads);
    }

    private static long told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    private void admit(int leads) {
        admitted.add(new Admitted(clock.instant(), leads));
        all++;
    }

    /** How long until these are admitted, by what was admitted before. */
    private Duration wait(int leads) {
        Instant now = clock.instant();
        admitted.removeIf(before -> !before.at.plus(window.length()).isAfter(now));
        int sum = leads + admitted.stream().mapToInt(Admitted::leads).sum();
        Duration wait = Duration.ZERO;
        for (Admitted before : admitted) {
            if (sum > window.leadsMax()) {
                sum -= before.leads;
                wait = Duration.between(now, before.at.plus(window.length()));
            }
        }
        return wait;
    }
}
