package io.leadwright.http.source.twitter;

import static io.leadwright.profile.ProfileField.BIO;
import static io.leadwright.profile.ProfileField.FIRST_NAME;
import static io.leadwright.profile.ProfileField.LAST_NAME;
import static io.leadwright.profile.ProfileField.LOCATION;
import static io.leadwright.profile.ProfileField.TWITTER;
import static io.leadwright.profile.ProfileField.TWITTER_FOLLOWERS;
import static io.leadwright.profile.ProfileField.TWITTER_POSTS;
import static io.leadwright.profile.ProfileField.VERIFIED_PROFILES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.credit.Cost;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What X answers, as it was recorded, and what it is taken for. */
class TwitterReadingTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final Cost PER_USER = Cost.usd("0.01");
    private static final TwitterReading READING = new TwitterReading(PER_USER, NOW);
    private static final Failed UNREAD = new Failed(FailureKind.UNREADABLE, null, true);

    private static WireResponse response(int status, String body) {
        return response(status, body, ImmutableListMultimap.of());
    }

    private static WireResponse response(int status, String body, ImmutableListMultimap<String, String> headers) {
        return WireResponse.of(status, headers, body.getBytes(StandardCharsets.UTF_8))
                .paid();
    }

    private static WireResponse recorded(int status, String file) {
        return response(status, new String(RecordedVendor.bytes("twitter/" + file), StandardCharsets.UTF_8));
    }

    private static SourceAnswer one(WireResponse response) {
        return READING.users(response, List.of("nobody_example")).get(0);
    }

    private static Claims user(String more) {
        return claims(one(response(200, "{\"data\": [{\"username\": \"Nobody_Example\"" + more + "}]}")));
    }

    private static Claims claims(SourceAnswer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        assertThat(answer.cost()).isEqualTo(PER_USER);
        return ((Found) answer).claims();
    }

    private static List<String> texts(Claims claims, ProfileField<?> field) {
        return claims.of(field).stream().map(Claim::text).toList();
    }

    @Test
    void users_and_errors_stand_side_by_side_in_any_order() {
        List<SourceAnswer> answers = READING.users(
                recorded(200, "users.json"),
                List.of(
                        "nobody_example",
                        "johndoe_example",
                        "hidden_example",
                        "anagm_example",
                        "suspended_ex",
                        "lost"));
        assertThat(answers.get(0)).isEqualTo(Nothing.FREE);
        assertThat(texts(claims(answers.get(1)), FIRST_NAME)).containsExactly("John");
        assertThat(answers.get(2)).isEqualTo(Failed.free(FailureKind.FORBIDDEN));
        assertThat(texts(claims(answers.get(3)), TWITTER)).containsExactly("AnaGM_example");
        assertThat(answers.get(4)).isEqualTo(Nothing.FREE);
        assertThat(answers.get(5)).as("neither told of nor refused").isEqualTo(UNREAD);
    }

    @Test
    void a_user_says_who_they_are_and_where_their_links_lead() {
        Claims claims = claims(READING.users(recorded(200, "users.json"), List.of("johndoe_example"))
                .get(0));
        assertThat(texts(claims, LAST_NAME)).containsExactly("Doe");
        assertThat(texts(claims, LOCATION)).containsExactly("Zürich, Switzerland");
        assertThat(texts(claims, BIO))
                .containsExactly("Builds café software ☕ https://techcorp.example/team and https://talks.example");
        assertThat(texts(claims, TwitterClaims.WEBSITE)).containsExactly("https://johndoe.example");
        assertThat(texts(claims, TWITTER_FOLLOWERS)).containsExactly("512");
        assertThat(claims.all())
                .allSatisfy(claim -> assertThat(claim.observedAt()).isEqualTo(NOW));
    }

    @Test
    void posts_have_two_names() {
        assertThat(texts(user(", \"public_metrics\": {\"tweet_count\": 7}"), TWITTER_POSTS))
                .containsExactly("7");
        assertThat(texts(user(", \"public_metrics\": {\"post_count\": 7}"), TWITTER_POSTS))
                .containsExactly("7");
    }

    @Test
    void of_a_mark_that_is_bought_nobody_is_verified() {
        assertThat(texts(user(", \"verified_type\": \"business\""), VERIFIED_PROFILES))
                .containsExactly("https://twitter.com/nobody_example");
        assertThat(user(", \"verified_type\": \"government\"").fields()).contains(VERIFIED_PROFILES);
        assertThat(user(", \"verified\": true, \"verified_type\": \"blue\"").fields())
                .containsExactly(TWITTER);
        assertThat(user(", \"verified_type\": \"none\"").fields()).containsExactly(TWITTER);
    }

    @Test
    void of_any_but_two_words_nobody_knows_whose_name_each_is() {
        assertThat(user(", \"name\": \"Ana García\"").fields()).contains(FIRST_NAME, LAST_NAME);
        assertThat(user(", \"name\": \"Ana García Márquez\"").fields()).containsExactly(TWITTER);
        assertThat(user(", \"name\": \"ana\"").fields()).containsExactly(TWITTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"business", "government"})
    void an_organisation_has_no_first_and_last_name(String type) {
        assertThat(user(", \"name\": \"Tech Corp\", \"verified_type\": \"" + type + "\"")
                        .fields())
                .containsExactlyInAnyOrder(TWITTER, VERIFIED_PROFILES);
    }

    @Test
    void an_odd_type_loses_one_value_and_not_the_others() {
        Claims claims = user(", \"name\": [], \"entities\": 7, \"public_metrics\": {\"followers_count\": \"many\"},"
                + " \"location\": \"Zürich\"");
        assertThat(claims.fields()).containsExactlyInAnyOrder(TWITTER, LOCATION);
    }

    @Test
    void links_without_an_end_are_left_as_they_are() {
        Claims claims = user(", \"description\": \"see a\", \"entities\": {\"description\": {\"urls\": [null,"
                + " {\"url\": \"a\"}, {\"url\": \"a\", \"expanded_url\": \"" + "b".repeat(2_001) + "\"}]}}");
        assertThat(texts(claims, BIO)).containsExactly("see a");
    }

    @Test
    void nobody_is_an_error_in_a_200_or_a_404() {
        assertThat(one(recorded(200, "nobody.json"))).isEqualTo(Nothing.FREE);
        assertThat(one(recorded(404, "not-found.json"))).isEqualTo(Nothing.FREE);
        assertThat(one(response(404, "{}"))).isEqualTo(Failed.free(FailureKind.UNREADABLE));
    }

    @Test
    void what_was_bought_is_used_up_at_429_too() {
        assertThat(one(recorded(429, "usage-capped.json"))).isEqualTo(Failed.free(FailureKind.QUOTA_EXHAUSTED));
    }

    @Test
    void a_limit_says_when_it_is_reset() {
        Instant reset = Instant.ofEpochSecond(NOW.getEpochSecond() + 600);
        ImmutableListMultimap<String, String> headers = ImmutableListMultimap.of(
                "x-rate-limit-remaining", "0", "x-rate-limit-reset", Long.toString(reset.getEpochSecond()));
        assertThat(one(response(429, "{\"errors\": [{\"code\": 88}]}", headers)))
                .isEqualTo(Failed.free(FailureKind.THROTTLED).notBefore(reset));
        assertThat(one(recorded(429, "rate-limited.json"))).isEqualTo(Failed.free(FailureKind.THROTTLED));
    }

    @Test
    void tokens_can_be_wrong_or_not_enough() {
        assertThat(one(recorded(401, "unauthorized.json"))).isEqualTo(Failed.free(FailureKind.UNAUTHORISED));
        assertThat(one(recorded(403, "forbidden.json"))).isEqualTo(Failed.free(FailureKind.FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "7", "[]", "{}", "<html>", "{\"data\": null}", "{\"data\": [{}]}", "{\"data\": ["})
    void what_is_no_answer_is_unreadable_and_may_have_been_billed(String body) {
        assertThat(one(response(200, body))).isEqualTo(UNREAD);
    }
}
