package io.leadwright.http.source.github;

import static io.leadwright.profile.ProfileField.BIO;
import static io.leadwright.profile.ProfileField.COMPANY;
import static io.leadwright.profile.ProfileField.EMAIL;
import static io.leadwright.profile.ProfileField.FIRST_NAME;
import static io.leadwright.profile.ProfileField.GITHUB;
import static io.leadwright.profile.ProfileField.LAST_ACTIVE_ON;
import static io.leadwright.profile.ProfileField.LAST_NAME;
import static io.leadwright.profile.ProfileField.LINKEDIN_URL;
import static io.leadwright.profile.ProfileField.LOCATION;
import static io.leadwright.profile.ProfileField.SKILLS;
import static io.leadwright.profile.ProfileField.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.lead.EmailKey;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What GitHub answers, as it was recorded, and what it is taken for. */
class GitHubReadingTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final GitHubReading READING = new GitHubReading(NOW);
    private static final Failed UNREAD = Failed.free(FailureKind.UNREADABLE);
    private static final Failed A_MINUTE = Failed.free(FailureKind.THROTTLED).notBefore(NOW.plusSeconds(60));

    private static WireResponse response(int status, String body, String... headers) {
        ImmutableListMultimap.Builder<String, String> all = ImmutableListMultimap.builder();
        for (String header : headers) {
            all.put(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        return WireResponse.of(status, all.build(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static WireResponse recorded(int status, String file, String... headers) {
        return response(status, new String(RecordedVendor.bytes("github/" + file), StandardCharsets.UTF_8), headers);
    }

    private static Claims user(String more) {
        return claims(READING.user(response(200, "{\"login\": \"john\", \"type\": \"User\"" + more + "}")));
    }

    private static Claims claims(SourceAnswer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        assertThat(answer.cost().isNothing()).isTrue();
        return ((Found) answer).claims();
    }

    private static List<String> texts(Claims claims, ProfileField<?> field) {
        return claims.of(field).stream().map(Claim::text).toList();
    }

    @Test
    void a_profile_is_all_that_somebody_says_of_themselves() {
        Claims claims = claims(READING.user(recorded(200, "user-found.json")));
        assertThat(texts(claims, FIRST_NAME)).containsExactly("John");
        assertThat(texts(claims, LAST_NAME)).containsExactly("Doe");
        assertThat(texts(claims, EMAIL)).containsExactly("john.doe@techcorp.example");
        assertThat(texts(claims, COMPANY)).containsExactly("techcorp-example");
        assertThat(texts(claims, LOCATION)).containsExactly("San Francisco, CA");
        assertThat(texts(claims, BIO)).containsExactly("Building café-grade dev tools ☕\nJava, SQL");
        assertThat(texts(claims, GITHUB)).containsExactly("johndoe-example");
        assertThat(texts(claims, TWITTER)).containsExactly("johndoe_example");
        assertThat(texts(claims, GitHubClaims.WEBSITE)).containsExactly("johndoe.example");
        assertThat(claims.all())
                .allSatisfy(claim -> assertThat(claim.observedAt()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z")));
    }

    @Test
    void what_is_null_or_empty_is_not_said() {
        Claims claims = claims(READING.user(recorded(200, "user-sparse.json")));
        assertThat(claims.fields()).containsExactlyInAnyOrder(GITHUB, LOCATION);
    }

    @Test
    void of_any_but_two_words_nobody_knows_whose_name_each_is() {
        assertThat(user(", \"name\": \" Ana  García \"").fields()).contains(FIRST_NAME, LAST_NAME);
        assertThat(user(", \"name\": \"Ana García Márquez\"").fields()).containsExactly(GITHUB);
        assertThat(user(", \"name\": \"ana\"").fields()).containsExactly(GITHUB);
    }

    @ParameterizedTest
    @CsvSource({
        "@techcorp, techcorp",
        "' @techcorp-x @other', techcorp-x",
        "'@techcorp, formerly Y', techcorp",
        "Tech Corp @ Zürich, Tech Corp @ Zürich",
        "@ Tech Corp, @ Tech Corp"
    })
    void a_company_is_often_an_organisations_account(String said, String company) {
        assertThat(texts(user(", \"company\": \"" + said + "\""), COMPANY)).containsExactly(company);
    }

    @Test
    void an_address_that_hides_somebody_is_none() {
        assertThat(user(", \"email\": \"1+john@users.noreply.github.com\"").fields())
                .containsExactly(GITHUB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01T00:00:00Z", "yesterday", "", "7"})
    void a_date_to_come_or_none_is_now(String updatedAt) {
        assertThat(user(", \"updated_at\": \"" + updatedAt + "\"").all().get(0).observedAt())
                .isEqualTo(NOW);
    }

    @Test
    void an_organisation_is_not_a_person() {
        assertThat(READING.user(recorded(200, "company-found.json"))).isEqualTo(Nothing.FREE);
    }

    @Test
    void an_odd_type_loses_one_value_and_not_the_others() {
        Claims claims =
                user(", \"name\": [\"John Doe\"], \"email\": {}, \"location\": 7, \"twitter_username\": \"a b\"");
        assertThat(claims.fields()).containsExactlyInAnyOrder(GITHUB, LOCATION);
    }

    @Test
    void an_account_that_is_gone_is_nobody_though_its_status_is_a_text() {
        assertThat(READING.user(recorded(404, "not-found.json"))).isEqualTo(Nothing.FREE);
    }

    @Test
    void a_search_finds_accounts_and_nothing_more() {
        WireResponse found = recorded(200, "search-by-email-found.json");
        assertThat(READING.firstLogin(found)).hasValue("johndoe-example");
    }

    @Test
    void a_search_that_finds_nobody_is_nothing() {
        WireResponse nobody = recorded(200, "search-by-email-not-found.json");
        assertThat(READING.firstLogin(nobody)).isEmpty();
        assertThat(READING.nobody(nobody)).isEqualTo(Nothing.FREE);
    }

    @Test
    void a_search_finds_people_whose_names_can_stand_in_a_path() {
        WireResponse odd = response(200, """
                {"items": [null, {"login": "../orgs/x", "type": "User"}, {"login": "corp", "type": "Organization"},
                  {"type": "User"}, {"login": "John-1", "type": "User"}]}
                """);
        assertThat(READING.firstLogin(odd)).hasValue("john-1");
    }

    @Test
    void a_search_that_cannot_be_made_is_nothing() {
        WireResponse invalid = recorded(422, "search-invalid.json");
        assertThat(READING.firstLogin(invalid)).isEmpty();
        assertThat(READING.nobody(invalid)).isEqualTo(Nothing.FREE);
    }

    @Test
    void who_only_resembles_the_address_is_somebody_else() {
        WireResponse john = recorded(200, "user-found.json");
        assertThat(READING.user(john, EmailKey.of("John.Doe@techcorp.example"))).isInstanceOf(Found.class);
        assertThat(READING.user(john, EmailKey.of("doe@techcorp.example"))).isEqualTo(Nothing.FREE);
        assertThat(READING.user(recorded(200, "user-sparse.json"), EmailKey.of("jane@startup.example")))
                .isEqualTo(Nothing.FREE);
    }

    @Test
    void accounts_are_of_the_networks_that_their_addresses_tell() {
        Claims claims = claims(READING.accounts(recorded(200, "social-accounts.json")));
        assertThat(texts(claims, LINKEDIN_URL)).containsExactly("https://www.linkedin.com/in/john-doe-example");
        assertThat(texts(claims, TWITTER)).containsExactly("https://twitter.com/johndoe_example");
        assertThat(claims.fields()).hasSize(2);
        assertThat(READING.accounts(response(200, "[null, {\"url\": null}, {\"url\": \"john\"}, 7]")))
                .isEqualTo(Nothing.FREE);
    }

    @Test
    void skills_are_languages_and_topics_but_not_of_forks() {
        Claims claims = claims(READING.repositories(recorded(200, "user-repos.json")));
        assertThat(texts(claims, SKILLS)).containsExactlyInAnyOrder("Java", "PLpgSQL", "cli");
    }

    @Test
    void the_last_push_to_what_is_their_own_is_when_they_were_active() {
        Claims claims = claims(READING.repositories(recorded(200, "user-repos.json")));
        assertThat(claims.of(LAST_ACTIVE_ON))
                .singleElement()
                .satisfies(claim -> assertThat(claim.key()).contains("2026-06-02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2027-01-01T00:00:00Z\"", "\"yesterday\"", "null", "7"})
    void a_push_to_come_or_none_is_no_activity(String pushedAt) {
        assertThat(READING.repositories(response(200, "[{\"pushed_at\": " + pushedAt + "}]")))
                .isEqualTo(Nothing.FREE);
    }

    @Test
    void only_so_many_skills_are_taken() {
        String many =
                IntStream.range(0, 500).mapToObj(i -> "\"skill" + i + "\"").collect(Collectors.joining(","));
        Claims claims = claims(READING.repositories(
                response(200, "[{\"topics\": [" + many + "]}, {\"language\": \"Java\", \"topics\": null}]")));
        assertThat(texts(claims, SKILLS)).hasSize(50).contains("Java");
    }

    @Test
    void a_spent_limit_is_a_403_that_says_when_it_is_reset() {
        Instant reset = Instant.ofEpochSecond(1_786_003_600);
        assertThat(READING.user(recorded(
                        403,
                        "rate-limited-primary.json",
                        "x-ratelimit-remaining: 0",
                        "x-ratelimit-reset: " + reset.getEpochSecond())))
                .isEqualTo(Failed.free(FailureKind.THROTTLED).notBefore(reset));
    }

    @Test
    void either_limit_may_say_how_long_to_wait() {
        assertThat(READING.user(recorded(403, "rate-limited-secondary.json", "retry-after: 90")))
                .isEqualTo(Failed.free(FailureKind.THROTTLED).notBefore(NOW.plusSeconds(90)));
    }

    @Test
    void the_secondary_limit_asks_for_a_minute_at_least_whatever_is_left_of_the_first() {
        assertThat(READING.nobody(recorded(
                        403,
                        "rate-limited-secondary.json",
                        "x-ratelimit-remaining: 29",
                        "x-ratelimit-reset: 1786003600")))
                .isEqualTo(A_MINUTE);
        assertThat(READING.user(response(429, ""))).isEqualTo(A_MINUTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"message\": \"Resource not accessible by personal access token\"}", "[]"})
    void any_other_403_is_forbidden(String body) {
        assertThat(READING.user(response(403, body))).isEqualTo(Failed.free(FailureKind.FORBIDDEN));
    }

    @Test
    void a_revoked_token_is_unauthorised() {
        assertThat(READING.user(recorded(401, "unauthorized.json"))).isEqualTo(Failed.free(FailureKind.UNAUTHORISED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "{}", "<html>", "{\"login\": \"../x\"}", "{\"login\": \"x\""})
    void what_is_no_answer_is_unreadable(String body) {
        assertThat(READING.user(response(200, body))).isEqualTo(UNREAD);
        assertThat(READING.nobody(response(200, body))).isEqualTo(UNREAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "<html>", "[{}"})
    void no_list_is_unreadable(String body) {
        assertThat(READING.accounts(response(200, body))).isEqualTo(UNREAD);
        assertThat(READING.repositories(response(200, body))).isEqualTo(UNREAD);
    }
}
