package io.leadwright.sandbox.simulated;

import static io.leadwright.sandbox.simulated.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the vendors' documentation says, asked without any client of ours. */
class SimulatedVendorsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final String TOKEN_FORM = "grant_type=client_credentials&client_id=me&client_secret=";

    private static final World WORLD = World.of("""
            {"people":[
              {"firstName":"John","lastName":"Doe","email":"john@techcorp.example","linkedinUrl":"johndoe",
               "company":"Tech Corp","domain":"techcorp.example","title":"Senior Software Engineer","phone":"+1-555-123-4567",
               "location":"San Francisco, CA","experience":"8 years","skills":["JavaScript","React"],"bio":"Experienced.",
               "twitter":"johndoe","github":"johndoe-gh","alternativeEmails":["j.doe@techcorp.example"]},
              {"email":"stranger@techcorp.example","knownBy":[]}],
             "companies":[{"domain":"techcorp.example","name":"Tech Corp","website":"https://techcorp.example",
               "industry":"Technology","size":"100-500","description":"Leading.","founded":"2010",
               "headquarters":"San Francisco, CA"}],
             "vendors":{"apollo":{},"hunter":{},"zoominfo":{},"github":{},"nobody":{}}}""");

    private static SimulatedVendors vendors;
    private static Caller apollo;
    private static Caller hunter;
    private static Caller zoominfo;
    private static Caller github;

    @BeforeAll
    static void start() throws IOException {
        vendors = SimulatedVendors.start(WORLD, 0, InstantSource.fixed(NOW));
        apollo = Caller.of(vendors, "apollo").with("x-api-key", "k");
        hunter = Caller.of(vendors, "hunter").with("x-api-key", "k");
        github = Caller.of(vendors, "github").with("authorization", "Bearer k");
        Caller stranger = Caller.of(vendors, "zoominfo");
        JsonNode token = json(stranger.with("content-type", "application/x-www-form-urlencoded")
                .post("/oauth/v1/token", TOKEN_FORM + "s"));
        zoominfo = stranger.with(
                "authorization", "Bearer " + token.path("access_token").asText());
    }

    @AfterAll
    static void stop() {
        vendors.close();
    }

    @Test
    void apollo_knows_a_person_by_each_thing_it_is_asked_by() {
        for (String query : List.of(
                "email=JOHN%40techcorp.example",
                "email=j.doe%40techcorp.example",
                "linkedin_url=http%3A%2F%2Fwww.linkedin.com%2Fin%2Fjohndoe",
                "first_name=john&last_name=doe&organization_name=Tech+Corp+Inc.",
                "name=John%20Doe&domain=www.techcorp.example")) {
            JsonNode person = json(apollo.post("/people/match?" + query, "")).path("person");
            assertThat(person.path("email").asText()).as(query).isEqualTo("john@techcorp.example");
            assertThat(person.path("linkedin_url").asText()).isEqualTo("http://www.linkedin.com/in/johndoe");
            assertThat(person.path("city").asText()).isEqualTo("San Francisco");
            assertThat(person.at("/employment_history/0/start_date").asText()).isEqualTo("2018-11-01");
            assertThat(person.at("/contact/contact_emails/1/email").asText()).isEqualTo("j.doe@techcorp.example");
            assertThat(person.at("/contact/phone_numbers/0/sanitized_number").asText())
                    .isEqualTo("+15551234567");
            assertThat(person.at("/organization/estimated_num_employees").isNull())
                    .isTrue();
            assertThat(person.at("/organization/founded_year").asInt()).isEqualTo(2010);
        }
    }

    @Test
    void apollo_says_ok_of_whom_it_does_not_know() {
        HttpResponse<String> answer = apollo.post("/people/match?email=stranger%40techcorp.example", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("person").isNull()).isTrue();
        assertThat(json(apollo.get("/organizations/enrich?domain=nowhere.example"))
                        .get("organization")
                        .isNull())
                .isTrue();
        assertThat(apollo.get("/organizations/enrich").statusCode()).isEqualTo(422);
    }

    @Test
    void apollo_takes_ten_at_once_and_keeps_their_order() {
        JsonNode answer = json(apollo.post("/people/bulk_match", """
                {"details":[{"email":"nobody@x.example"},{"email":"john@techcorp.example"},{}]}"""));
        assertThat(answer.path("matches")).hasSize(3);
        assertThat(answer.at("/matches/0").isNull()).isTrue();
        assertThat(answer.at("/matches/1/first_name").asText()).isEqualTo("John");
        assertThat(answer.path("missing_records").asInt()).isEqualTo(2);
        HttpResponse<String> eleven = apollo.post("/people/bulk_match", "{\"details\":[" + "{},".repeat(10) + "{}]}");
        assertThat(eleven.statusCode()).isEqualTo(400);
        assertThat(json(eleven).path("error_code").asText()).isEqualTo("RECORD_LIMIT_EXCEEDED");
        assertThat(apollo.post("/people/bulk_match", "not JSON").statusCode()).isEqualTo(400);
    }

    @Test
    void hunter_finds_a_person_and_the_company_behind() {
        JsonNode both =
                json(hunter.get("/combined/find?email=john%40techcorp.example")).path("data");
        assertThat(both.at("/person/name/familyName").asText()).isEqualTo("Doe");
        assertThat(both.at("/person/linkedin/handle").asText()).isEqualTo("johndoe");
        assertThat(both.at("/person/employment/title").asText()).isEqualTo("Senior Software Engineer");
        assertThat(both.at("/company/metrics/employeesRange").asText()).isEqualTo("100-500");
        assertThat(json(hunter.get("/people/find?linkedin_handle=johndoe"))
                        .at("/data/phone")
                        .asText())
                .isEqualTo("+1-555-123-4567");
        assertThat(json(hunter.get("/companies/find?domain=techcorp.example"))
                        .at("/data/foundedYear")
                        .asInt())
                .isEqualTo(2010);
    }

    @Test
    void hunter_knows_the_company_of_a_stranger() {
        JsonNode both = json(hunter.get("/combined/find?email=stranger%40techcorp.example"))
                .path("data");
        assertThat(both.get("person").isNull()).isTrue();
        assertThat(both.at("/company/name").asText()).isEqualTo("Tech Corp");
    }

    @Test
    void hunter_finds_an_address_or_says_that_there_is_none() {
        assertThat(json(hunter.get("/email-finder?domain=techcorp.example&first_name=John&last_name=Doe"))
                        .at("/data/email")
                        .asText())
                .isEqualTo("john@techcorp.example");
        HttpResponse<String> none = hunter.get("/email-finder?domain=techcorp.example&first_name=No&last_name=Body");
        assertThat(none.statusCode()).isEqualTo(200);
        assertThat(json(none).at("/data/email").isNull()).isTrue();
        assertThat(json(hunter.get("/email-verifier?email=john%40techcorp.example"))
                        .at("/data/status")
                        .asText())
                .isEqualTo("valid");
    }

    @ParameterizedTest
    @CsvSource({
        "/people/find?email=stranger%40techcorp.example,404,not_found",
        "/companies/find?domain=nowhere.example,404,not_found",
        "/email-finder?first_name=John,400,wrong_params",
        "/people/find,400,wrong_params",
        "/nowhere,404,not_found"
    })
    void hunter_says_what_is_wrong(String target, int status, String id) {
        HttpResponse<String> answer = hunter.get(target);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).at("/errors/0/id").asText()).isEqualTo(id);
    }

    @Test
    void zoominfo_answers_a_batch_by_its_inputs_and_with_what_was_asked_for() {
        HttpResponse<String> answer = zoominfo.post("/data/v1/contacts/enrich", """
                {"data":{"type":"ContactEnrich","attributes":{
                  "matchPersonInput":[{"emailAddress":"john@techcorp.example"},{"emailAddress":"nobody@x.example"}],
                  "outputFields":["firstName","yearsOfExperience","techSkills","emailAlt","company"]}}}""");
        assertThat(answer.headers().firstValue("content-type")).contains("application/vnd.api+json");
        JsonNode data = json(answer).path("data");
        assertThat(data.at("/0/meta/input/emailAddress").asText()).isEqualTo("nobody@x.example");
        assertThat(data.at("/0/meta/matchStatus").asText()).isEqualTo("NO_MATCH");
        assertThat(data.at("/0/type").asText()).isEqualTo("NoMatch");
        JsonNode john = data.at("/1/attributes");
        assertThat(john.properties()).hasSize(5);
        assertThat(john.path("yearsOfExperience").asText()).isEqualTo("8");
        assertThat(john.at("/techSkills/1/name").asText()).isEqualTo("React");
        assertThat(john.at("/company/employeeRange").asText()).isEqualTo("100 - 500");
        assertThat(json(zoominfo.post("/data/v1/companies/enrich", """
                {"data":{"type":"CompanyEnrich","attributes":{"matchCompanyInput":[{"companyName":"tech corp"}],
                  "outputFields":["foundedYear"]}}}"""))
                        .at("/data/0/attributes/foundedYear")
                        .asText())
                .isEqualTo("2010");
    }

    @Test
    void zoominfo_refuses_fields_that_it_does_not_have_and_more_than_twenty_five() {
        String many = "{\"data\":{\"attributes\":{\"matchPersonInput\":[" + "{},".repeat(25)
                + "{}],\"outputFields\":[\"email\"]}}}";
        assertThat(zoominfo.post("/data/v1/contacts/enrich", many).statusCode()).isEqualTo(400);
        HttpResponse<String> skills = zoominfo.post(
                "/data/v1/contacts/enrich",
                "{\"data\":{\"attributes\":{\"matchPersonInput\":[{}],\"outputFields\":[\"skills\"]}}}");
        assertThat(skills.statusCode()).isEqualTo(400);
        assertThat(json(skills).at("/error/code").asText()).isEqualTo("PFAPI0009");
    }

    @Test
    void github_finds_a_user_by_the_address_that_they_show() {
        JsonNode found = json(github.get("/search/users?q=john%40techcorp.example+in%3Aemail"));
        assertThat(found.at("/items/0/login").asText()).isEqualTo("johndoe-gh");
        JsonNode user = json(github.get("/users/JohnDoe-gh"));
        assertThat(user.path("name").asText()).isEqualTo("John Doe");
        assertThat(user.path("blog").asText("?")).isEmpty();
        assertThat(json(github.get("/users/johndoe-gh/social_accounts"))
                        .at("/0/provider")
                        .asText())
                .isEqualTo("linkedin");
        assertThat(json(github.get("/users/johndoe-gh/repos")).findValuesAsText("language"))
                .containsExactly("JavaScript", "React");
        assertThat(json(github.get("/search/users?q=nobody%40x.example+in:email"))
                        .path("total_count")
                        .asInt(-1))
                .isZero();
        assertThat(github.get("/users/nobody").statusCode()).isEqualTo(404);
        assertThat(json(github.get("/orgs/techcorp")).path("name").asText()).isEqualTo("Tech Corp");
    }

    @Test
    void each_refuses_a_missing_or_wrong_key_in_its_own_words() {
        Caller none = Caller.of(vendors, "apollo");
        assertThat(none.post("/people/match?email=a%40b.example", ""))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(401))
                .satisfies(answer ->
                        assertThat(answer.headers().firstValue("content-type")).contains("text/plain; charset=utf-8"));
        assertThat(none.with("x-api-key", "wrong")
                        .post("/people/bulk_match", "{}")
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> refused =
                Caller.of(vendors, "hunter").get("/people/find?email=a%40b.example&api_key=wrong");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused).at("/errors/0/id").asText()).isEqualTo("authentication_failed");
        assertThat(json(Caller.of(vendors, "github").get("/users/x"))
                        .path("message")
                        .asText())
                .isEqualTo("Bad credentials");
        Caller zoom = Caller.of(vendors, "zoominfo").with("content-type", "application/x-www-form-urlencoded");
        assertThat(zoom.post("/oauth/v1/token", TOKEN_FORM + "wrong").statusCode())
                .isEqualTo(401);
        assertThat(json(zoom.with("authorization", "Bearer old").post("/data/v1/contacts/enrich", "{}"))
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("ZI0001");
    }

    @Test
    void what_was_asked_is_counted_and_kept() throws IOException {
        try (SimulatedVendors own = SimulatedVendors.start(WORLD)) {
            Caller caller = Caller.of(own, "hunter").with("x-api-key", "k");
            caller.get("/people/find?email=a%40b.example");
            caller.get("/companies/find?domain=techcorp.example");
            assertThat(own.calls("hunter")).isEqualTo(2);
            assertThat(own.calls("apollo")).isZero();
            assertThat(own.asked("hunter")).extracting(Asked::path).containsExactly("/people/find", "/companies/find");
            assertThat(own.asked("hunter").get(0).query()).containsEntry("email", "a@b.example");
            assertThat(own.asked("hunter").get(0)).hasToString("Asked[GET, 404]");
            assertThat(own.vendorIds()).containsExactlyInAnyOrder("apollo", "github", "hunter", "zoominfo");
            assertThatThrownBy(() -> own.calls("nobody")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void faults_come_in_their_share_and_no_call_fails_for_ever() throws IOException {
        try (SimulatedVendors own = SimulatedVendors.start(World.of("{\"vendors\":{\"hunter\":{\"failure\":0.5}}}"))) {
            Caller caller = Caller.of(own, "hunter").with("x-api-key", "k");
            List<Integer> statuses = IntStream.range(0, 300)
                    .map(i -> caller.get("/people/find?email=a" + i + "%40b.example")
                            .statusCode())
                    .boxed()
                    .toList();
            assertThat(statuses).contains(404, 429, 500, 503);
            assertThat(statuses.stream().filter(status -> status != 404).count())
                    .isBetween(100L, 200L);
            List<Integer> repeated = IntStream.range(0, 20)
                    .map(i -> caller.get("/people/find?email=same%40b.example").statusCode())
                    .boxed()
                    .toList();
            assertThat(repeated).contains(404);
        }
    }

    @Test
    void many_slow_answers_come_together() throws IOException {
        World slow = World.of("{\"vendors\":{\"hunter\":{\"latencyMillis\":500}}}");
        try (SimulatedVendors own = SimulatedVendors.start(slow)) {
            Caller caller = Caller.of(own, "hunter").with("x-api-key", "k");
            long began = System.nanoTime();
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 100)
                    .mapToObj(i -> caller.getAsync("/people/find?email=a" + i + "%40b.example"))
                    .toList();
            answers.forEach(CompletableFuture::join);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertThat(took).isBetween(Duration.ofMillis(490), Duration.ofSeconds(10));
        }
    }
}
