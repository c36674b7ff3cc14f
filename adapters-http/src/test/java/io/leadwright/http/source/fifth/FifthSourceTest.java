package io.leadwright.http.source.fifth;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Cost;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.transport.Connection;
import io.leadwright.port.Credentials;
import io.leadwright.port.Secret;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourcePrice;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A vendor of three files: its source, its wire format and its reading. */
class FifthSourceTest {

    private static final Cost PRICE = Cost.usd("0.02");

    private static SourceAnswer answer(Answer recorded) {
        try (RecordedVendor vendor = RecordedVendor.start().always(recorded);
                FifthSource source = new FifthSource(
                        Connection.to(vendor.url().toString()),
                        Credentials.shared(Secret.of("key")),
                        SourcePrice.perMatch(PRICE))) {
            Question john = Question.about(Subject.email("john@techcorp.com"));
            SourceAnswer answer =
                    source.ask(Questions.of(Duration.ofSeconds(10), john)).get(0);
            assertThat(vendor.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.decodedTarget()).isEqualTo("/people?email=john@techcorp.com");
                assertThat(asked.headers().getFirst("x-key")).isEqualTo("key");
            });
            return answer;
        }
    }

    @Test
    void whom_it_knows_is_found() {
        SourceAnswer answer = answer(Answer.text(200, "{\"job_title\":\"CTO\",\"employer\":\"Tech Corp\",\"new\":1}"));

        assertThat(answer).isInstanceOfSatisfying(SourceAnswer.Found.class, found -> {
            assertThat(found.claims().all())
                    .extracting(claim -> claim.field().name())
                    .containsExactlyInAnyOrder(ProfileField.TITLE.name(), ProfileField.COMPANY.name());
            assertThat(found.cost()).isEqualTo(PRICE);
        });
    }

    @Test
    void whom_it_does_not_know_costs_nothing() {
        assertThat(answer(Answer.text(404, "{}"))).isEqualTo(SourceAnswer.Nothing.FREE);
    }
}
