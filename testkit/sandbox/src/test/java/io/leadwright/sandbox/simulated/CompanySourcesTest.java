package io.leadwright.sandbox.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real clients of those who know companies by name, asked end to end. */
class CompanySourcesTest {

    private static final Duration WITHIN = Duration.ofSeconds(20);

    private static World world(String vendor) {
        return World.of("""
                {"companies":[
                   {"domain":"techcorp.example","name":"Tech Corp","website":"https://techcorp.example","industry":"Software",
                    "size":120,"founded":"2010","headquarters":"Leeds, United Kingdom","legalName":"Tech Corp Limited",
                    "registrationNumber":"09990001","registeredOn":"2010-04-01","lei":"99990000TECHCORP0001"},
                   {"domain":"techdata.example","name":"Tech Data","website":"https://techdata.example",
                    "industry":"Statistics",
                    "legalName":"Tech Data Inc.","registrationNumber":"09990002","registeredOn":"2001-02-03"}],
                 "vendors":{"%s":{}}}""".formatted(vendor));
    }

    private static Question about(String company) {
        return Question.about(Subject.email("john@gmail.com")).knowing(ProfileField.COMPANY, company);
    }

    private static List<SourceAnswer> ask(SimulatedVendors vendors, Question... questions) {
        try (EnrichmentSource source = vendors.sources().get(0)) {
            return source.ask(Questions.of(WITHIN, questions));
        }
    }

    private static List<String> keys(SourceAnswer answer, WorldField field) {
        assertThat(answer).isInstanceOf(Found.class);
        return ((Found) answer)
                .claims().of(field.profileField().orElseThrow()).stream()
                        .map(Claim::text)
                        .map(field::key)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "companies-house,LEGAL_NAME REGISTRATION_NUMBER REGISTERED_ON HEADQUARTERS",
        "gleif,LEGAL_NAME LEI REGISTRATION_NUMBER REGISTERED_ON HEADQUARTERS",
        "sec-edgar,LEGAL_NAME INDUSTRY HEADQUARTERS",
        "wikidata,NAME WEBSITE INDUSTRY SIZE FOUNDED HEADQUARTERS LEI",
    })
    void what_the_world_says_of_a_company_is_found_by_its_name(String vendor, String fields) throws IOException {
        World world = world(vendor);
        try (SimulatedVendors vendors = SimulatedVendors.start(world)) {
            List<SourceAnswer> answers = ask(vendors, about("Nowhere"), about("tech corp"));
            assertThat(answers.get(0)).isEqualTo(Nothing.FREE);
            for (String name : Splitter.on(' ').split(fields)) {
                WorldField field = WorldField.valueOf(name);
                assertThat(keys(answers.get(1), field))
                        .as(name)
                        .containsExactly(
                                field.key(world.companies().get(0).text(field).orElseThrow()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"companies-house", "gleif", "sec-edgar", "wikidata"})
    void a_company_of_a_name_that_only_resembles_is_another(String vendor) throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(world(vendor))) {
            assertThat(ask(vendors, about("Tech Trading"), about("Tech Corp Holdings")))
                    .containsOnly(Nothing.FREE);
            assertThat(vendors.calls(vendor)).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"companies-house", "gleif", "sec-edgar", "wikidata"})
    void what_cannot_be_asked_is_not_asked(String vendor) throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(world(vendor))) {
            Question unnamed = Question.about(Subject.email("john@techcorp.example"));
            Question unknown = about("Tech Corp").wanting(ProfileField.TITLE, ProfileField.PHONE);
            assertThat(ask(vendors, unnamed, unknown)).containsOnly(Nothing.FREE);
            assertThat(vendors.calls(vendor)).isZero();
        }
    }

    @Test
    void the_companies_of_a_batch_are_fetched_from_wikidata_at_once() throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(world("wikidata"))) {
            assertThat(ask(vendors, about("Tech Corp"), about("Tech Data"))).hasOnlyElementsOfType(Found.class);
            assertThat(vendors.asked("wikidata"))
                    .extracting(asked -> asked.query().get("action"))
                    .containsExactly("wbsearchentities", "wbsearchentities", "wbgetentities", "wbgetentities");
        }
    }

    @Test
    void edgar_refuses_who_does_not_say_how_to_be_reached() throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(world("sec-edgar"))) {
            Caller unknown = Caller.of(vendors, "sec-edgar");
            assertThat(unknown.get("/files/company_tickers.json").statusCode()).isEqualTo(403);
            Caller known = unknown.with("user-agent", "Sample admin@sample.example");
            assertThat(Caller.json(known.get("/files/company_tickers.json"))
                            .at("/0/title")
                            .asText())
                    .isEqualTo("Tech Corp Limited");
            assertThat(known.get("/submissions/CIK0000000000.json").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void companies_house_refuses_a_missing_and_a_wrong_key() throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(world("companies-house"))) {
            Caller caller = Caller.of(vendors, "companies-house");
            assertThat(caller.get("/company/09990001").statusCode()).isEqualTo(401);
            assertThat(caller.with("authorization", "Basic d3Jvbmc6")
                            .get("/company/09990001")
                            .statusCode())
                    .isEqualTo(401);
            Caller known = caller.with("authorization", "Basic a2V5Og==");
            assertThat(known.get("/company/09990001").statusCode()).isEqualTo(200);
            assertThat(Caller.json(known.get("/company/00000000"))
                            .at("/errors/0/error")
                            .asText())
                    .isEqualTo("company-profile-not-found");
        }
    }
}
