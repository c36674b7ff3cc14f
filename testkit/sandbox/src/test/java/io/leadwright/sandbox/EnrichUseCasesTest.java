package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Lists;
import io.leadwright.credit.Credits;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.sandbox.simulated.SimulatedVendors;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference's use cases of enrichment over HTTP, by the real clients of simulated vendors. */
class EnrichUseCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOME_GROUPS =
            "\"enrichmentOptions\":{\"includePersonalInfo\":true,\"includeCompanyInfo\":true,\"includeContactInfo\":true}";
    private static final String BASIC = "{\"leads\":[{\"email\":\"john@techcorp.com\",\"firstName\":\"John\","
            + "\"lastName\":\"Doe\"}]," + SOME_GROUPS + "}";
    private static final String BULK = "{\"leads\":[{\"email\":\"john@techcorp.com\"},"
            + "{\"linkedinUrl\":\"https://linkedin.com/in/janedoe\"},"
            + "{\"firstName\":\"Bob\",\"lastName\":\"Smith\",\"company\":\"Startup Inc\"}]}";
    private static final String SCORED =
            "{\"leads\":[{\"email\":\"john@techcorp.com\"},{\"email\":\"jane@startup.io\"},"
                    + "{\"linkedinUrl\":\"https://linkedin.com/in/bobsmith\"}],"
                    + "\"enrichmentOptions\":{\"includePersonalInfo\":true,\"includeCompanyInfo\":true}}";

    @TempDir
    static Path folder;

    private static SimulatedVendors vendors;
    private static int books;

    @BeforeAll
    static void start() throws IOException {
        vendors = SimulatedVendors.start(SampleWorld.read());
    }

    @AfterAll
    static void stop() {
        vendors.close();
    }

    private static RunningSandbox fresh(SandboxCredits credits, GrantedKey... more) throws IOException {
        books++;
        return RunningSandbox.asking(
                vendors.sources(), folder.resolve("book" + books + ".db").toString(), credits, more);
    }

    private static JsonNode data(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode answer = JSON.readTree(response.body());
        assertThat(answer.path("success").asBoolean()).isTrue();
        return answer.path("data");
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Test
    void john_comes_back_as_the_reference_prints_him() throws IOException {
        try (RunningSandbox sandbox = fresh(SandboxCredits.DEFAULT)) {
            String everything = BASIC.replace("true}", "true,\"includeSocialProfiles\":true}");
            JsonNode data = data(sandbox.enrich(everything, "sandbox"));
            JsonNode john = data.at("/enriched/0");
            ObjectNode found = john.path("enrichedData").deepCopy();
            ObjectNode printed = (ObjectNode) JSON.readTree("""
                    {"firstName":"John","lastName":"Doe","email":"john@techcorp.com",
                     "alternativeEmails":["j.doe@techcorp.com"],"phone":"+1-555-123-4567",
                     "linkedinUrl":"https://linkedin.com/in/johndoe","company":"Tech Corp",
                     "title":"Senior Software Engineer","location":"San Francisco, CA","experience":"8 years",
                     "skills":["JavaScript","React","Node.js","Python","AWS"],
                     "bio":"Experienced software engineer specializing in full-stack development and cloud architecture.",
                     "companyInfo":{"name":"Tech Corp","website":"https://techcorp.com","industry":"Technology",
                      "size":"100-500","description":"Leading provider of enterprise software solutions.",
                      "founded":"2010","headquarters":"San Francisco, CA"},
                     "socialProfiles":{"twitter":"https://twitter.com/johndoe","github":"https://github.com/johndoe"}}
                    """);
            assertThat(found).isEqualTo(printed);
            assertThat(john.path("input"))
                    .hasToString("{\"email\":\"john@techcorp.com\",\"firstName\":\"John\",\"lastName\":\"Doe\"}");
            assertThat(john.path("confidence").asDouble())
                    .isCloseTo(0.95, within(0.05))
                    .isLessThan(1);
            Set<String> named = new TreeSet<>();
            john.path("fields").forEach(field -> named.addAll(texts(field.path("sources"))));
            assertThat(texts(john.path("sources"))).isEqualTo(named).contains("apollo", "hunter");
            assertThat(data.path("failed")).isEmpty();
            assertThat(data.path("creditsUsed").asInt()).isEqualTo(1);
            assertThat(data.path("remainingCredits").asInt()).isEqualTo(999);
        }
    }

    @Test
    void the_same_again_costs_nothing_and_asks_nobody() throws IOException {
        try (RunningSandbox sandbox = fresh(SandboxCredits.DEFAULT)) {
            JsonNode first = data(sandbox.enrich(BASIC, "sandbox"));
            long calls = calls();

            JsonNode again = data(sandbox.enrich(BASIC, "sandbox"));

            assertThat(first.path("creditsUsed").asInt()).isEqualTo(1);
            assertThat(again.path("creditsUsed").asInt()).isZero();
            assertThat(again.at("/enriched/0/enrichedData")).isEqualTo(first.at("/enriched/0/enrichedData"));
            assertThat(calls()).isEqualTo(calls);
        }
    }

    private static long calls() {
        return vendors.vendorIds().stream().mapToLong(vendors::calls).sum();
    }

    @Test
    void the_bulk_example_finds_three_by_three_kinds_of_identifier_and_changes_no_lead() throws IOException {
        try (RunningSandbox sandbox = fresh(SandboxCredits.DEFAULT)) {
            JsonNode before = sandbox.data("?limit=100&sortBy=createdAt");

            JsonNode data = data(sandbox.enrich(BULK, "sandbox"));

            assertThat(data.path("failed")).isEmpty();
            assertThat(data.path("enriched").findValuesAsText("lastName"))
                    .startsWith("Doe")
                    .contains("Smith");
            assertThat(data.at("/enriched/1/enrichedData/firstName").asText()).isEqualTo("Jane");
            assertThat(data.at("/enriched/2/enrichedData/email").asText()).isEqualTo("bob@startup.io");
            assertThat(data.path("creditsUsed").asInt()).isEqualTo(3);
            assertThat(sandbox.data("?limit=100&sortBy=createdAt")).isEqualTo(before);
        }
    }

    @Test
    void the_crm_loop_enriches_its_contacts_fifty_at_a_time() throws IOException {
        try (RunningSandbox sandbox = fresh(
                new SandboxCredits(Credits.of(1_000), LedgerRules.DEFAULT.window(SandboxCredits.anHour(1_000))))) {
            List<JsonNode> contacts = new ArrayList<>();
            sandbox.data("?limit=100").path("leads").forEach(contacts::add);
            contacts.removeIf(contact -> contact.path("email").asText("").isEmpty());
            Map<String, JsonNode> crm = new HashMap<>();
            int answered = 0;
            for (List<JsonNode> batch : Lists.partition(contacts, 50)) {
                ArrayNode leads = JSON.createArrayNode();
                batch.forEach(contact -> {
                    ObjectNode lead = leads.addObject();
                    for (String field : List.of("email", "firstName", "lastName", "company")) {
                        lead.set(field, contact.get(field)); // undefined is left out by the reference's script
                    }
                    lead.properties()
                            .removeIf(member -> member.getValue() == null
                                    || member.getValue().isNull());
                });
                JsonNode data = data(sandbox.enrich("{\"leads\":" + leads + "," + SOME_GROUPS + "}", "sandbox"));
                data.path("enriched")
                        .forEach(one -> crm.put(one.at("/input/email").asText(), one.path("enrichedData")));
                answered += data.path("enriched").size() + data.path("failed").size();
            }
            assertThat(answered).isEqualTo(contacts.size());
            assertThat(crm).hasSizeGreaterThan(contacts.size() / 2);
            assertThat(crm.values()).allSatisfy(data -> assertThat(data.size()).isGreaterThan(5));
        }
    }

    @Test
    void the_scoring_script_ranks_who_it_gets() throws IOException {
        try (RunningSandbox sandbox = fresh(SandboxCredits.DEFAULT)) {
            JsonNode data = data(sandbox.enrich(SCORED, "sandbox"));
            List<String> ranked = StreamSupport.stream(data.path("enriched").spliterator(), false)
                    .map(one -> one.path("enrichedData"))
                    .sorted(Comparator.comparingInt(EnrichUseCasesTest::score).reversed())
                    .map(lead -> lead.path("firstName").asText() + " "
                            + lead.path("company").asText() + " " + score(lead))
                    .toList();

            // by hand: 6 for the size, 5 for senior, 2 for each of JavaScript, Python and AWS, 2 for phone and page
            // each
            assertThat(ranked).hasSize(3).first().isEqualTo("John Tech Corp 21");
        }
    }

    /** As the reference's script has it. */
    private static int score(JsonNode lead) {
        Map<String, Integer> sizes = Map.of("1000+", 10, "500-1000", 8, "100-500", 6, "50-100", 4, "10-50", 2);
        int score = sizes.getOrDefault(lead.at("/companyInfo/size").asText(), 0);
        String title = lead.path("title").asText().toLowerCase(Locale.ROOT);
        score += List.of("ceo", "cto", "vp", "director", "head", "senior", "lead").stream()
                        .anyMatch(title::contains)
                ? 5
                : 0;
        for (JsonNode skill : lead.path("skills")) {
            String text = skill.asText().toLowerCase(Locale.ROOT);
            boolean fits = List.of("python", "javascript", "aws", "machine learning", "api").stream()
                    .anyMatch(text::contains);
            score += fits ? 2 : 0;
        }
        score += lead.hasNonNull("phone") ? 2 : 0;
        score += lead.hasNonNull("linkedinUrl") ? 2 : 0;
        return Math.min(score, 25);
    }

    @Test
    void a_form_is_filled_by_an_address_alone() throws IOException {
        try (RunningSandbox sandbox = fresh(SandboxCredits.DEFAULT)) {
            String body = "{\"leads\":[{\"email\":\"jane@startup.io\"}],"
                    + "\"enrichmentOptions\":{\"includePersonalInfo\":true,\"includeCompanyInfo\":true}}";
            JsonNode jane = data(sandbox.enrich(body, "sandbox")).at("/enriched/0/enrichedData");

            assertThat(List.of("firstName", "lastName", "company", "title", "linkedinUrl"))
                    .map(field -> jane.path(field).asText())
                    .containsExactly("Jane", "Smith", "Startup Inc", "CTO", "https://linkedin.com/in/janesmith");
            JsonNode nobody =
                    data(sandbox.enrich(body.replace("jane@startup.io", "nobody@nowhere.example"), "sandbox"));
            assertThat(nobody.path("enriched")).isEmpty();
            assertThat(nobody.path("creditsUsed").asInt()).isZero();
        }
    }

    @Test
    void without_credits_it_is_402() throws IOException {
        try (RunningSandbox sandbox = fresh(new SandboxCredits(Credits.ZERO, LedgerRules.DEFAULT))) {
            HttpResponse<String> response = sandbox.enrich(BULK, "sandbox");

            assertThat(response.statusCode()).isEqualTo(402);
            JsonNode problem = JSON.readTree(response.body());
            assertThat(problem.path("code").asText()).isEqualTo("ENRICHMENT_CREDITS_EXHAUSTED");
            assertThat(problem.at("/details/remaining").asInt()).isZero();
            assertThat(problem.at("/details/required").asInt()).isEqualTo(3);
        }
    }

    @Test
    void beyond_what_an_hour_admits_it_is_429() throws IOException {
        LedgerRules rules = LedgerRules.DEFAULT.window(SandboxCredits.anHour(1));
        try (RunningSandbox sandbox = fresh(new SandboxCredits(Credits.of(10), rules))) {
            data(sandbox.enrich(BASIC, "sandbox"));

            HttpResponse<String> response = sandbox.enrich(BASIC, "sandbox");

            assertThat(response.statusCode()).isEqualTo(429);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            JsonNode problem = JSON.readTree(response.body());
            assertThat(problem.path("code").asText()).isEqualTo("RATE_LIMIT_EXCEEDED");
            assertThat(problem.at("/details/limit").asText()).startsWith("1 enrichment");
        }
    }

    @Test
    void who_may_not_enrich_is_told_so_and_nobody_is_asked() throws IOException {
        GrantedKey reader = new GrantedKey(AccountId.DEFAULT, "reader", Set.of("leads:read"));
        try (RunningSandbox sandbox = fresh(SandboxCredits.DEFAULT, reader)) {
            long calls = calls();

            assertThat(sandbox.enrich(BASIC, "reader").statusCode()).isEqualTo(403);
            assertThat(sandbox.enrich(BASIC, "nobody").statusCode()).isEqualTo(401);
            assertThat(calls()).isEqualTo(calls);
        }
    }
}
