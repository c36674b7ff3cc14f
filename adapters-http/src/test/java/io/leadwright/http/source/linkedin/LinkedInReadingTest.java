package io.leadwright.http.source.linkedin;

import static io.leadwright.profile.ProfileField.COMPANY_DESCRIPTION;
import static io.leadwright.profile.ProfileField.COMPANY_FOUNDED;
import static io.leadwright.profile.ProfileField.COMPANY_HEADQUARTERS;
import static io.leadwright.profile.ProfileField.COMPANY_NAME;
import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.profile.ProfileField.COMPANY_WEBSITE;
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

/** What LinkedIn answers, as it was recorded, and what it is taken for. */
class LinkedInReadingTest {

    private static final LinkedInReading READING = new LinkedInReading(Instant.parse("2026-08-01T12:00:00Z"));
    private static final Failed THROTTLED = Failed.free(FailureKind.THROTTLED);

    private static SourceAnswer answer(int status, String body) {
        return READING.organization(
                WireResponse.of(status, ImmutableListMultimap.of(), body.getBytes(StandardCharsets.UTF_8)),
                "techcorp.example");
    }

    private static SourceAnswer recorded(int status, String file) {
        return answer(status, new String(RecordedVendor.bytes("linkedin/" + file), StandardCharsets.UTF_8));
    }

    private static Claims claims(SourceAnswer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        return ((Found) answer).claims();
    }

    private static List<String> texts(Claims claims, ProfileField<?> field) {
        return claims.of(field).stream().map(Claim::text).toList();
    }

    @Test
    void an_organisation_is_told_of_without_what_only_its_administrators_see() {
        Claims claims = claims(recorded(200, "organization.json"));
        assertThat(texts(claims, COMPANY_NAME)).containsExactly("Tech Corp");
        assertThat(texts(claims, COMPANY_WEBSITE)).containsExactly("https://www.techcorp.example/");
        assertThat(texts(claims, COMPANY_HEADQUARTERS)).containsExactly("San Francisco, CA, US");
        assertThat(claims.of(COMPANY_SIZE)).as("of one place alone").isEmpty();
        assertThat(claims.fields()).hasSize(3);
    }

    @Test
    void administrators_see_more() {
        Claims claims = claims(recorded(200, "organization-of-administrator.json"));
        assertThat(claims.of(COMPANY_SIZE).get(0).key()).contains("51-200");
        assertThat(texts(claims, COMPANY_DESCRIPTION)).containsExactly("Payments for cafés.");
        assertThat(texts(claims, COMPANY_FOUNDED)).containsExactly("2019");
    }

    @ParameterizedTest
    @CsvSource({"SIZE_1,1", "SIZE_2_TO_10,2-10", "SIZE_10001_OR_MORE,10001+"})
    void sizes_are_bands(String said, String size) {
        Claims claims = claims(answer(200, "{\"elements\": [{\"staffCountRange\": \"" + said + "\"}]}"));
        assertThat(claims.of(COMPANY_SIZE).get(0).key()).contains(size);
    }

    @Test
    void of_several_it_is_the_only_one_with_its_site_there() {
        assertThat(texts(claims(recorded(200, "several.json")), COMPANY_NAME)).containsExactly("Tech Corp");
        String site = "{\"localizedName\": \"Tech Corp\", \"localizedWebsite\": \"techcorp.example\"}";
        assertThat(answer(200, "{\"elements\": [" + site + ", " + site + "]}")).isEqualTo(Nothing.FREE);
        assertThat(answer(200, "{\"elements\": [{\"localizedName\": \"A\"}, {\"localizedName\": \"B\"}]}"))
                .isEqualTo(Nothing.FREE);
    }

    @Test
    void nobody_is_an_empty_list() {
        assertThat(recorded(200, "nobody.json")).isEqualTo(Nothing.FREE);
        assertThat(answer(200, "{\"elements\": [{}]}")).isEqualTo(Nothing.FREE);
    }

    @Test
    void a_limit_of_the_day_ends_at_midnight() {
        assertThat(recorded(429, "rate-limited.json"))
                .isEqualTo(THROTTLED.notBefore(Instant.parse("2026-08-02T00:00:00Z")));
        assertThat(answer(429, "{\"status\": 429}")).isEqualTo(THROTTLED);
    }

    @Test
    void tokens_can_be_wrong_or_not_enough() {
        assertThat(recorded(401, "unauthorized.json")).isEqualTo(Failed.free(FailureKind.UNAUTHORISED));
        assertThat(recorded(403, "forbidden.json")).isEqualTo(Failed.free(FailureKind.FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "{}", "<html>", "{\"elements\": null}", "{\"elements\": ["})
    void what_is_no_answer_is_unreadable(String body) {
        assertThat(answer(200, body)).isEqualTo(Failed.free(FailureKind.UNREADABLE));
    }
}
