package io.leadwright.sandbox.simulated;

import static io.leadwright.profile.ProfileField.COMPANY_HEADQUARTERS;
import static io.leadwright.profile.ProfileField.COMPANY_NAME;
import static io.leadwright.profile.ProfileField.COMPANY_WEBSITE;
import static io.leadwright.sandbox.simulated.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.Leadwright;
import io.leadwright.enrich.EnrichmentOutcome;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.lead.TextField;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.Question;
import io.leadwright.source.Questions;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import io.leadwright.testkit.MemoryStorage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The client of LinkedIn against what LinkedIn documents: organisations, and never a person. */
class SimulatedLinkedInTest {

    private static final World WORLD = World.of("""
            {"people":[{"firstName":"John","lastName":"Doe","email":"john@techcorp.example","linkedinUrl":"johndoe",
               "company":"Tech Corp","title":"Engineer"}],
             "companies":[{"domain":"techcorp.example","name":"Tech Corp","website":"https://techcorp.example",
               "headquarters":"San Francisco, CA"}],
             "vendors":{"hunter":{},"linkedin":{}}}""");

    private static final Subject PAGE = Subject.linkedin("https://linkedin.com/in/johndoe");

    private static List<SourceAnswer> ask(SimulatedVendors vendors, Question... questions) {
        try (EnrichmentSource source = vendors.sources().stream()
                .filter(one -> one.profile().id().value().equals("linkedin"))
                .findFirst()
                .orElseThrow()) {
            return source.ask(Questions.of(Duration.ofSeconds(20), questions));
        }
    }

    private static List<String> texts(SourceAnswer answer, ProfileField<?> field) {
        return ((Found) answer).claims().of(field).stream().map(Claim::text).toList();
    }

    @Test
    void the_truth_of_a_company_comes_by_its_domain() throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(WORLD)) {
            SourceAnswer found = ask(vendors, Question.about(Subject.email("somebody@techcorp.example")))
                    .get(0);
            assertThat(texts(found, COMPANY_NAME)).containsExactly("Tech Corp");
            assertThat(texts(found, COMPANY_WEBSITE)).containsExactly("https://techcorp.example");
            assertThat(texts(found, COMPANY_HEADQUARTERS)).containsExactly("San Francisco, CA");
            assertThat(vendors.asked("linkedin"))
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.query().values())
                            .containsExactlyInAnyOrder("emailDomain", "techcorp.example"));
        }
    }

    @Test
    void a_person_is_never_asked_for() throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(WORLD)) {
            Subject all = Subject.email("john@techcorp.example")
                    .name("John", "Doe")
                    .company("Tech Corp")
                    .with(TextField.LINKEDIN_URL, "https://linkedin.com/in/johndoe");
            assertThat(ask(
                            vendors,
                            Question.about(PAGE),
                            Question.about(Subject.named("John", "Doe").company("Tech Corp")),
                            Question.about(all).wanting(ProfileField.TITLE, ProfileField.LINKEDIN_URL)))
                    .containsOnly(Nothing.FREE);
            assertThat(vendors.calls("linkedin")).isZero();
        }
    }

    @Test
    void a_page_there_is_what_other_sources_are_asked_by() throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(WORLD)) {
            Leadwright.Builder library = Leadwright.builder(new MemoryStorage());
            vendors.sources().forEach(library::source);
            try (Leadwright leadwright = library.build()) {
                EnrichmentOutcome.Done done = leadwright
                        .book()
                        .enrichment()
                        .run(EnrichmentRequest.subject(PAGE).wanting(ProfileField.TITLE))
                        .orElseThrow();
                assertThat(done.enriched()).hasSize(1);
            }
            assertThat(vendors.asked("hunter"))
                    .anySatisfy(asked -> assertThat(asked.query()).containsEntry("linkedin_handle", "johndoe"));
            assertThat(vendors.calls("linkedin")).isZero();
        }
    }

    @Test
    void it_speaks_as_linkedin_documents() throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(WORLD)) {
            String finder = "/rest/organizations?q=emailDomain&emailDomain=";
            Caller none = Caller.of(vendors, "linkedin");
            assertThat(json(none.get(finder + "x.example"))
                            .path("serviceErrorCode")
                            .asInt())
                    .isEqualTo(65_600);
            Caller unversioned = none.with("authorization", "Bearer k");
            assertThat(unversioned.get(finder + "x.example").statusCode()).isEqualTo(400);
            assertThat(unversioned.get("/v2/people/x").statusCode()).isEqualTo(403);
            Caller caller = unversioned.with("linkedin-version", "202504");
            assertThat(json(caller.get(finder + "x.example")).path("elements")).isEmpty();
            assertThat(json(caller.get(finder + "techcorp.example")).path("elements"))
                    .hasSize(1);
            assertThat(caller.get("/rest/organizations").statusCode()).isEqualTo(400);
        }
    }
}
