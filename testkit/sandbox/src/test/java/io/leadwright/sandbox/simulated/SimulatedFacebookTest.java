package io.leadwright.sandbox.simulated;

import static io.leadwright.profile.ProfileField.COMPANY_DESCRIPTION;
import static io.leadwright.profile.ProfileField.COMPANY_FOUNDED;
import static io.leadwright.profile.ProfileField.COMPANY_HEADQUARTERS;
import static io.leadwright.profile.ProfileField.COMPANY_INDUSTRY;
import static io.leadwright.profile.ProfileField.COMPANY_NAME;
import static io.leadwright.profile.ProfileField.COMPANY_WEBSITE;
import static io.leadwright.profile.ProfileField.FACEBOOK;
import static io.leadwright.sandbox.simulated.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The client of Facebook against what Facebook documents: companies' pages, and never a person. */
class SimulatedFacebookTest {

    private static final World WORLD = World.of("""
            {"companies":[{"domain":"techcorp.example","name":"Tech Corp","website":"https://techcorp.example",
               "industry":"Technology","size":"100-500","description":"Leading.","founded":"2010",
               "headquarters":"San Francisco, CA"}],
             "vendors":{"facebook":{}}}""");

    private static final Question JOHN =
            Question.about(Subject.email("john@techcorp.example").company("Tech Corp, Inc."));

    private static List<SourceAnswer> ask(SimulatedVendors vendors, Question... questions) {
        try (EnrichmentSource source = vendors.sources().get(0)) {
            return source.ask(Questions.of(Duration.ofSeconds(20), questions));
        }
    }

    private static List<String> texts(SourceAnswer answer, ProfileField<?> field) {
        return ((Found) answer).claims().of(field).stream().map(Claim::text).toList();
    }

    @Test
    void the_truth_of_a_company_comes_by_its_name_whatever_page_is_known() throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(WORLD)) {
            List<SourceAnswer> answers = ask(vendors, JOHN, JOHN.knowing(FACEBOOK, "john.doe"));
            assertThat(answers).hasOnlyElementsOfType(Found.class).allSatisfy(answer -> {
                assertThat(texts(answer, COMPANY_NAME)).containsExactly("Tech Corp");
                assertThat(texts(answer, COMPANY_WEBSITE)).containsExactly("https://techcorp.example");
                assertThat(texts(answer, COMPANY_INDUSTRY)).containsExactly("Technology");
                assertThat(texts(answer, COMPANY_DESCRIPTION)).containsExactly("Leading.");
                assertThat(texts(answer, COMPANY_FOUNDED)).containsExactly("2010");
                assertThat(texts(answer, COMPANY_HEADQUARTERS)).containsExactly("San Francisco, CA");
            });
            assertThat(vendors.calls("facebook")).isEqualTo(4);
        }
    }

    @Test
    void a_company_that_has_no_page_is_nothing() throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(WORLD)) {
            Question nowhere = Question.about(Subject.email("a@nowhere.example").company("Nowhere"));
            assertThat(ask(vendors, nowhere, nowhere.knowing(FACEBOOK, "nowhere")))
                    .containsOnly(Nothing.FREE);
        }
    }

    @Test
    void a_person_is_never_asked_for() throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(WORLD)) {
            assertThat(ask(
                            vendors,
                            Question.about(
                                    Subject.email("john@techcorp.example").name("John", "Doe")),
                            Question.about(Subject.named("John", "Doe")).knowing(FACEBOOK, "john.doe"),
                            JOHN.knowing(FACEBOOK, "john.doe").wanting(ProfileField.PHONE, FACEBOOK)))
                    .containsOnly(Nothing.FREE);
            assertThat(vendors.calls("facebook")).isZero();
        }
    }

    @Test
    void it_speaks_as_facebook_documents() throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(WORLD)) {
            Caller none = Caller.of(vendors, "facebook");
            assertThat(json(none.get("/techcorp")).at("/error/code").asInt()).isEqualTo(190);
            Caller caller = none.with("authorization", "Bearer k");
            assertThat(json(caller.get("/nobody")).at("/error/code").asInt()).isEqualTo(803);
            assertThat(json(caller.get("/techcorp"))).as("name and id").hasSize(2);
            JsonNode found = json(caller.get("/pages/search?q=tech%20corp&fields=id,link"));
            assertThat(found.at("/data/0")).hasSize(2);
            assertThat(json(caller.get("/pages/search?q=nobody")).path("data")).isEmpty();
            assertThat(caller.get("/pages/search").statusCode()).isEqualTo(400);
        }
    }
}
