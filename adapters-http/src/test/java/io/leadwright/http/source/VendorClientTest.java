package io.leadwright.http.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.source.fifth.FifthSource;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourcePrice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    private void assertUnavailable() {
        assertThat(ask()).containsExactly(SourceAnswer.Failed.free(FailureKind.UNAVAILABLE));
    }

    private List<SourceAnswer> ask() {
        return source.ask(Questions.of(Duration.ofSeconds(20), JOHN));
    }
}
