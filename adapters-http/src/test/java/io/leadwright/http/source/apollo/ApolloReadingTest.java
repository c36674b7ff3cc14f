package io.leadwright.http.source.apollo;

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
import io.leadwright.source.Ticket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApolloReadingTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final Cost CREDIT = new Cost(1_000_000, "apollo credits");
    private static final Ticket TICKET = new Ticket("1039995589705121902");
    private static final ApolloReading READING = new ApolloReading(SourceId.of("apollo"), CREDIT);

    @Test
    void a_person_is_read_with_the_company() {
        SourceAnswer.Found found = (SourceAnswer.Found) READING.person(recorded(200, "person-found.json"), NOW);
        assertThat(found.cost()).isEqualTo(CREDIT);
        assertThat(told(found.claims()))
                .containsExactly(
                        "bio: VP of Engineering at Tech Corp · naïve optimist",
                        "company: Tech Corp",
                        "companyInfo.description: Tech Corp builds developer tools for café-sized teams — and larger ones.",
                        "companyInfo.founded: 2011",
                        "companyInfo.headquarters: 100 Example Street, San Francisco, California 94105, US",
                        "companyInfo.industry: information technology & services",
                        "companyInfo.name: Tech Corp",
                        "companyInfo.size: 120",
                        "companyInfo.website: http://www.techcorp.example",
                        "email: john.doe@techcorp.example",
                        "emailStatus: verified",
                        "experience: 12 years",
                        "firstName: John",
                        "lastName: Doe",
                        "linkedinUrl: http://www.linkedin.com/in/john-doe-example",
                        "location: San Francisco, California, United States",
                        "socialProfiles.github: https://github.com/johndoe-example",
                        "socialProfiles.twitter: https://twitter.com/johndoe_example",
                        "title: VP of Engineering");
        assertThat(found.claims().all()).allMatch(claim -> claim.observedAt().equals(NOW));
    }

    @Test
    void the_number_of_the_company_is_not_the_persons() {
        assertThat(claims("person-found.json").of(ProfileField.PHONE)).isEmpty();
    }

    @Test
    void a_saved_contact_has_a_phone_and_further_addresses() {
        Claims claims = claims("person-found-saved-contact.json");
        assertThat(texts(claims, ProfileField.PHONE)).containsExactly("+14155550101");
        assertThat(texts(claims, ProfileField.ALTERNATIVE_EMAILS)).containsExactly("john@techcorp.example");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"type\":\"work_hq\"', ''",
        "'\"type_cd\":\"work_hq\"', ''",
        "'\"dnc_status\":\"found\"', ''",
        "'\"dnc_status_cd\":\"on_dnc\"', ''",
        "'\"dnc_status_cd\":\"not_found\"', +14155550101",
        "'\"dnc_status\":\"\",\"type\":\"mobile\"', +14155550101"
    })
    void a_number_of_the_company_or_not_to_be_called_is_not_claimed(String member, String claimed) {
        String body = "{\"person\":{\"title\":\"CTO\",\"contact\":{\"sanitized_phone\":\"+14155550101\","
                + "\"phone_numbers\":[{\"sanitized_number\":\"+14155550101\"," + member + "}]}}}";
        Claims claims = ((SourceAnswer.Found) READING.person(response(200, body), NOW)).claims();
        assertThat(String.join("", texts(claims, ProfileField.PHONE))).isEqualTo(claimed);
    }

    @Test
    void the_persons_own_number_is_claimed_behind_that_of_the_company() {
        String body = "{\"person\":{\"contact\":{\"sanitized_phone\":\"+14155550100\",\"phone_numbers\":["
                + "{\"sanitized_number\":\"+14155550100\",\"type\":\"work_hq\"},"
                + "{\"sanitized_number\":\"+14155550101\",\"type\":\"mobile\"}]}}}";
        Claims claims = ((SourceAnswer.Found) READING.person(response(200, body), NOW)).claims();
        assertThat(texts(claims, ProfileField.PHONE)).containsExactly("+14155550101");
    }

    @Test
    void personal_addresses_are_further_ones() {
        Claims claims = claims("person-found-personal-emails.json");
        assertThat(texts(claims, ProfileField.EMAIL)).containsExactly("john.doe@techcorp.example");
        assertThat(texts(claims, ProfileField.ALTERNATIVE_EMAILS)).containsExactly("john.doe.example@mail.example");
    }

    @Test
    void a_locked_address_is_none_and_has_no_status() {
        Claims claims = claims("person-email-locked.json");
        assertThat(claims.of(ProfileField.EMAIL)).isEmpty();
        assertThat(claims.of(ProfileField.EMAIL_STATUS)).isEmpty();
        assertThat(texts(claims, ProfileField.TITLE)).containsExactly("VP of Engineering");
    }

    @Test
    void a_status_without_an_address_is_not_told() {
        assertThat(claims("person-found-sparse.json").of(ProfileField.EMAIL_STATUS))
                .isEmpty();
        Claims claims = claims(READING.person(
                response(200, "{\"person\":{\"email_status\":\"verified\",\"email\":null,\"title\":\"CTO\"}}"), NOW));
        assertThat(told(claims)).containsExactly("title: CTO");
    }

    @Test
    void what_is_null_is_left_out() {
        assertThat(told(claims("person-found-sparse.json")))
                .containsExactly(
                        "bio: CTO @ Startup Inc – sucht Ingenieur:innen in Zürich",
                        "firstName: Jane",
                        "lastName: Smith",
                        "location: Zürich, Switzerland",
                        "title: Chief Technology Officer");
    }

    @Test
    void a_guessed_address_is_told_as_guessed() {
        Claims claims = claims("person-found-extrapolated.json");
        assertThat(texts(claims, ProfileField.EMAIL)).containsExactly("jdoe@techcorp.example");
        assertThat(texts(claims, ProfileField.EMAIL_STATUS)).containsExactly("extrapolated");
    }

    @ParameterizedTest
    @CsvSource({"2014-06-01, 12 years", "2025-08-02, 0 years", "2026-08-02, ", "since long, ", "0000-00-00, ", "2014, "
    })
    void experience_is_counted_from_the_earliest_job(String start, String told) {
        String job = "{\"start_date\":\"" + start + "\"}";
        String body = "{\"person\":{\"title\":\"x\",\"employment_history\":[{\"start_date\":\"2026-07-31\","
                + "\"degree\":\"MSc\"},null," + job + "]}}";
        assertThat(texts(claims(READING.person(response(200, body), NOW)), ProfileField.EXPERIENCE))
                .isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void another_type_than_expected_loses_only_itself() {
        String body = "{\"person\":{\"first_name\":[7],\"last_name\":{\"a\":1},\"title\":\"CTO\",\"contact\":[],"
                + "\"employment_history\":\"none\",\"personal_emails\":[{},\"a@b.example\"],"
                + "\"organization\":{\"founded_year\":\"2011\",\"estimated_num_employees\":\"51-200\"}}}";
        assertThat(told(claims(READING.person(response(200, body), NOW))))
                .containsExactly(
                        "alternativeEmails: a@b.example",
                        "companyInfo.founded: 2011",
                        "companyInfo.size: 51-200",
                        "title: CTO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"person\":null,\"request_id\":1}", "{}", "{\"person\":{}}", "{\"person\":{\"email\":\"\"}}"})
    void a_200_with_nobody_in_it_is_nothing_for_nothing(String body) {
        assertThat(READING.person(response(200, body), NOW)).isEqualTo(SourceAnswer.Nothing.FREE);
    }

    @Test
    void nobody_found_is_nothing_for_nothing() {
        assertThat(READING.person(recorded(200, "not-found.json"), NOW)).isEqualTo(SourceAnswer.Nothing.FREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "<html>", "{\"person\":{\"title\":", "{} {}", "\"text\"", "42"})
    void what_is_not_an_answer_is_unreadable_and_may_be_billed(String body) {
        assertThat(READING.person(response(200, body).paid(), NOW))
                .isEqualTo(new SourceAnswer.Failed(FailureKind.UNREADABLE, null, true));
    }

    @ParameterizedTest
    @CsvSource({
        "401, unauthorized.txt, UNAUTHORISED",
        "403, forbidden-scope.json, FORBIDDEN",
        "429, rate-limited.json, THROTTLED",
        "422, bulk-match-unprocessable.json, UNREADABLE"
    })
    void a_refusal_is_free(int status, String file, FailureKind kind) {
        assertThat(READING.person(recorded(status, file).paid(), NOW)).isEqualTo(SourceAnswer.Failed.free(kind));
    }

    @Test
    void a_limit_says_when_it_is_over() {
        WireResponse limited = WireResponse.of(
                429, ImmutableListMultimap.of("retry-after", "1284"), RecordedVendor.bytes("apollo/rate-limited.json"));
        assertThat(READING.person(limited.paid(), NOW))
                .isEqualTo(SourceAnswer.Failed.free(FailureKind.THROTTLED).notBefore(NOW.plusSeconds(1284)));
    }

    @Test
    void several_are_read_by_their_places() {
        List<SourceAnswer> answers = READING.people(recorded(200, "bulk-match-partial.json"), 3, NOW);
        assertThat(answers).hasSize(3);
        assertThat(texts(claims(answers.get(0)), ProfileField.EMAIL)).containsExactly("john.doe@techcorp.example");
        assertThat(answers.get(1)).isEqualTo(SourceAnswer.Nothing.FREE);
        assertThat(texts(claims(answers.get(2)), ProfileField.EMAIL)).containsExactly("jane.smith@startup.example");
        assertThat(answers).extracting(SourceAnswer::cost).containsExactly(CREDIT, Cost.NOTHING, CREDIT);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void with_more_or_fewer_than_were_asked_for_nobody_knows_who_is_who(int count) {
        assertThat(READING.people(recorded(200, "bulk-match-partial.json").paid(), count, NOW))
                .hasSize(count)
                .containsOnly(new SourceAnswer.Failed(FailureKind.UNREADABLE, null, true));
    }

    @Test
    void who_is_found_twice_is_billed_once() {
        String person = "{\"title\":\"CTO\"}";
        String body = "{\"credits_consumed\":1,\"matches\":[null," + person + "," + person + "]}";
        assertThat(READING.people(response(200, body), 3, NOW))
                .extracting(SourceAnswer::cost)
                .containsExactly(Cost.NOTHING, CREDIT, Cost.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"many\"", "-3", "1e99", "99999999999", "{}"})
    void without_a_bill_each_who_is_found_costs_a_credit(String bill) {
        String body = "{\"credits_consumed\":" + bill + ",\"matches\":[{\"title\":\"CTO\"},null]}";
        assertThat(READING.people(response(200, body), 2, NOW))
                .extracting(SourceAnswer::cost)
                .containsExactly(CREDIT, Cost.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "400, bulk-match-too-many.json",
        "400, bulk-match-missing-details.json",
        "422, bulk-match-unprocessable.json"
    })
    void a_refused_batch_is_refused_to_each(int status, String file) {
        assertThat(READING.people(recorded(status, file).paid(), 2, NOW))
                .containsExactly(
                        SourceAnswer.Failed.free(FailureKind.UNREADABLE),
                        SourceAnswer.Failed.free(FailureKind.UNREADABLE));
    }

    @Test
    void a_company_is_read_and_nothing_of_a_person() {
        SourceAnswer.Found found = (SourceAnswer.Found) READING.company(recorded(200, "company-found.json"), NOW);
        assertThat(found.cost()).isEqualTo(CREDIT);
        assertThat(found.claims().fields())
                .containsExactly(
                        ProfileField.COMPANY_DESCRIPTION,
                        ProfileField.COMPANY_FOUNDED,
                        ProfileField.COMPANY_HEADQUARTERS,
                        ProfileField.COMPANY_INDUSTRY,
                        ProfileField.COMPANY_NAME,
                        ProfileField.COMPANY_SIZE,
                        ProfileField.COMPANY_WEBSITE);
    }

    @Test
    void a_company_that_is_not_known_is_nothing() {
        assertThat(READING.company(recorded(200, "company-not-found.json"), NOW))
                .isEqualTo(SourceAnswer.Nothing.FREE);
        assertThat(READING.company(response(200, "{}"), NOW)).isEqualTo(SourceAnswer.Nothing.FREE);
        assertThat(READING.company(response(404, "{\"error\":\"x\"}"), NOW)).isEqualTo(SourceAnswer.Nothing.FREE);
        assertThat(READING.company(response(404, "<h1>Not Found</h1>"), NOW))
                .isEqualTo(SourceAnswer.Failed.free(FailureKind.UNREADABLE));
        assertThat(READING.company(recorded(422, "company-missing-domain.json"), NOW))
                .isEqualTo(SourceAnswer.Failed.free(FailureKind.UNREADABLE));
    }

    @Test
    void an_accepted_waterfall_is_pending_with_what_is_known_already() {
        SourceAnswer.Pending pending =
                (SourceAnswer.Pending) READING.person(recorded(200, "person-waterfall-accepted.json"), NOW);
        assertThat(pending.ticket()).isEqualTo(TICKET);
        assertThat(pending.askAgainAt()).isEqualTo(NOW.plusSeconds(10));
        assertThat(pending.cost()).isEqualTo(CREDIT);
        assertThat(pending.soFar().of(ProfileField.EMAIL)).isEmpty();
        assertThat(texts(pending.soFar(), ProfileField.LAST_NAME)).containsExactly("Doe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9223372036854775808", "9223372036854775807", "\"1\""})
    void a_request_keeps_all_of_its_64_bits(String id) {
        String body = "{\"person\":null,\"waterfall\":{\"status\":\"accepted\"},\"request_id\":" + id + "}";
        SourceAnswer.Pending pending = (SourceAnswer.Pending) READING.person(response(200, body), NOW);
        assertThat(pending.ticket().text()).isEqualTo(id.replace("\"", ""));
        assertThat(pending.cost()).isEqualTo(Cost.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"../people\"", "1.5", "\"\"", "123456789012345678901234"})
    void a_waterfall_that_cannot_be_asked_for_is_not_waited_for(String id) {
        String body =
                "{\"person\":{\"title\":\"CTO\"},\"waterfall\":{\"status\":\"accepted\"},\"request_id\":" + id + "}";
        assertThat(READING.person(response(200, body), NOW)).isInstanceOf(SourceAnswer.Found.class);
    }

    @Test
    void what_the_waterfall_found_is_read_with_its_bill_and_its_time() {
        SourceAnswer.Found found =
                (SourceAnswer.Found) READING.deferred(recorded(200, "webhook-result-ready.json"), TICKET, NOW);
        assertThat(told(found.claims())).containsExactly("phone: +14155550101");
        assertThat(found.cost()).isEqualTo(CREDIT.times(8));
        assertThat(found.claims().all().get(0).observedAt()).isEqualTo(Instant.parse("2026-05-26T10:42:11Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-01T00:00:00Z", "-1000000000-01-01T00:00:00Z", "yesterday"})
    void a_time_that_cannot_be_is_now(String time) {
        String body = "{\"last_dispatched_at\":\"" + time + "\",\"webhook_result\":{\"people\":[{\"emails\":"
                + "[{\"email\":\"a@b.example\",\"email_status\":\"verified\"}]}]}}";
        Claims claims = claims(READING.deferred(response(200, body), TICKET, NOW));
        assertThat(told(claims)).containsExactly("email: a@b.example", "emailStatus: verified");
        assertThat(claims.all()).allMatch(claim -> claim.observedAt().equals(NOW));
    }

    @Test
    void a_waterfall_that_found_nothing_may_have_cost_something() {
        String body = "{\"webhook_result\":{\"credits_consumed\":2,\"people\":[]}}";
        assertThat(READING.deferred(response(200, body), TICKET, NOW))
                .isEqualTo(new SourceAnswer.Nothing(CREDIT.times(2)));
    }

    @Test
    void a_result_that_is_not_there_yet_is_pending_with_the_same_ticket() {
        assertThat(READING.deferred(recorded(404, "webhook-result-pending.json"), TICKET, NOW))
                .isEqualTo(SourceAnswer.Pending.of(TICKET, NOW.plusSeconds(10)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "30, 30", "999999999, 86400", "-5, 10", "null, 10"})
    void the_wait_is_as_it_is_said_within_a_day(String said, long seconds) {
        String body = "{\"error_code\":\"result_pending\",\"retry_after_seconds\":" + said + "}";
        assertThat(READING.deferred(response(404, body), TICKET, NOW))
                .isEqualTo(SourceAnswer.Pending.of(TICKET, NOW.plus(Duration.ofSeconds(seconds))));
    }

    @ParameterizedTest
    @CsvSource({"404, webhook-result-unknown.json", "410, webhook-result-expired.json"})
    void a_ticket_that_is_unknown_or_too_old_is_unreadable_and_free(int status, String file) {
        assertThat(READING.deferred(recorded(status, file), TICKET, NOW))
                .isEqualTo(SourceAnswer.Failed.free(FailureKind.UNREADABLE));
    }

    private static Claims claims(String file) {
        return claims(READING.person(recorded(200, file), NOW));
    }

    private static Claims claims(SourceAnswer answer) {
        return ((SourceAnswer.Found) answer).claims();
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
        return WireResponse.of(status, ImmutableListMultimap.of(), RecordedVendor.bytes("apollo/" + file));
    }

    private static WireResponse response(int status, String body) {
        return WireResponse.of(status, ImmutableListMultimap.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
