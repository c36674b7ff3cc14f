package io.leadwright.http.source.clearbit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Subject;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceAnswer.Failed;
import io.leadwright.source.SourceAnswer.Found;
import io.leadwright.source.SourceAnswer.Nothing;
import io.leadwright.source.SourceAnswer.Pending;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClearbitReadingTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final Cost LOOKUP = new Cost(1_000_000, "clearbit lookups");
    private static final ClearbitReading READING = reading(Question.about(Subject.email("john.doe@techcorp.example")));

    @Test
    void a_person_is_read_as_of_when_clearbit_last_looked() {
        Found found = (Found) READING.read(ClearbitCall.PERSON, recorded(200, "person-found.json"));
        assertThat(found.cost()).isEqualTo(LOOKUP);
        assertThat(told(found.claims()))
                .containsExactly(
                        "bio: Fait des moteurs – électriques.",
                        "company: Tech Corp",
                        "email: john.doe@techcorp.example",
                        "firstName: John",
                        "lastName: Doe",
                        "linkedinUrl: https://www.linkedin.com/in/john-doe-example",
                        "location: Lyon, France",
                        "socialProfiles.github: jdoe-example",
                        "socialProfiles.twitter: jdoe_example",
                        "title: Head of Engines");
        assertThat(found.claims().all())
                .allMatch(claim -> claim.observedAt().equals(Instant.parse("2026-03-04T05:06:07Z")));
    }

    @Test
    void a_company_is_read_without_what_was_invested_for_nobody_says_in_which_currency() {
        Found found = (Found) READING.read(ClearbitCall.COMPANY, recorded(200, "company-found.json"));
        assertThat(found.cost()).isEqualTo(LOOKUP);
        assertThat(told(found.claims()))
                .containsExactly(
                        "companyInfo.description: Tech Corp builds engines.",
                        "companyInfo.founded: 2009",
                        "companyInfo.headquarters: 1 Rue de l'Exemple, 69001 Lyon, France",
                        "companyInfo.industry: Machinery",
                        "companyInfo.legalName: Tech Corp SAS",
                        "companyInfo.name: Tech Corp",
                        "companyInfo.size: 340",
                        "companyInfo.website: techcorp.example");
        assertThat(found.claims().all())
                .allMatch(claim -> claim.observedAt().equals(Instant.parse("2026-02-03T04:05:06Z")));
    }

    @Test
    void both_at_once_are_one_lookup() {
        Found found = (Found) READING.read(ClearbitCall.BOTH, recorded(200, "combined-found.json"));
        assertThat(found.cost()).isEqualTo(LOOKUP);
        assertThat(told(found.claims())).contains("lastName: Doe", "companyInfo.name: Tech Corp");
    }

    @Test
    void either_of_both_may_be_missing() {
        SourceAnswer company = READING.read(
                ClearbitCall.BOTH, response(200, "{\"person\":null,\"company\":{\"name\":\"Tech Corp\"}}"));
        assertThat(told(((Found) company).claims())).containsExactly("companyInfo.name: Tech Corp");
        SourceAnswer neither = READING.read(ClearbitCall.BOTH, response(200, "{\"person\":null,\"company\":null}"));
        assertThat(neither).isEqualTo(new Nothing(LOOKUP));
    }

    @Test
    void who_was_matched_by_less_than_the_address_is_nobody() {
        assertThat(READING.read(ClearbitCall.PERSON, recorded(200, "person-fuzzy.json")))
                .isEqualTo(new Nothing(LOOKUP));
    }

    @Test
    void the_company_of_who_was_matched_by_less_is_that_of_the_address_or_nobodys() {
        String fuzzy = "{\"person\":{\"fuzzy\":true},\"company\":{\"name\":\"X\",\"domain\":%s}}";
        for (String other : List.of("\"elsewhere.example\"", "null")) {
            assertThat(READING.read(ClearbitCall.BOTH, response(200, fuzzy.formatted(other))))
                    .isEqualTo(new Nothing(LOOKUP));
        }
        assertThat(READING.read(ClearbitCall.BOTH, response(200, fuzzy.formatted("\"techcorp.example\""))))
                .isInstanceOf(Found.class);
        assertThat(reading(Question.about(Subject.email("john@gmail.com")))
                        .read(ClearbitCall.BOTH, response(200, fuzzy.formatted("\"gmail.com\""))))
                .isEqualTo(new Nothing(LOOKUP));
    }

    @ParameterizedTest
    @CsvSource({"www.techcorp.example, true", "https://techcorp-alias.example/about, true", "elsewhere.example, false"})
    void where_the_companys_site_is_known_a_company_of_another_is_not_answered(String site, boolean isAnswered) {
        Question question =
                Question.about(Subject.email("john.doe@techcorp.example")).knowing(ProfileField.COMPANY_WEBSITE, site);
        Found found = (Found) reading(question).read(ClearbitCall.BOTH, recorded(200, "combined-found.json"));
        assertThat(told(found.claims()).contains("companyInfo.name: Tech Corp")).isEqualTo(isAnswered);
        assertThat(told(found.claims())).contains("lastName: Doe");
    }

    @Test
    void where_anybody_has_a_mailbox_is_nobodys_company() {
        Found found = (Found) READING.read(ClearbitCall.BOTH, recorded(200, "combined-mail-provider.json"));
        assertThat(told(found.claims())).contains("lastName: Doe").noneMatch(text -> text.contains("Mail Example"));
    }

    @Test
    void only_a_person_has_a_page_of_a_person() {
        String body = "{\"bio\":\"x\",\"linkedin\":{\"handle\":\"company/tech-corp\"}}";
        Found found = (Found) READING.read(ClearbitCall.PERSON, response(200, body));
        assertThat(told(found.claims())).containsExactly("bio: x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-02T00:00:00Z", "2026-03-04", "yesterday"})
    void a_time_that_cannot_be_is_now(String time) {
        Found found = (Found)
                READING.read(ClearbitCall.PERSON, response(200, "{\"bio\":\"x\",\"indexedAt\":\"" + time + "\"}"));
        assertThat(found.claims().all().get(0).observedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(ClearbitCall.class)
    void what_is_queued_is_pending_and_counted_with_and_without_words(ClearbitCall call) {
        Pending pending = new Pending(call.ticket(), NOW.plusSeconds(120), Claims.none(), LOOKUP);
        assertThat(READING.read(call, recorded(202, "queued.json"))).isEqualTo(pending);
        assertThat(READING.read(call, response(202, ""))).isEqualTo(pending);
    }

    @Test
    void asking_again_is_free_whatever_comes_of_it() {
        for (int status : new int[] {200, 202, 404}) {
            String file = status == 200 ? "person-found.json" : status == 202 ? "queued.json" : "not-found.json";
            WireResponse again = WireResponse.of(status, ImmutableListMultimap.of(), bytes(file));
            assertThat(READING.read(ClearbitCall.PERSON, again))
                    .isNotInstanceOf(Failed.class)
                    .satisfies(answer -> assertThat(answer.cost().isNothing()).isTrue());
        }
    }

    @Test
    void who_is_unknown_is_counted_too() {
        assertThat(READING.read(ClearbitCall.PERSON, recorded(404, "not-found.json")))
                .isEqualTo(new Nothing(LOOKUP));
    }

    @Test
    void a_404_that_is_about_the_address_of_the_interface_is_unreadable() {
        assertThat(READING.read(ClearbitCall.PERSON, recorded(404, "unknown-route.json")))
                .isEqualTo(Failed.free(FailureKind.UNREADABLE));
        assertThat(READING.read(ClearbitCall.PERSON, response(404, "<h1>Not Found</h1>")))
                .isEqualTo(Failed.free(FailureKind.UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({"401, unauthorized.json, UNAUTHORISED", "401, invalid-key.json, UNAUTHORISED"})
    void a_refusal_is_free(int status, String file, FailureKind kind) {
        assertThat(READING.read(ClearbitCall.BOTH, recorded(status, file))).isEqualTo(Failed.free(kind));
    }

    @Test
    void the_limit_is_over_when_its_header_says() {
        Instant reset = NOW.plusSeconds(40);
        WireResponse limited = WireResponse.of(
                429,
                ImmutableListMultimap.of(
                        "x-ratelimit-remaining", "0", "x-ratelimit-reset", Long.toString(reset.getEpochSecond())),
                new byte[0]);
        assertThat(READING.read(ClearbitCall.BOTH, limited.paid()))
                .isEqualTo(Failed.free(FailureKind.THROTTLED).notBefore(reset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "<html>", "\"queued\"", "{\"person\":{\"bio\":\"x\"}"})
    void what_is_not_an_answer_is_unreadable_and_may_be_billed(String body) {
        for (ClearbitCall call : ClearbitCall.values()) {
            assertThat(READING.read(call, response(200, body)))
                    .isEqualTo(new Failed(FailureKind.UNREADABLE, null, true));
        }
    }

    private static ClearbitReading reading(Question question) {
        return new ClearbitReading(question, LOOKUP, NOW);
    }

    private static List<String> told(Claims claims) {
        return claims.all().stream()
                .map(claim -> claim.field() + ": " + claim.text())
                .toList();
    }

    private static byte[] bytes(String file) {
        return RecordedVendor.bytes("clearbit/" + file);
    }

    private static WireResponse recorded(int status, String file) {
        return WireResponse.of(status, ImmutableListMultimap.of(), bytes(file)).paid();
    }

    private static WireResponse response(int status, String body) {
        return WireResponse.of(status, ImmutableListMultimap.of(), body.getBytes(StandardCharsets.UTF_8))
                .paid();
    }
}
