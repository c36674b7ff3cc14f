package io.leadwright.http.source.facebook;

import static io.leadwright.profile.ProfileField.COMPANY_DESCRIPTION;
import static io.leadwright.profile.ProfileField.COMPANY_FOUNDED;
import static io.leadwright.profile.ProfileField.COMPANY_HEADQUARTERS;
import static io.leadwright.profile.ProfileField.COMPANY_INDUSTRY;
import static io.leadwright.profile.ProfileField.COMPANY_NAME;
import static io.leadwright.profile.ProfileField.COMPANY_WEBSITE;
import static io.leadwright.profile.ProfileField.VERIFIED_PROFILES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What Facebook answers, as it was recorded, and what it is taken for. */
class FacebookReadingTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final FacebookReading READING = new FacebookReading(NOW);
    private static final AskedCompany TECH_CORP = asked("Tech Corp", "techcorp.example");

    private static AskedCompany asked(String name, String domain) {
        return AskedCompany.of(
                Question.about(Subject.named("Jo", "Doe").company(name)).knowing(COMPANY_WEBSITE, domain));
    }

    private static WireResponse response(int status, String body, String... usage) {
        ImmutableListMultimap.Builder<String, String> headers = ImmutableListMultimap.builder();
        headers.putAll("x-business-use-case-usage", usage);
        return WireResponse.of(status, headers.build(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static WireResponse recorded(int status, String file, String... usage) {
        return response(status, new String(RecordedVendor.bytes("facebook/" + file), StandardCharsets.UTF_8), usage);
    }

    private static Claims page(String more) {
        return claims(READING.page(response(200, "{\"id\": \"71\", \"name\": \"Tech Corp\"" + more + "}"), TECH_CORP));
    }

    private static Claims claims(SourceAnswer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        return ((Found) answer).claims();
    }

    private static List<String> texts(Claims claims, ProfileField<?> field) {
        return claims.of(field).stream().map(Claim::text).toList();
    }

    @Test
    void a_page_says_what_a_company_is_and_nothing_that_is_a_persons() {
        Claims claims = claims(READING.page(recorded(200, "page.json"), TECH_CORP));
        assertThat(texts(claims, COMPANY_NAME)).containsExactly("Tech Corp, Inc.");
        assertThat(texts(claims, COMPANY_WEBSITE)).containsExactly("http://www.techcorp.example/");
        assertThat(texts(claims, COMPANY_INDUSTRY)).containsExactly("Software Company");
        assertThat(texts(claims, COMPANY_DESCRIPTION)).containsExactly("A hundred people.");
        assertThat(claims.of(COMPANY_FOUNDED).get(0).key()).contains("2011");
        assertThat(texts(claims, COMPANY_HEADQUARTERS)).containsExactly("San Francisco, CA, United States");
        assertThat(texts(claims, VERIFIED_PROFILES)).containsExactly("https://www.facebook.com/techcorpexample");
        assertThat(claims.fields()).hasSize(7);
    }

    @Test
    void what_is_not_set_is_not_said() {
        AskedCompany startup = asked("Startup", "startup.example");
        assertThat(claims(READING.page(recorded(200, "page-sparse.json"), startup))
                        .fields())
                .containsExactly(COMPANY_NAME);
        assertThat(page(", \"verification_status\": \"not_verified\", \"link\": \"https://facebook.com/x\"")
                        .of(VERIFIED_PROFILES))
                .isEmpty();
        assertThat(texts(page(", \"location\": {}, \"single_line_address\": \"Bern\""), COMPANY_HEADQUARTERS))
                .containsExactly("Bern");
    }

    @Test
    void a_page_is_the_companys_by_its_site_and_else_by_its_name() {
        WireResponse page = recorded(200, "page.json");
        assertThat(READING.page(page, asked("Other Name", "techcorp.example"))).isInstanceOf(Found.class);
        assertThat(READING.page(page, asked("Tech Corp", "elsewhere.example")))
                .as("a namesake")
                .isEqualTo(Nothing.FREE);
        assertThat(READING.page(
                        page,
                        AskedCompany.of(
                                Question.about(Subject.named("Jo", "Doe").company("TECH CORP Ltd")))))
                .isInstanceOf(Found.class);
        assertThat(READING.page(recorded(200, "page-sparse.json"), TECH_CORP)).isEqualTo(Nothing.FREE);
    }

    @Test
    void a_search_finds_what_is_called_exactly_so() {
        WireResponse search = recorded(200, "search.json");
        assertThat(READING.onlyId(search, TECH_CORP)).hasValue("900000000000071");
        assertThat(READING.onlyId(search, asked("Tech Corporate", "techcorp.example")))
                .isEmpty();
        assertThat(READING.onlyId(recorded(200, "search-nobody.json"), TECH_CORP))
                .isEmpty();
        assertThat(READING.nobody(recorded(200, "search-nobody.json"))).isEqualTo(Nothing.FREE);
    }

    @Test
    void of_two_pages_of_one_name_nobody_knows_which() {
        WireResponse two = response(
                200,
                "{\"data\": [{\"name\": \"Tech Corp\", \"id\": \"1\"}, {\"name\": \"tech corp inc\", \"id\": 2}]}");
        assertThat(READING.onlyId(two, TECH_CORP)).isEmpty();
        assertThat(READING.nobody(two)).isEqualTo(Nothing.FREE);
    }

    @Test
    void an_id_is_a_number() {
        WireResponse odd = response(200, "{\"data\": [{\"name\": \"Tech Corp\", \"id\": \"../me\"}]}");
        assertThat(READING.onlyId(odd, TECH_CORP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404})
    void who_is_not_there_or_a_person_is_nobody_whatever_the_status(int status) {
        for (String file : List.of("no-such-page.json", "person.json", "no-such-object.json")) {
            assertThat(READING.page(recorded(status, file), TECH_CORP)).as(file).isEqualTo(Nothing.FREE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 403, 500})
    void what_is_wrong_is_told_by_its_code_whatever_the_status(int status) {
        assertThat(READING.page(recorded(status, "unauthorized.json"), TECH_CORP))
                .isEqualTo(Failed.free(FailureKind.UNAUTHORISED));
        assertThat(READING.page(recorded(status, "forbidden.json"), TECH_CORP))
                .isEqualTo(Failed.free(FailureKind.FORBIDDEN));
        assertThat(READING.nobody(response(status, "{\"error\": {\"code\": 200}}")))
                .isEqualTo(Failed.free(FailureKind.FORBIDDEN));
        assertThat(READING.page(recorded(status, "no-such-field.json"), TECH_CORP))
                .isEqualTo(Failed.free(FailureKind.UNREADABLE));
        assertThat(READING.nobody(recorded(status, "rate-limited.json"))).isEqualTo(Failed.free(FailureKind.THROTTLED));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 17, 32, 613})
    void a_limit_may_say_how_many_minutes_it_takes(int code) {
        String usage = "{\"90\": [{\"type\": \"pages\", \"call_count\": 101, \"estimated_time_to_regain_access\": 12}],"
                + " \"91\": [{\"estimated_time_to_regain_access\": 0}]}";
        assertThat(READING.nobody(response(403, "{\"error\": {\"code\": " + code + "}}", usage)))
                .isEqualTo(Failed.free(FailureKind.THROTTLED).notBefore(NOW.plus(Duration.ofMinutes(12))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "7", "[]", "{}", "<html>", "{\"error\": null}", "{\"id\": \"x\"}", "{\"data\": ["})
    void what_is_no_answer_is_unreadable(String body) {
        assertThat(READING.page(response(200, body), TECH_CORP)).isEqualTo(Failed.free(FailureKind.UNREADABLE));
        assertThat(READING.nobody(response(200, body))).isEqualTo(Failed.free(FailureKind.UNREADABLE));
    }
}
