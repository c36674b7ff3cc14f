package io.leadwright.sandbox.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real client of companies' sites, asked end to end: by the world's domains, on this machine. */
class SimulatedWebsitesTest {

    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final Question JOHN = Question.about(Subject.email("john@techcorp.example"));
    private static final String WORLD = """
            {"companies":[{"domain":"techcorp.example","name":"Tech </script> & Corp","website":"https://techcorp.example",
               "industry":"Technology","size":"100-500","description":"Makes \\"tools\\".","founded":"2010",
               "headquarters":"San Francisco, CA","legalName":"Tech Corp, Inc.","lei":"0000SAMPLETECHCOR093"}],
             "vendors":{"website":{%s}}}""";

    private final SimulatedVendors vendors;
    private final EnrichmentSource source;

    SimulatedWebsitesTest() throws IOException {
        vendors = SimulatedVendors.start(World.of(WORLD.formatted("")));
        source = vendors.sources().get(0);
    }

    @AfterEach
    void close() {
        source.close();
        vendors.close();
    }

    private SourceAnswer ask(Question question) {
        return source.ask(Questions.of(WITHIN, question)).get(0);
    }

    @Test
    void a_site_tells_the_truth_of_all_that_it_says() {
        SourceAnswer answer = ask(JOHN);
        assertThat(answer).isInstanceOf(Found.class);
        Map<String, String> said = ((Found) answer)
                .claims().all().stream()
                        .collect(Collectors.toMap(claim -> claim.field().name(), Claim::text));
        assertThat(said)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "companyInfo.name", "Tech </script> & Corp",
                        "companyInfo.website", "http://techcorp.example/",
                        "companyInfo.industry", "Technology",
                        "companyInfo.size", "100-500",
                        "companyInfo.description", "Makes \"tools\".",
                        "companyInfo.founded", "2010",
                        "companyInfo.headquarters", "San Francisco, CA",
                        "companyInfo.legalName", "Tech Corp, Inc.",
                        "companyInfo.lei", "0000SAMPLETECHCOR093"));
        assertThat(vendors.asked("website"))
                .extracting(Asked::path)
                .containsExactly("/techcorp.example/robots.txt", "/techcorp.example/", "/techcorp.example/about");
    }

    @Test
    void no_more_is_asked_than_is_wanted() {
        assertThat(ask(JOHN.wanting(ProfileField.COMPANY_NAME))).isInstanceOf(Found.class);
        assertThat(vendors.calls("website")).isEqualTo(2);
    }

    @Test
    void a_domain_that_the_world_does_not_have_is_nothing() {
        assertThat(ask(Question.about(Subject.email("jane@elsewhere.example")))).isEqualTo(Nothing.FREE);
    }

    @Test
    void what_cannot_be_asked_is_not_asked() {
        for (Question question : List.of(
                Question.about(Subject.named("No", "Body")),
                Question.about(Subject.email("john@gmail.com")),
                JOHN.wanting(ProfileField.TITLE, ProfileField.PHONE))) {
            assertThat(ask(question)).isEqualTo(Nothing.FREE);
        }
        assertThat(vendors.calls("website")).isZero();
    }

    @Test
    void a_site_that_always_fails_is_an_answer() throws IOException {
        try (SimulatedVendors failing = SimulatedVendors.start(World.of(WORLD.formatted("\"failure\":1")));
                EnrichmentSource broken = failing.sources().get(0)) {
            SourceAnswer answer =
                    broken.ask(Questions.of(Duration.ofSeconds(2), JOHN)).get(0);
            assertThat(((Failed) answer).kind())
                    .isIn(FailureKind.UNAVAILABLE, FailureKind.THROTTLED, FailureKind.TIMED_OUT);
        }
    }
}
