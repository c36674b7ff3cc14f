package io.leadwright.http.source.crunchbase;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrunchbaseReadingTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final CrunchbaseReading READING = new CrunchbaseReading(NOW);

    @Test
    void a_company_is_read_with_its_money_in_whole_dollars() {
        assertThat(told(company(recorded(200, "company-found.json"))))
                .containsExactly(
                        "companyInfo.description: Tech Corp builds engines.",
                        "companyInfo.founded: 2009-01-01",
                        "companyInfo.funding: 4200000",
                        "companyInfo.headquarters: Lyon, Rhône-Alpes, France",
                        "companyInfo.industry: Machinery Manufacturing",
                        "companyInfo.legalName: Tech Corp SAS",
                        "companyInfo.name: Tech Corp",
                        "companyInfo.size: c_00251_00500",
                        "companyInfo.valuation: 37000000",
                        "companyInfo.website: https://www.techcorp.example/en");
    }

    @Test
    void each_claim_carries_the_link_to_its_page() {
        assertThat(company(recorded(200, "company-found.json")).all())
                .extracting(claim -> claim.attribution().orElse(""))
                .containsOnly("Crunchbase: https://www.crunchbase.com/organization/tech-corp");
        assertThat(john(recorded(200, "people-found.json")).all())
                .extracting(claim -> claim.attribution().orElse(""))
                .containsOnly("Crunchbase: https://www.crunchbase.com/person/john-doe-7");
    }

    @Test
    void a_valuation_is_as_old_as_it_is_and_the_rest_as_of_the_last_change() {
        Claims claims = company(recorded(200, "company-found.json"));
        assertThat(claims.of(ProfileField.COMPANY_VALUATION).get(0).observedAt())
                .isEqualTo(Instant.parse("2024-05-06T00:00:00Z"));
        assertThat(claims.of(ProfileField.COMPANY_FUNDING).get(0).observedAt())
                .isEqualTo(Instant.parse("2026-06-07T08:09:10Z"));
    }

    @ParameterizedTest
    @CsvSource({"4200000.49, 4200000", "'\"17\"', 17", "0, 0"})
    void dollars_are_whole_however_they_are_written(String written, String dollars) {
        String body = "{\"properties\":{\"funding_total\":{\"value_usd\":" + written + "}}}";
        assertThat(told(company(response(200, body)))).containsExactly("companyInfo.funding: " + dollars);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\":7,\"currency\":\"EUR\"}", "{\"value_usd\":-5}", "{\"value_usd\":1e99}", "12"})
    void money_that_is_not_in_dollars_is_none(String money) {
        String body = "{\"properties\":{\"legal_name\":\"x\",\"funding_total\":" + money + "}}";
        assertThat(told(company(response(200, body)))).containsExactly("companyInfo.legalName: x");
    }

    @Test
    void a_date_without_precision_is_none() {
        String body = "{\"properties\":{\"legal_name\":\"x\","
                + "\"founded_on\":{\"value\":\"2009-01-01\",\"precision\":\"none\"},\"updated_at\":\"soon\"}}";
        Claims claims = company(response(200, body));
        assertThat(told(claims)).containsExactly("companyInfo.legalName: x");
        assertThat(claims.all().get(0).observedAt()).isEqualTo(NOW);
    }

    @Test
    void the_company_of_a_domain_is_not_that_of_a_part_of_it() {
        WireResponse found = recorded(200, "search-by-domain-found.json");
        assertThat(READING.ofDomain(found, "techcorp.example")).contains("tech-corp");
        assertThat(READING.ofDomain(found, "corp.example")).isEmpty();
    }

    @Test
    void the_company_of_a_name_is_not_the_first_that_resembles_it() {
        WireResponse found = recorded(200, "autocomplete-found.json");
        assertThat(READING.ofName(found, "TECH CORP, Inc.")).contains("tech-corp");
        assertThat(READING.ofName(found, "Tech Corps")).isEmpty();
    }

    @Test
    void two_companies_of_one_name_are_nobody() {
        assertThat(READING.ofName(recorded(200, "autocomplete-two.json"), "Tech Corp"))
                .isEmpty();
    }

    @Test
    void a_person_is_who_has_these_names_and_works_there() {
        Claims claims = john(recorded(200, "people-found.json"));
        assertThat(told(claims))
                .containsExactly(
                        "bio: John builds engines.",
                        "company: Tech Corp",
                        "linkedinUrl: https://www.linkedin.com/in/john-doe-example",
                        "location: Lyon, Rhône-Alpes, France",
                        "socialProfiles.twitter: https://twitter.com/jdoe_example",
                        "title: Head of Engines");
        assertThat(claims.all()).extracting(Claim::observedAt).containsOnly(Instant.parse("2026-05-06T07:08:09Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "people-two.json, John, Doe, tech-corp",
        "people-found.json, Jane, Doe, tech-corp",
        "people-found.json, John, Roe, tech-corp",
        "people-found.json, John, Doe, third-corp",
        "search-not-found.json, John, Doe, tech-corp"
    })
    void who_cannot_be_told_apart_is_nobody(String file, String first, String last, String company) {
        assertThat(READING.person(recorded(200, file), first, last, company)).isEqualTo(Nothing.FREE);
    }

    @Test
    void what_has_no_page_to_link_to_is_not_shown() {
        String body = "{\"entities\":[{\"properties\":{\"first_name\":\"John\",\"last_name\":\"Doe\","
                + "\"primary_organization\":{\"permalink\":\"tech-corp\"},\"identifier\":{\"permalink\":\"../x\"}}}]}";
        assertThat(READING.person(response(200, body), "John", "Doe", "tech-corp"))
                .isEqualTo(Nothing.FREE);
    }

    @Test
    void a_search_without_entities_is_nothing() {
        assertThat(READING.nobody(recorded(200, "search-not-found.json"))).isEqualTo(Nothing.FREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-found.json", "not-found-declared.json"})
    void a_page_that_is_gone_is_nothing_in_either_of_its_words(String file) {
        assertThat(READING.company(recorded(404, file), "tech-corp")).isEqualTo(Nothing.FREE);
    }

    @Test
    void a_refusal_in_a_list_is_a_refusal() {
        assertThat(READING.nobody(recorded(401, "unauthorized.json"))).isEqualTo(Failed.free(FailureKind.UNAUTHORISED));
    }

    @ParameterizedTest
    @CsvSource({
        "429, '', THROTTLED",
        "426, HTTPS required, UNREADABLE",
        "404, <h1>Not Found</h1>, UNREADABLE",
        "200, [], UNREADABLE",
        "200, {}, UNREADABLE",
        "502, <html>, UNAVAILABLE"
    })
    void what_is_no_answer_is_called_by_its_name(int status, String body, FailureKind kind) {
        for (SourceAnswer answer : List.of(
                READING.nobody(response(status, body)),
                READING.company(response(status, body), "tech-corp"),
                READING.person(response(status, body), "John", "Doe", "tech-corp"))) {
            assertThat(answer).isEqualTo(Failed.free(kind));
        }
    }

    private static Claims company(WireResponse response) {
        return ((Found) READING.company(response, "tech-corp")).claims();
    }

    private static Claims john(WireResponse response) {
        return ((Found) READING.person(response, "John", "Doe", "tech-corp")).claims();
    }

    private static List<String> told(Claims claims) {
        return claims.all().stream()
                .map(claim -> claim.field() + ": " + claim.text())
                .toList();
    }

    private static WireResponse recorded(int status, String file) {
        return WireResponse.of(status, ImmutableListMultimap.of(), RecordedVendor.bytes("crunchbase/" + file));
    }

    private static WireResponse response(int status, String body) {
        return WireResponse.of(status, ImmutableListMultimap.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
