package io.leadwright.http.source.opencorporates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenCorporatesReadingTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final OpenCorporatesReading READING = new OpenCorporatesReading(NOW);

    @Test
    void the_company_of_the_name_is_found_among_branches_the_closed_and_what_resembles_it() {
        Claims claims = ((Found) READING.company(recorded(200, "search-found.json"), "Tech Corp")).claims();
        assertThat(claims.all().stream().map(claim -> claim.field() + ": " + claim.text()))
                .containsExactly(
                        "companyInfo.legalName: TECH CORP SAS",
                        "companyInfo.registeredOn: 2009-03-02",
                        "companyInfo.registrationNumber: 552100001");
        assertThat(claims.all())
                .allMatch(claim -> claim.observedAt().equals(Instant.parse("2026-01-02T03:04:05Z")))
                .extracting(claim -> claim.attribution().orElse(""))
                .containsOnly("from OpenCorporates (Open Database Licence, share-alike):"
                        + " https://opencorporates.com/companies/fr/552100001");
    }

    @ParameterizedTest
    @CsvSource({
        "search-found.json, Tech Corps",
        "search-found.json, ...",
        "search-two.json, Tech Corp",
        "search-not-found.json, Tech Corp",
        "search-restricted.json, Tech Corp"
    })
    void what_cannot_be_told_apart_or_is_restricted_is_nothing(String file, String name) {
        assertThat(READING.company(recorded(200, file), name)).isEqualTo(Nothing.FREE);
    }

    @Test
    void where_there_are_more_pages_another_may_be_of_the_name_too() {
        String page = "{\"results\":{\"total_pages\":%d,\"companies\":[{\"company\":{\"name\":\"Tech Corp\","
                + "\"opencorporates_url\":\"https://opencorporates.com/companies/gb/1\"}}]}}";
        assertThat(READING.company(response(200, page.formatted(1)), "Tech Corp"))
                .isInstanceOf(Found.class);
        assertThat(READING.company(response(200, page.formatted(2)), "Tech Corp"))
                .isEqualTo(Nothing.FREE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"opencorporates_url\":null",
                ",\"opencorporates_url\":\"javascript:alert(1)//opencorporates.com\""
            })
    void what_has_no_page_to_attribute_it_to_is_not_shown(String url) {
        assertThat(READING.company(response(200, search("\"name\":\"Tech Corp\"" + url)), "Tech Corp"))
                .isEqualTo(Nothing.FREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"2026-08-02T00:00:00+00:00\"", "\"lately\"", "17"})
    void a_time_that_cannot_be_is_now(String time) {
        String body = search("\"name\":\"Tech Corp\",\"retrieved_at\":" + time
                + ",\"opencorporates_url\":\"https://opencorporates.com/companies/gb/1\"");
        SourceAnswer found = READING.company(response(200, body), "Tech Corp");
        assertThat(((Found) found).claims().all().get(0).observedAt()).isEqualTo(NOW);
    }

    @Test
    void a_limit_is_a_429_or_a_403_that_says_so() {
        WireResponse limited = WireResponse.of(
                403,
                ImmutableListMultimap.of("retry-after", "60"),
                "{\"error\":{\"message\":\"API Rate Limit exceeded\"}}".getBytes(StandardCharsets.UTF_8));
        assertThat(READING.company(limited, "Tech Corp"))
                .isEqualTo(Failed.free(FailureKind.THROTTLED).notBefore(NOW.plusSeconds(60)));
        assertThat(READING.company(response(429, ""), "Tech Corp")).isEqualTo(Failed.free(FailureKind.THROTTLED));
    }

    @ParameterizedTest
    @CsvSource({
        "401, '{\"error\":{\"message\":\"Invalid Api Token\"}}', UNAUTHORISED",
        "403, '{\"error\":{\"message\":\"Not in your plan\"}}', FORBIDDEN",
        "403, '', FORBIDDEN",
        "404, <h1>Not Found</h1>, UNREADABLE",
        "200, '{\"results\":{}}', UNREADABLE",
        "200, [], UNREADABLE",
        "502, <html>, UNAVAILABLE"
    })
    void what_is_no_answer_is_called_by_its_name(int status, String body, FailureKind kind) {
        assertThat(READING.company(response(status, body), "Tech Corp")).isEqualTo(Failed.free(kind));
    }

    private static String search(String company) {
        return "{\"results\":{\"companies\":[{\"company\":{" + company + "}}]}}";
    }

    private static WireResponse recorded(int status, String file) {
        return WireResponse.of(status, ImmutableListMultimap.of(), RecordedVendor.bytes("opencorporates/" + file));
    }

    private static WireResponse response(int status, String body) {
        return WireResponse.of(status, ImmutableListMultimap.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
