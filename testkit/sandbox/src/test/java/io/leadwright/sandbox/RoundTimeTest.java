package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.Leadwright;
import io.leadwright.credit.Cost;
import io.leadwright.enrich.EnrichmentOutcome;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Lookup;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import io.leadwright.testkit.MemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fifty people and twelve sources, four in a round, each of which takes its time. */
@Tag("faults")
@Tag("timed")
class RoundTimeTest {

    private static final Duration LATENCY = Duration.ofMillis(300);
    private static final int PEOPLE = 50;
    private static final int SOURCES = 12;
    private static final int ROUNDS = 3;
    private static final int TRIES = 5;
    private static final int VIRTUAL_THREADS_FROM = 21;

    @Test
    void a_request_takes_little_longer_than_its_rounds() {
        try (Leadwright leadwright = leadwright()) {
            double least = IntStream.range(0, TRIES)
                    .mapToDouble(attempt -> seconds(leadwright, attempt))
                    .min()
                    .orElseThrow();
            double rounds = ROUNDS * LATENCY.toNanos() / 1e9;
            System.out.printf("rounds of %s: %d, %.2f of their time%n", LATENCY, ROUNDS, least / rounds);
            boolean isVirtual = Runtime.version().feature() >= VIRTUAL_THREADS_FROM;
            assertThat(least).isLessThanOrEqualTo(rounds * (isVirtual ? 1.2 : 1.5));
        }
    }

    private static Leadwright leadwright() {
        Leadwright.Builder builder = Leadwright.builder(new MemoryStorage());
        IntStream.range(0, SOURCES).mapToObj(RoundTimeTest::source).forEach(builder::source);
        return builder.build();
    }

    private static EnrichmentSource source(int number) {
        SourceProfile profile = SourceProfile.builder("source" + number, SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.EMAIL)
                .fields(ProfileField.TITLE, ProfileField.FIRST_NAME, ProfileField.LAST_NAME, ProfileField.PHONE)
                .price(SourcePrice.perMatch(Cost.usd("0.0" + (1 + number % ROUNDS))))
                .build();
        return EnrichmentSource.of(profile, question -> {
            waitOut();
            return SourceAnswer.Found.free(new ClaimsBuilder(profile.id(), Instant.now())
                    .add(ProfileField.FIRST_NAME, "Ada")
                    .add(ProfileField.TITLE, "CTO")
                    .build());
        });
    }

    private static void waitOut() {
        long until = System.nanoTime() + LATENCY.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private static double seconds(Leadwright leadwright, int attempt) {
        List<Subject> people = IntStream.range(0, PEOPLE)
                .mapToObj(person -> Subject.email("ada" + attempt + "." + person + "@example.com"))
                .toList();
        long begun = System.nanoTime();
        EnrichmentOutcome outcome = leadwright.book().enrichment().run(EnrichmentRequest.subjects(people));
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(outcome.orElseThrow().enriched()).hasSize(PEOPLE);
        return seconds;
    }
}
