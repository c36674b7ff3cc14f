package io.leadwright.http.source.companieshouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claim;
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

/** What Companies House answers, as it was recorded, and what it is taken for. */
class CompaniesHouseReadingTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final CompaniesHouseReading READING = new CompaniesHouseReading(NOW);

    private static WireResponse response(int status, String body, String... headers) {
        ImmutableListMultimap.Builder<String, String> all = ImmutableListMultimap.builder();
        for (String header : headers) {
            all.put(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        return WireResponse.of(status, all.build(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static WireResponse recorded(int status, String file) {
        return response(status, new String(RecordedVendor.bytes("companieshouse/" + file), StandardCharsets.UTF_8));
    }

    private static List<Claim> claims(SourceAnswer answer, ProfileField<?> field) {
        assertThat(answer).isInstanceOf(Found.class);
        return ((Found) answer).claims().of(field);
    }

    private static SourceAnswer withCodes(String codes) {
        return READING.company(response(200, "{\"company_name\": \"X Y LTD\", \"sic_codes\": " + codes + "}"));
    }

    @Test
    void an_entry_is_claims() {
        SourceAnswer answer = READING.company(recorded(200, "company-found.json"));
        assertThat(((Found) answer).claims().all())
                .extracting(claim -> claim.field().name() + "=" + claim.text())
                .containsExactlyInAnyOrder(
                        "companyInfo.legalName=TECH CORP LIMITED",
                        "companyInfo.registrationNumber=99000003",
                        "companyInfo.registeredOn=2010-04-01",
                        "companyInfo.headquarters=Leeds, West Yorkshire, England",
                        "companyInfo.industry=Computer programming, consultancy and related activities");
    }

    @Test
    void the_names_of_trades_carry_their_licence() {
        SourceAnswer answer = READING.company(recorded(200, "company-found.json"));
        assertThat(claims(answer, ProfileField.COMPANY_INDUSTRY))
                .allSatisfy(claim -> assertThat(claim.attribution()).contains(CompaniesHouseClaims.NAMES_OF_TRADES));
        assertThat(claims(answer, ProfileField.COMPANY_LEGAL_NAME))
                .allSatisfy(claim -> assertThat(claim.attribution()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"99999\", \"01110\"] | Crop and animal production, hunting and related service activities",
                "\"56101\" | Food and beverage service activities",
                "[null, \"1\", \"4\", \"98000\", \"99000\"] | Activities of extraterritorial organisations and bodies"
            })
    void the_first_code_of_a_trade_is_the_industry(String codes, String industry) {
        assertThat(claims(withCodes(codes), ProfileField.COMPANY_INDUSTRY))
                .extracting(Claim::text)
                .containsExactly(industry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[\"99999\"]", "[\"74990\", \"98000\"]", "[\"04000\"]", "[\"620\"]", "{}"})
    void who_does_not_trade_has_no_industry(String codes) {
        assertThat(claims(withCodes(codes), ProfileField.COMPANY_INDUSTRY)).isEmpty();
    }

    @Test
    void of_what_a_search_found_only_the_living_one_of_that_name_counts() {
        WireResponse found = recorded(200, "search-found.json");
        assertThat(READING.number(found, "Tech Corp")).contains("99000003");
        assertThat(READING.number(found, "tech corp ltd")).contains("99000003");
        assertThat(READING.number(found, "Tech Trading")).isEmpty();
        assertThat(READING.nobody(found)).isEqualTo(Nothing.FREE);
    }

    @Test
    void of_two_of_one_name_the_one_of_that_legal_form_counts_and_else_neither() {
        WireResponse found = recorded(200, "search-found.json");
        assertThat(READING.number(found, "Twin Works LLP")).contains("OC990005");
        assertThat(READING.number(found, "Twin Works")).isEmpty();
    }

    @Test
    void a_number_that_is_none_is_not_asked_for() {
        assertThat(READING.number(
                        response(200, "{\"items\": [{\"title\": \"X Y LTD\", \"company_number\": \"../1\"}]}"), "X Y"))
                .isEmpty();
    }

    @Test
    void an_empty_search_and_an_entry_that_is_not_there_are_nothing() {
        assertThat(READING.nobody(recorded(200, "search-not-found.json"))).isEqualTo(Nothing.FREE);
        assertThat(READING.company(recorded(404, "company-not-found.json"))).isEqualTo(Nothing.FREE);
    }

    @Test
    void a_wrong_key_is_unauthorised() {
        assertThat(READING.nobody(recorded(401, "unauthorized.json"))).isEqualTo(Failed.free(FailureKind.UNAUTHORISED));
    }

    @Test
    void throttling_has_no_body_and_says_when_its_window_ends() {
        Instant reset = NOW.plusSeconds(90);
        assertThat(READING.nobody(
                        response(429, "", "X-Ratelimit-Remain: 0", "X-Ratelimit-Reset: " + reset.getEpochSecond())))
                .isEqualTo(Failed.free(FailureKind.THROTTLED).notBefore(reset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "{}", "<html>", "{\"items\": {\"title\": 1"})
    void what_is_no_answer_is_unreadable(String body) {
        assertThat(READING.nobody(response(200, body))).isEqualTo(Failed.free(FailureKind.UNREADABLE));
        assertThat(READING.company(response(200, body))).isEqualTo(Failed.free(FailureKind.UNREADABLE));
    }
}
