package io.leadwright.http.source.secedgar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claim;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What EDGAR answers, as it was recorded, and what it is taken for. */
class SecEdgarReadingTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final SecEdgarReading READING = new SecEdgarReading(NOW);
    private static final Failed TEN_MINUTES =
            Failed.free(FailureKind.THROTTLED).notBefore(NOW.plus(Duration.ofMinutes(10)));

    private static WireResponse response(int status, String body) {
        return WireResponse.of(status, ImmutableListMultimap.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static WireResponse recorded(int status, String file) {
        return response(status, new String(RecordedVendor.bytes("secedgar/" + file), StandardCharsets.UTF_8));
    }

    private static List<String> said(SourceAnswer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        return ((Found) answer)
                .claims().all().stream()
                        .map(claim -> claim.field().name() + "=" + claim.text())
                        .toList();
    }

    @Test
    void who_files_is_claims() {
        assertThat(said(READING.company(recorded(200, "company-found.json"))))
                .containsExactlyInAnyOrder(
                        "companyInfo.legalName=TECH CORP, INC.",
                        "companyInfo.industry=Services-Prepackaged Software",
                        "companyInfo.headquarters=SAN FRANCISCO, CA");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{\"city\":\"LONDON\",\"stateOrCountry\":\"X0\",\"stateOrCountryDescription\":\"United Kingdom\"}"
                        + " | LONDON, United Kingdom",
                "{\"city\":\"LONDON\",\"stateOrCountry\":\"X0\"} | LONDON",
                "{\"city\":\"AUSTIN\",\"stateOrCountry\":\"TX\",\"stateOrCountryDescription\":\"\"} | AUSTIN, TX"
            })
    void a_country_is_told_by_its_name_and_a_state_by_its_letters(String address, String place) {
        assertThat(said(READING.company(response(200, "{\"addresses\":{\"business\":" + address + "}}"))))
                .containsExactly("companyInfo.headquarters=" + place);
    }

    @Test
    void a_name_is_the_number_of_the_one_company_that_has_it() {
        SecEdgarCompanies companies =
                READING.companies(recorded(200, "company-tickers.json")).orElseThrow();
        assertThat(companies.cik("Tech Corp")).contains("0009900001");
        assertThat(companies.cik("tech corp holdings limited")).contains("0009900002");
        assertThat(companies.cik("Twin Works Ltd")).contains("0009900004");
        assertThat(companies.cik("Twin Works")).isEmpty();
        assertThat(companies.cik("Tech Trading")).isEmpty();
        assertThat(companies.cik("Numberless")).isEmpty();
    }

    @Test
    void throttling_is_a_page_under_403_or_a_429_and_takes_ten_minutes() {
        assertThat(READING.company(recorded(403, "too-often.html"))).isEqualTo(TEN_MINUTES);
        assertThat(READING.company(response(429, ""))).isEqualTo(TEN_MINUTES);
        assertThat(READING.company(WireResponse.of(429, ImmutableListMultimap.of("retry-after", "30"), new byte[0])))
                .isEqualTo(Failed.free(FailureKind.THROTTLED).notBefore(NOW.plusSeconds(30)));
    }

    @Test
    void who_does_not_say_who_they_are_is_forbidden() {
        assertThat(READING.company(recorded(403, "undeclared.html"))).isEqualTo(Failed.free(FailureKind.FORBIDDEN));
    }

    @Test
    void who_never_filed_is_nothing_whatever_the_page_says() {
        assertThat(READING.company(response(404, "<Error><Code>NoSuchKey</Code></Error>")))
                .isEqualTo(Nothing.FREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[[1]]", "{}", "<html>", "{\"0\":7}", "{\"0\":{\"title\":\"X Y\"}}"})
    void what_is_no_answer_is_unreadable(String body) {
        assertThat(READING.company(response(200, body))).isEqualTo(Failed.free(FailureKind.UNREADABLE));
        assertThat(READING.companies(response(200, body))).isEmpty();
    }

    @Test
    void a_claim_is_as_of_now() {
        SourceAnswer answer = READING.company(recorded(200, "company-found.json"));
        assertThat(((Found) answer).claims().all())
                .extracting(Claim::observedAt)
                .containsOnly(NOW);
    }
}
