package io.leadwright.http.source.website;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.transport.Connection;
import io.leadwright.http.transport.RateLimit;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.Ticket;
import io.leadwright.testkit.EnrichmentSourceContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rules of all sources; there is no account here, and so no key. */
class WebsiteContractTest extends EnrichmentSourceContract {

    private final RecordedVendor site = RecordedVendor.start()
            .when(
                    asked -> asked.target().equals("/")
                            && "techcorp.example".equals(asked.headers().getFirst("host")),
                    Answer.of(200, "website/front.html"))
            .when(asked -> asked.target().equals("/about/"), Answer.of(200, "website/about.html"));

    @AfterEach
    void close() {
        site.close();
    }

    @Override
    protected EnrichmentSource open() {
        return LocalSites.source(Connection.to(site.url().toString()).rate(RateLimit.perSecond(1_000)));
    }

    @Override
    protected Question known() {
        return Question.about(Subject.email("john.doe@techcorp.example"));
    }

    @Override
    protected Question unknown() {
        return Question.about(Subject.email("nobody@nowhere.example"));
    }

    @Override
    protected Instant now() {
        return Instant.now();
    }

    @Override
    protected int requests() {
        return site.asked().size();
    }

    @Test
    void rule_02_a_site_that_is_not_there_is_an_answer_to_each() {
        site.close();
        try (EnrichmentSource source = open()) {
            assertThat(ask(source, List.of(known(), unknown())))
                    .containsOnly(Failed.free(FailureKind.UNAVAILABLE))
                    .hasSize(2);
        }
    }

    @Test
    void rule_06_a_ticket_of_somebody_else_is_unreadable_and_free() {
        try (EnrichmentSource source = open()) {
            assertThat(ask(source, known().again(new Ticket("not one/of: ours?"))))
                    .isEqualTo(Failed.free(FailureKind.UNREADABLE));
            assertThat(requests()).isZero();
        }
    }
}
