package io.leadwright.http.source.hunter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.credit.Cost;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HunterReadingTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final Cost CREDIT = new Cost(1_000_000, "hunter credits");
    private static final HunterReading READING = new HunterReading(SourceId.of("hunter"), CREDIT);

    @Test
    void a_person_is_read_as_of_when_hunter_saw_them() {
        SourceAnswer.Found found = found(HunterCall.PERSON, "person-found.json");
        assertThat(found.cost()).isEqualTo(CREDIT);
        assertThat(told(found.claims()))
                .containsExactly(
                        "bio: Gründerin & CTO – builds search engines 🔍",
                        "company: Startup Inc",
                        "email: jane.smith@startup.example",
                        "firstName: Jane",
                        "lastName: Smith",
                        "linkedinUrl: https://www.linkedin.com/in/jane-smith-example",
                        "location: Zürich, Zürich, Switzerland",
                        "phone: +41 44 555 01 00",
                        "socialProfiles.github: janesmith-example",
                        "socialProfiles.twitter: janesmith_ex",
                        "title: Chief Technology Officer");
        assertThat(found.claims().all())
                .allMatch(claim -> claim.observedAt().equals(Instant.parse("2026-05-02T00:00:00Z")));
    }

    @Test
    void half_of_both_costs_half() {
        SourceAnswer.Found found = found(HunterCall.BOTH, "combined-found.json");
        assertThat(found.cost()).isEqualTo(CREDIT);
        assertThat(texts(found.claims(), ProfileField.LAST_NAME)).containsExactly("Smith");
        assertThat(found.claims().of(ProfileField.COMPANY_NAME)).isEmpty();
    }

    @Test
    void a_person_and_their_company_cost_two_credits() {
        String body = "{\"data\":{\"person\":{\"bio\":\"x\"},\"company\":{\"name\":\"Tech Corp\"}}}";
        SourceAnswer answer = READING.read(HunterCall.BOTH, response(200, body), NOW);
        assertThat(told(((SourceAnswer.Found) answer).claims()))
                .containsExactly("bio: x", "companyInfo.name: Tech Corp");
        assertThat(answer.cost()).isEqualTo(CREDIT.times(2));
    }

    @Test
    void a_company_is_read_whose_number_of_employees_is_a_band() {
        SourceAnswer.Found found = found(HunterCall.COMPANY, "company-found.json");
        assertThat(found.cost()).isEqualTo(CREDIT);
        assertThat(told(found.claims()))
                .containsExactly(
                        "companyInfo.description: Tech Corp builds developer tools.",
                        "companyInfo.founded: 2011",
                        "companyInfo.headquarters: 100 Example Street, San Francisco, CA 94105, USA",
                        "companyInfo.industry: Software",
                        "companyInfo.name: Tech Corp",
                        "companyInfo.size: 51-200",
                        "companyInfo.website: techcorp.example");
        assertThat(found.claims().all())
                .allMatch(claim -> claim.observedAt().equals(Instant.parse("2026-04-20T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"'\"employees\":120', 120", "'\"employees\":\"120\"', 120", "'\"employeesRange\":\"51-200\"', 51-200"})
    void the_number_of_employees_drifts(String metrics, String told) {
        String body = "{\"data\":{\"id\":17,\"name\":null,\"metrics\":{" + metrics + "}}}";
        SourceAnswer answer = READING.read(HunterCall.COMPANY, response(200, body), NOW);
        assertThat(told(((SourceAnswer.Found) answer).claims())).containsExactly("companyInfo.size: " + told);
    }

    @Test
    void an_id_can_be_a_number() {
        String body = "{\"data\":{\"id\":17,\"bio\":\"x\",\"name\":\"Jane\",\"twitter\":{\"id\":8},\"linkedin\":[]}}";
        SourceAnswer answer = READING.read(HunterCall.PERSON, response(200, body), NOW);
        assertThat(told(((SourceAnswer.Found) answer).claims())).containsExactly("bio: x");
    }

    @ParameterizedTest
    @CsvSource({
        "jane, https://www.linkedin.com/in/jane",
        "in/jane, https://www.linkedin.com/in/jane",
        "company/techcorp, ",
        "'', "
    })
    void a_handle_is_a_page_of_a_person_or_none(String handle, String page) {
        String body = "{\"data\":{\"bio\":\"x\",\"linkedin\":{\"handle\":\"" + handle + "\"}}}";
        SourceAnswer answer = READING.read(HunterCall.PERSON, response(200, body), NOW);
        assertThat(texts(((SourceAnswer.Found) answer).claims(), ProfileField.LINKEDIN_URL))
                .isEqualTo(page == null ? List.of() : List.of(page));
    }

    @Test
    void an_address_is_found_with_its_status_and_the_dates_of_both() {
        SourceAnswer.Found found = found(HunterCall.FINDER, "email-finder-found.json");
        assertThat(found.cost()).isEqualTo(CREDIT);
        assertThat(told(found.claims()))
                .containsExactly(
                        "company: Tech Corp",
                        "email: john.doe@techcorp.example",
                        "emailStatus: valid",
                        "linkedinUrl: https://www.linkedin.com/in/john-doe-example",
                        "socialProfiles.twitter: johndoe_example",
                        "title: VP of Engineering");
        assertThat(observed(found, ProfileField.EMAIL)).isEqualTo(Instant.parse("2026-06-14T00:00:00Z"));
        assertThat(observed(found, ProfileField.EMAIL_STATUS)).isEqualTo(Instant.parse("2026-06-14T00:00:00Z"));
        assertThat(observed(found, ProfileField.TITLE)).isEqualTo(Instant.parse("2026-06-12T00:00:00Z"));
    }

    @Test
    void a_guess_at_a_domain_that_takes_all_is_told_as_such() {
        SourceAnswer.Found found = found(HunterCall.FINDER, "email-finder-guess.json");
        assertThat(told(found.claims())).containsExactly("email: jane@startup.example", "emailStatus: accept_all");
        assertThat(observed(found, ProfileField.EMAIL)).isEqualTo(NOW);
    }

    @Test
    void a_guess_that_nobody_verified_is_told_as_unverified() {
        String body = "{\"data\":{\"email\":\"a@b.example\",\"score\":\"97\",\"accept_all\":null}}";
        SourceAnswer answer = READING.read(HunterCall.FINDER, response(200, body), NOW);
        assertThat(told(((SourceAnswer.Found) answer).claims()))
                .containsExactly("email: a@b.example", "emailStatus: unverified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-08-02", "2026-13-01", "yesterday, or so", "2026"})
    void a_date_that_cannot_be_is_now(String date) {
        String body = "{\"data\":{\"bio\":\"x\",\"indexedAt\":\"" + date + "\"}}";
        SourceAnswer answer = READING.read(HunterCall.PERSON, response(200, body), NOW);
        assertThat(observed((SourceAnswer.Found) answer, ProfileField.BIO)).isEqualTo(NOW);
    }

    @Test
    void no_address_is_nothing_for_nothing_though_it_is_200() {
        assertThat(READING.read(HunterCall.FINDER, recorded(200, "email-finder-not-found.json"), NOW))
                .isEqualTo(SourceAnswer.Nothing.FREE);
        String body = "{\"data\":{\"email\":\"\",\"position\":\"CTO\"}}";
        assertThat(READING.read(HunterCall.FINDER, response(200, body), NOW)).isEqualTo(SourceAnswer.Nothing.FREE);
    }

    @ParameterizedTest
    @CsvSource({"valid, valid", "accept-all, accept_all", "invalid, invalid"})
    void a_status_is_an_answer_whatever_it_is(String file, String status) {
        SourceAnswer.Found found = found(HunterCall.VERIFIER, "email-verifier-" + file + ".json");
        assertThat(told(found.claims())).containsExactly("emailStatus: " + status);
        assertThat(found.cost()).isEqualTo(CREDIT);
    }

    @ParameterizedTest
    @EnumSource(HunterCall.class)
    void what_still_runs_is_pending_with_nothing_of_a_person_in_its_ticket(HunterCall call) {
        assertThat(READING.read(call, recorded(202, "email-finder-pending.json").paid(), NOW))
                .isEqualTo(SourceAnswer.Pending.of(call.ticket(), NOW.plusSeconds(10)));
        assertThat(call.ticket().text()).isEqualTo(call.path().substring(1));
    }

    @ParameterizedTest
    @CsvSource({"PERSON, person-not-found.json", "BOTH, person-not-found.json", "COMPANY, company-not-found.json"})
    void a_404_in_hunters_own_words_is_nothing_for_nothing(HunterCall call, String file) {
        assertThat(READING.read(call, recorded(404, file), NOW)).isEqualTo(SourceAnswer.Nothing.FREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h1>Not Found</h1>", "{}", "", "{\"errors\":[]}"})
    void a_404_of_somebody_else_is_unreadable(String body) {
        assertThat(READING.read(HunterCall.PERSON, response(404, body).paid(), NOW))
                .isEqualTo(SourceAnswer.Failed.free(FailureKind.UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "451, claimed-email.json, DO_NOT_PROCESS",
        "401, unauthorized.json, UNAUTHORISED",
        "402, quota-exhausted.json, QUOTA_EXHAUSTED",
        "429, usage-limit.json, QUOTA_EXHAUSTED",
        "429, rate-limited.json, THROTTLED",
        "403, rate-limited-403.json, THROTTLED",
        "400, bad-request.json, UNREADABLE"
    })
    void a_refusal_is_free(int status, String file, FailureKind kind) {
        assertThat(READING.read(HunterCall.PERSON, recorded(status, file).paid(), NOW))
                .isEqualTo(SourceAnswer.Failed.free(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "451, '', DO_NOT_PROCESS",
        "403, '<h1>Forbidden</h1>', THROTTLED",
        "403, '{\"errors\":[{\"id\":\"forbidden\"}]}', FORBIDDEN",
        "429, '', THROTTLED",
        "429, '{\"errors\":[{\"id\":\"restricted_account\"}]}', FORBIDDEN",
        "429, '{\"errors\":{\"id\":\"restricted_account\"}}', FORBIDDEN",
        "429, '{\"errors\":[null,{\"id\":7,\"details\":[]}]}', THROTTLED"
    })
    void a_refusal_is_understood_without_its_words(int status, String body, FailureKind kind) {
        assertThat(READING.read(HunterCall.PERSON, response(status, body).paid(), NOW))
                .isEqualTo(SourceAnswer.Failed.free(kind));
    }

    @ParameterizedTest
    @CsvSource({"403, rate-limited-403.json", "429, rate-limited.json"})
    void a_limit_says_when_it_is_over(int status, String file) {
        WireResponse limited = WireResponse.of(
                status, ImmutableListMultimap.of("retry-after", "2"), RecordedVendor.bytes("hunter/" + file));
        assertThat(READING.read(HunterCall.PERSON, limited.paid(), NOW))
                .isEqualTo(SourceAnswer.Failed.free(FailureKind.THROTTLED).notBefore(NOW.plusSeconds(2)));
    }

    @Test
    void a_domain_that_is_none_is_nothing_for_nothing() {
        String body = "{\"errors\":[{\"id\":\"invalid_domain\",\"code\":400}]}";
        assertThat(READING.read(HunterCall.FINDER, response(400, body), NOW)).isEqualTo(SourceAnswer.Nothing.FREE);
    }

    @Test
    void a_broken_proxy_is_unavailable_and_may_be_billed() {
        assertThat(READING.read(
                        HunterCall.PERSON, recorded(502, "server-error.html").paid(), NOW))
                .isEqualTo(new SourceAnswer.Failed(FailureKind.UNAVAILABLE, null, true));
    }

    @Test
    void a_mailbox_whose_server_failed_is_unavailable() {
        assertThat(READING.read(HunterCall.VERIFIER, response(222, "{}").paid(), NOW))
                .isEqualTo(new SourceAnswer.Failed(FailureKind.UNAVAILABLE, null, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "{\"data\":null}", "<html>", "{\"data\":{\"email\":\"a@b.example\""})
    void what_is_not_an_answer_is_unreadable_and_may_be_billed(String body) {
        for (HunterCall call : HunterCall.values()) {
            assertThat(READING.read(call, response(200, body).paid(), NOW))
                    .isEqualTo(new SourceAnswer.Failed(FailureKind.UNREADABLE, null, true));
        }
    }

    private static SourceAnswer.Found found(HunterCall call, String file) {
        return (SourceAnswer.Found) READING.read(call, recorded(200, file), NOW);
    }

    private static Instant observed(SourceAnswer.Found found, ProfileField<?> field) {
        return found.claims().of(field).get(0).observedAt();
    }

    private static List<String> told(Claims claims) {
        return claims.all().stream()
                .map(claim -> claim.field() + ": " + claim.text())
                .toList();
    }

    private static List<String> texts(Claims claims, ProfileField<?> field) {
        return claims.of(field).stream().map(Claim::text).toList();
    }

    private static WireResponse recorded(int status, String file) {
        return WireResponse.of(status, ImmutableListMultimap.of(), RecordedVendor.bytes("hunter/" + file));
    }

    private static WireResponse response(int status, String body) {
        return WireResponse.of(status, ImmutableListMultimap.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
