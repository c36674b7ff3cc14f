package io.leadwright.http.source.gleif;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.source.RecordedVendor.Answer;
import io.leadwright.http.transport.WireResponse;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What GLEIF is asked and answers, as it was recorded, and what it is taken for. */
class GleifReadingTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

    private static SourceAnswer read(int status, String body, String name) {
        return GleifReading.company(
                WireResponse.of(status, ImmutableListMultimap.of(), body.getBytes(StandardCharsets.UTF_8)), name, NOW);
    }

    private static SourceAnswer recorded(int status, String file, String name) {
        return read(status, new String(RecordedVendor.bytes("gleif/" + file), StandardCharsets.UTF_8), name);
    }

    private static List<Claim> claims(SourceAnswer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        return ((Found) answer).claims().all();
    }

    @Test
    void a_record_is_claims_as_of_its_last_change() {
        List<Claim> claims = claims(recorded(200, "search-found.json", "Tech Corp"));
        assertThat(claims)
                .extracting(claim -> claim.field().name() + "=" + claim.text())
                .containsExactlyInAnyOrder(
                        "companyInfo.legalName=TECH CORP, INC.",
                        "companyInfo.lei=99990000SAMPLE000003",
                        "companyInfo.registrationNumber=9000003",
                        "companyInfo.registeredOn=2010-04-01T00:00:00Z",
                        "companyInfo.headquarters=SAN FRANCISCO, CA, United States");
        assertThat(claims).extracting(Claim::observedAt).containsOnly(Instant.parse("2026-02-03T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2999-01-01T00:00:00Z\"", "\"soon\"", "null", "[]"})
    void a_change_that_cannot_have_been_is_now(String changed) {
        assertThat(claims(read(200, """
                        {"data":[{"attributes":{"lei":"1","entity":{"legalName":{"name":"X Y"}},
                          "registration":{"lastUpdateDate":%s}}}]}""".formatted(changed), "X Y")))
                .extracting(Claim::observedAt)
                .containsOnly(NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"city\":\"BERLIN\",\"region\":\"DE-BE\",\"country\":\"DE\"} | BERLIN, Germany",
                "{\"city\":\"TORONTO\",\"region\":\"CA-ON\",\"country\":\"CA\"} | TORONTO, ON, Canada",
                "{\"city\":\"OSLO\",\"region\":null,\"country\":\"norway\"} | OSLO"
            })
    void a_country_is_spelt_out_and_a_region_is_told_where_letters_name_it(String address, String place) {
        assertThat(claims(read(200, """
                        {"data":[{"attributes":{"entity":{"legalName":{"name":"X Y"},"headquartersAddress":%s}}}]}
                        """.formatted(address), "X Y")))
                .filteredOn(claim -> claim.field().equals(ProfileField.COMPANY_HEADQUARTERS))
                .extracting(Claim::text)
                .containsExactly(place);
    }

    @Test
    void who_is_inactive_or_only_resembles_is_another() {
        assertThat(recorded(200, "search-found.json", "Tech Trading")).isEqualTo(Nothing.FREE);
        assertThat(read(200, """
                        {"data":[{"attributes":{"lei":"1","entity":{"legalName":{"name":"X Y"},"status":"INACTIVE"}}}]}
                        """, "X Y")).isEqualTo(Nothing.FREE);
    }

    @ParameterizedTest
    @CsvSource({"BRANCH, ISSUED", "GENERAL, DUPLICATE", "GENERAL, ANNULLED"})
    void a_branch_and_a_record_that_stands_for_nobody_do_not_count(String category, String status) {
        String records = """
                {"data":[{"attributes":{"lei":"1","entity":{"legalName":{"name":"X Y"},"category":"%s"},
                    "registration":{"status":"%s"}}},
                  {"attributes":{"lei":"2","entity":{"legalName":{"name":"X Y"},"category":"GENERAL"},
                    "registration":{"status":"LAPSED"}}}]}""".formatted(category, status);
        assertThat(claims(read(200, records, "X Y")))
                .filteredOn(claim -> claim.field().equals(ProfileField.COMPANY_LEI))
                .extracting(Claim::text)
                .containsExactly("2");
    }

    @Test
    void an_empty_list_is_nothing() {
        assertThat(recorded(200, "search-not-found.json", "Nowhere")).isEqualTo(Nothing.FREE);
    }

    @Test
    void an_error_is_by_its_status() {
        assertThat(recorded(429, "error.json", "X Y")).isEqualTo(Failed.free(FailureKind.THROTTLED));
        assertThat(read(503, "", "X Y")).isEqualTo(Failed.free(FailureKind.UNAVAILABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[[1]]", "{}", "<html>", "{\"data\":[{}"})
    void what_is_no_answer_is_unreadable(String body) {
        assertThat(read(200, body, "X Y")).isEqualTo(Failed.free(FailureKind.UNREADABLE));
    }

    @Test
    void a_name_is_asked_for_with_nothing_else() {
        try (RecordedVendor vendor = RecordedVendor.start().always(Answer.of(200, "gleif/search-found.json"));
                GleifSource source = GleifSource.create().over(connection -> connection.baseUrl(vendor.url()))) {
            Question question =
                    Question.about(Subject.email("john@techcorp.example")).knowing(ProfileField.COMPANY, "Tech Corp");
            source.ask(Questions.of(Duration.ofSeconds(20), question));
            assertThat(vendor.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.target())
                        .isEqualTo("/lei-records?filter%5Bentity.legalName%5D=Tech%20Corp&page%5Bsize%5D=100");
                assertThat(asked.headers().getFirst("accept")).isEqualTo("application/vnd.api+json");
                assertThat(asked.headers()).doesNotContainKey("Authorization");
            });
        }
    }
}
