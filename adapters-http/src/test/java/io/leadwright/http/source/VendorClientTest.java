package io.leadwright.http.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.fifth.FifthSource;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.WireRequest;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourcePrice;
import io.leadwright.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorClientTest {

    private static final Question JOHN = Question.about(Subject.email("john@techcorp.com"));

    private final RecordedVendor vendor = RecordedVendor.start().always(Answer.text(404, "{}"));
    private final EnrichmentSource source = new FifthSource(
            Connection.to(vendor.url().toString()), Credentials.shared(Secret.of("the-key")), SourcePrice.FREE);

    @AfterEach
    void close() {
        source.close();
        vendor.close();
    }

    @Test
    void a_closed_source_does_not_connect_again() {
        ask();
        source.close();
        assertUnavailable();
        assertThat(vendor.asked()).hasSize(1);
    }

    @Test
    void a_source_that_was_closed_unasked_does_not_connect() {
        source.close();
        assertUnavailable();
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void a_reading_that_stumbles_loses_no_other_answer() {
        try (VendorClient client = new VendorClient(
                source.profile(),
                Credentials.shared(Secret.of("the-key")),
                Connection.to(vendor.url().toString()))) {
            Question jane = Question.about(Subject.email("jane@startup.io"));
            List<SourceAnswer> answers =
                    client.askEach(Questions.of(Duration.ofSeconds(20), JOHN, jane, JOHN), (question, session) -> {
                        if (question.equals(jane)) {
                            throw new IllegalStateException("jane@startup.io");
                        }
                        return new SourceAnswer.Nothing(Cost.usd("0.02"));
                    });
            SourceAnswer paid = new SourceAnswer.Nothing(Cost.usd("0.02"));
            assertThat(answers)
                    .containsExactly(paid, new SourceAnswer.Failed(FailureKind.UNREADABLE, null, true), paid);
        }
    }

    @ParameterizedTest
    @CsvSource({"1800, 1800", "-, 60", "7200, 3600"})
    void whoever_is_told_of_throttling_in_other_words_asks_no_more_until_then(String said, long seconds) {
        MovableClock clock = MovableClock.startingAt(Instant.parse("2026-08-01T12:00:00Z"));
        Failed throttled = said.equals("-")
                ? Failed.free(FailureKind.THROTTLED)
                : Failed.free(FailureKind.THROTTLED).notBefore(clock.instant().plusSeconds(Long.parseLong(said)));
        try (VendorClient client = new VendorClient(
                source.profile(),
                Credentials.shared(Secret.of("the-key")),
                Connection.to(vendor.url().toString()).clock(clock).pause(clock::advance))) {
            Supplier<List<SourceAnswer>> asking = () -> client.askEach(
                    Questions.of(Duration.ofSeconds(20), JOHN, JOHN),
                    (question, session) -> session.ask(WireRequest.get("/john"), response -> throttled));
            Failed refused =
                    Failed.free(FailureKind.THROTTLED).notBefore(clock.instant().plusSeconds(seconds));
            assertThat(asking.get()).containsExactly(throttled, refused);
            clock.advance(Duration.ofSeconds(seconds - 20));
            assertThat(asking.get()).containsExactly(refused, refused);
            assertThat(vendor.asked()).hasSize(1);
            clock.advance(Duration.ofSeconds(20));
            assertThat(asking.get()).first().isEqualTo(throttled);
            assertThat(vendor.asked()).hasSizeGreaterThan(1);
        }
    }

    private void assertUnavailable() {
        assertThat(ask()).containsExactly(SourceAnswer.Failed.free(FailureKind.UNAVAILABLE));
    }

    private List<SourceAnswer> ask() {
        return source.ask(Questions.of(Duration.ofSeconds(20), JOHN));
    }
}
