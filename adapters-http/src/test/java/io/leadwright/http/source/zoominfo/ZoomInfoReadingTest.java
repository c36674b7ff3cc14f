package io.leadwright.http.source.zoominfo;

import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.CREDIT;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.JOHN;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.NOW;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.READING;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.claims;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.contact;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.john;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.recorded;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.response;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.texts;
import static io.leadwright.profile.ProfileField.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.transport.WireResponse;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourceAnswer.Nothing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ZoomInfo answers, as it was recorded, and what it is taken for. */
class ZoomInfoReadingTest {

    private static final Failed UNREAD = new Failed(FailureKind.UNREADABLE, null, true);

    @Test
    void a_record_with_nothing_in_it_is_nothing_and_billed() {
        assertThat(john("FULL_MATCH", "{\"firstName\": null}")).isEqualTo(new Nothing(CREDIT));
    }

    @Test
    void nobody_found_is_200_and_costs_nothing() {
        assertThat(contact(recorded(200, "contact-not-found.json"), Map.of("emailAddress", "nobody@nowhere.example")))
                .isEqualTo(Nothing.FREE);
    }

    @Test
    void who_opted_out_is_not_to_be_processed() {
        assertThat(contact(recorded(200, "contact-opt-out.json"), Map.of("emailAddress", "optout@techcorp.example")))
                .isEqualTo(Failed.free(FailureKind.DO_NOT_PROCESS));
    }

    @Test
    void that_somebody_opted_out_counts_before_what_else_is_told_of_them() {
        String item = "{'attributes': {'firstName': 'John'}, 'meta': {'matchStatus': '%s',"
                + " 'input': {'emailAddress': 'john.doe@techcorp.example'}}}";
        String body = "{'data': [" + item.formatted("FULL_MATCH") + "," + item.formatted("OPT_OUT") + "]}";
        assertThat(contact(body.replace('\'', '"'))).isEqualTo(Failed.free(FailureKind.DO_NOT_PROCESS));
    }

    @Test
    void who_alone_was_asked_for_is_meant_even_if_that_is_not_repeated() {
        String item = "{\"meta\": {\"matchStatus\": \"OPT_OUT\"}}";
        assertThat(contact("{\"data\": [" + item + "]}")).isEqualTo(Failed.free(FailureKind.DO_NOT_PROCESS));
        assertThat(contact("{\"data\": [" + item + "," + item + "]}")).isEqualTo(UNREAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NON_MATCH_BY_LAST_UPDATED_DATE",
                "NON_MATCH_BY_VALID_DATE",
                "NON_MATCH_BY_REQUIRED_FIELDS",
                "NON_MATCH_BY_CONTACT_ACCURACY_MIN",
                "INVALID_INPUT"
            })
    void other_misses_are_misses(String status) {
        assertThat(john(status, "null")).isEqualTo(Nothing.FREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OPT_OUT_SOON", "FULL_MATCH"})
    void a_status_that_is_not_documented_or_has_no_record_is_unreadable(String status) {
        assertThat(john(status, "null")).isEqualTo(UNREAD);
    }

    @Test
    void items_are_told_apart_by_what_was_asked_and_never_by_their_place() {
        List<SourceAnswer> answers = READING.contacts(
                recorded(200, "contacts-batch-mixed.json"),
                List.of(
                        Map.of("emailAddress", "over@techcorp.example"),
                        Map.of("emailAddress", "somebody@else.example"),
                        Map.of("emailAddress", "not-an-email"),
                        Map.of("firstName", "jane", "lastName", "smith", "companyName", "startup inc"),
                        Map.of("emailAddress", "nobody@nowhere.example"),
                        JOHN));
        assertThat(answers.subList(0, 5))
                .containsExactly(
                        Failed.free(FailureKind.QUOTA_EXHAUSTED), UNREAD, Nothing.FREE, Nothing.FREE, Nothing.FREE);
        assertThat(texts(claims(answers.get(5)), EMAIL)).containsExactly("john.doe@techcorp.example");
    }

    @Test
    void an_item_that_does_not_say_what_was_asked_is_nobodys() {
        assertThat(contact(
                        "{\"data\": [{\"attributes\": {\"firstName\": \"J\"}, \"meta\": {\"matchStatus\": \"FULL_MATCH\"}},"
                                + " {\"attributes\": {\"firstName\": \"J\"}}, null]}"))
                .isEqualTo(UNREAD);
    }

    @Test
    void a_company_that_is_not_known_costs_nothing() {
        assertThat(READING.companies(
                        recorded(200, "company-not-found.json"), List.of(Map.of("companyWebsite", "nowhere.example"))))
                .containsExactly(Nothing.FREE);
    }

    @Test
    void used_up_credits_come_as_a_bad_request() {
        assertThat(contact(recorded(400, "credit-limit.json"), JOHN))
                .isEqualTo(Failed.free(FailureKind.QUOTA_EXHAUSTED));
    }

    @Test
    void an_output_field_that_was_not_bought_is_forbidden() {
        assertThat(contact(recorded(400, "bad-output-field.json"), JOHN)).isEqualTo(Failed.free(FailureKind.FORBIDDEN));
    }

    @ParameterizedTest
    @CsvSource({"401, unauthorized.json, UNAUTHORISED", "403, forbidden-scope.json, FORBIDDEN"})
    void refusals_cost_nothing(int status, String file, FailureKind kind) {
        assertThat(contact(recorded(status, file), JOHN)).isEqualTo(Failed.free(kind));
    }

    @Test
    void a_limit_fails_every_input() {
        List<SourceAnswer> answers =
                READING.contacts(recorded(429, "rate-limited.json"), Collections.nCopies(25, JOHN));
        assertThat(answers)
                .hasSize(25)
                .allSatisfy(answer -> assertThat(((Failed) answer).kind()).isEqualTo(FailureKind.THROTTLED));
    }

    @Test
    void a_limit_says_when_to_come_again() {
        WireResponse limited =
                recorded(429, "rate-limited-jsonapi.json", "retry-after: 1800", "x-ratelimit-rejected-bucket: day");
        assertThat(contact(limited, JOHN))
                .isEqualTo(Failed.free(FailureKind.THROTTLED).notBefore(NOW.plusSeconds(1800)));
    }

    @ParameterizedTest
    @CsvSource({"second, PT1S", "hour, PT1H", "day, P1D"})
    void a_limit_that_does_not_say_when_slides_past_in_its_own_time(String bucket, Duration time) {
        SourceAnswer answer =
                contact(recorded(429, "rate-limited-jsonapi.json", "X-RateLimit-Rejected-Bucket: " + bucket), JOHN);
        assertThat(answer).isEqualTo(Failed.free(FailureKind.THROTTLED).notBefore(NOW.plus(time)));
    }

    @Test
    void a_bucket_that_is_not_known_says_nothing() {
        assertThat(contact(recorded(429, "rate-limited.json", "x-ratelimit-rejected-bucket: week"), JOHN))
                .isEqualTo(Failed.free(FailureKind.THROTTLED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "\"\"", "<html>", "{\"data\": 7}", "{\"data\": [", "{\"errors\": [{}]}"})
    void what_is_no_answer_is_unreadable_and_may_be_billed(String body) {
        assertThat(contact(body)).isEqualTo(UNREAD);
    }

    @Test
    void a_proxy_may_answer_in_its_own_words() {
        assertThat(contact(response(502, "<html>Bad Gateway".getBytes(StandardCharsets.UTF_8)), JOHN))
                .isEqualTo(new Failed(FailureKind.UNAVAILABLE, null, true));
    }
}
