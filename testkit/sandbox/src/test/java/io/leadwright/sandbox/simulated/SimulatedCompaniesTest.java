package io.leadwright.sandbox.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.TextField;
import io.leadwright.port.EnrichmentSource;
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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real clients of vendors that know companies, asked end to end without a key. */
class SimulatedCompaniesTest {

    private static final String PEOPLE_AND_COMPANIES = """
            {"people":[
              {"firstName":"John","lastName":"Doe","email":"john@techcorp.example","linkedinUrl":"johndoe",
               "company":"Tech Corp","domain":"techcorp.example","title":"Engineer","location":"Lyon, France",
               "bio":"Builds engines.","twitter":"johndoe"}],
             "companies":[
              {"domain":"techcorp.example","name":"Tech Corp","website":"https://techcorp.example","industry":"Machinery",
               "size":"101-250","description":"Builds engines.","founded":"2009","headquarters":"Lyon, France",
               "legalName":"Tech Corp SAS","registrationNumber":"552100001","registeredOn":"2009-03-02",
               "funding":4200000,"valuation":37000000},
              {"domain":"techcorporation.example","name":"Tech Corporate Services","legalName":"Tech Corporate Services Ltd",
               "registrationNumber":"0999","registeredOn":"1999-01-01"}],
             "vendors":{"VENDOR":{"priceMilliCredits":1000}}}""";

    private static final Question JOHN = Question.about(Subject.email("john@techcorp.example"));

    private static final List<String> CRUNCHBASE_COMPANY = List.of(
            "companyInfo.description: Builds engines.",
            "companyInfo.founded: 2009-01-01",
            "companyInfo.funding: 4200000",
            "companyInfo.headquarters: Lyon, France",
            "companyInfo.industry: Machinery",
            "companyInfo.legalName: Tech Corp SAS",
            "companyInfo.name: Tech Corp",
            "companyInfo.size: c_00101_00250",
            "companyInfo.valuation: 37000000",
            "companyInfo.website: https://techcorp.example");

    static Stream<Arguments> asked() {
        return Stream.of(
                Arguments.of(
                        "clearbit",
                        JOHN,
                        List.of(
                                "bio: Builds engines.",
                                "company: Tech Corp",
                                "companyInfo.description: Builds engines.",
                                "companyInfo.founded: 2009",
                                "companyInfo.headquarters: Lyon, France",
                                "companyInfo.industry: Machinery",
                                "companyInfo.legalName: Tech Corp SAS",
                                "companyInfo.name: Tech Corp",
                                "companyInfo.size: 101-250",
                                "companyInfo.website: techcorp.example",
                                "email: john@techcorp.example",
                                "firstName: John",
                                "lastName: Doe",
                                "linkedinUrl: https://www.linkedin.com/in/johndoe",
                                "location: Lyon, France",
                                "socialProfiles.twitter: johndoe",
                                "title: Engineer")),
                Arguments.of(
                        "clearbit",
                        JOHN.wanting(ProfileField.COMPANY_LEGAL_NAME, ProfileField.COMPANY_SIZE),
                        List.of(
                                "companyInfo.description: Builds engines.",
                                "companyInfo.founded: 2009",
                                "companyInfo.headquarters: Lyon, France",
                                "companyInfo.industry: Machinery",
                                "companyInfo.legalName: Tech Corp SAS",
                                "companyInfo.name: Tech Corp",
                                "companyInfo.size: 101-250",
                                "companyInfo.website: techcorp.example")),
                Arguments.of("crunchbase", Question.about(Subject.email("info@techcorp.example")), CRUNCHBASE_COMPANY),
                Arguments.of(
                        "crunchbase",
                        Question.about(Subject.named("A", "B").company("Tech Corp Inc.")),
                        CRUNCHBASE_COMPANY),
                Arguments.of(
                        "crunchbase",
                        Question.about(Subject.named("John", "Doe").company("Tech Corp"))
                                .wanting(ProfileField.TITLE),
                        List.of(
                                "bio: Builds engines.",
                                "company: Tech Corp",
                                "linkedinUrl: https://linkedin.com/in/johndoe",
                                "location: Lyon, France",
                                "socialProfiles.twitter: https://twitter.com/johndoe",
                                "title: Engineer")),
                Arguments.of(
                        "opencorporates",
                        Question.about(Subject.named("John", "Doe").company("TECH CORP")),
                        List.of(
                                "companyInfo.legalName: Tech Corp SAS",
                                "companyInfo.registeredOn: 2009-03-02",
                                "companyInfo.registrationNumber: 552100001")));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void what_the_world_says_comes_through_the_client(String vendor, Question question, List<String> truth)
            throws IOException {
        try (SimulatedVendors vendors = start(vendor);
                EnrichmentSource source = vendors.sources().get(0)) {
            assertThat(((Found) ask(source, question))
                            .claims().all().stream().map(claim -> claim.field() + ": " + claim.text()))
                    .containsExactlyElementsOf(truth);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearbit", "crunchbase", "opencorporates"})
    void who_is_not_known_is_nothing(String vendor) throws IOException {
        try (SimulatedVendors vendors = start(vendor);
                EnrichmentSource source = vendors.sources().get(0)) {
            Question nobody = Question.about(Subject.named("No", "Body")
                    .with(TextField.EMAIL, "nobody@nowhere.example")
                    .company("Nowhere"));
            assertThat(ask(source, nobody)).isInstanceOf(Nothing.class);
            assertThat(vendors.calls(vendor)).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clearbit", "crunchbase", "opencorporates"})
    void what_cannot_be_answered_is_never_sent(String vendor) throws IOException {
        try (SimulatedVendors vendors = start(vendor);
                EnrichmentSource source = vendors.sources().get(0)) {
            for (Question question : List.of(
                    Question.about(Subject.named("John", "Doe")),
                    Question.about(Subject.linkedin("https://linkedin.com/in/johndoe")),
                    JOHN.wanting(ProfileField.SKILLS),
                    Question.about(Subject.named("John", "Doe").company("Tech Corp"))
                            .wanting(ProfileField.PHONE))) {
                assertThat(ask(source, question)).isEqualTo(Nothing.FREE);
            }
            assertThat(vendors.calls(vendor)).isZero();
        }
    }

    private static SimulatedVendors start(String vendor) throws IOException {
        return SimulatedVendors.start(World.of(PEOPLE_AND_COMPANIES.replace("VENDOR", vendor)));
    }

    private static SourceAnswer ask(EnrichmentSource source, Question question) {
        return source.ask(Questions.of(Duration.ofSeconds(20), question)).get(0);
    }
}
