package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwright.Leadwright;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.TextField;
import io.leadwright.port.Secret;
import io.leadwright.query.Facts;
import io.leadwright.testkit.MemoryStorage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;

/** An API over a book in memory at half past three, a key that may read it, and one that may write. */
final class Fixture {

    static final String KEY = "lw_reader";
    static final String WRITER = "lw_writer";
    static final Instant NOW = Instant.parse("2024-01-20T15:30:00.987654Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    final MemoryStorage storage = new MemoryStorage();
    final ApiKeys keys = ApiKeys.in(storage.apiKeys());
    final Leadwright leadwright = Leadwright.builder(storage)
            .clock(() -> NOW)
            .customFields(CustomField.number("seats"), CustomField.date("renewal"), CustomField.text("tier"))
            .suppressionKey(Secret.of("the key of the fixture"))
            .build();
    final LeadApi api = LeadApi.of(leadwright, keys);
    private final ApiHandler described = Described.of(api);

    Fixture() {
        keys.register(KEY, AccountId.DEFAULT, Set.of("leads:read"));
        keys.register(
                WRITER,
                AccountId.DEFAULT,
                Set.of(
                        "leads:read",
                        "leads:write",
                        "credits:read",
                        "credits:grant",
                        "leads:enrich",
                        "privacy:read",
                        "privacy:write"));
    }

    /** What answers; every answer is held to the description. */
    ApiHandler handler() {
        return described;
    }

    /** John and Jane of the reference. */
    Fixture withJohnAndJane() {
        add(NewLead.email("john@techcorp.com")
                .id(LeadId.of("lead_abc123"))
                .name("John", "Doe")
                .text(TextField.LINKEDIN_URL, "https://linkedin.com/in/johndoe")
                .company("Tech Corp")
                .title("Senior Software Engineer")
                .text(TextField.PHONE, "+1-555-123-4567")
                .text(TextField.LOCATION, "San Francisco, CA")
                .status(LeadStatus.CONTACTED)
                .source(LeadSource.LINKEDIN)
                .text(TextField.NOTES, "Interested in AI solutions. Follow up next week.")
                .tags("ai", "enterprise", "high-priority")
                .customField("industry", CustomValue.of("Technology"))
                .customField("employeeCount", CustomValue.of("100-500"))
                .customField("budget", CustomValue.of("$50k+"))
                .createdAt(Instant.parse("2024-01-15T10:30:00Z"))
                .updatedAt(Instant.parse("2024-01-18T14:22:00Z"))
                .lastContactedAt(Instant.parse("2024-01-16T09:15:00Z")));
        return add(NewLead.email("jane@startup.io")
                .id(LeadId.of("lead_def456"))
                .name("Jane", "Smith")
                .text(TextField.LINKEDIN_URL, "https://linkedin.com/in/janesmith")
                .company("Startup Inc")
                .title("CTO")
                .text(TextField.LOCATION, "New York, NY")
                .source(LeadSource.WEBSITE)
                .tags("startup", "technical")
                .customField("industry", CustomValue.of("FinTech"))
                .customField("employeeCount", CustomValue.of("10-50"))
                .createdAt(Instant.parse("2024-01-20T08:45:00Z"))
                .updatedAt(Instant.parse("2024-01-20T08:45:00Z")));
    }

    /** Leads of no interest, older than John. */
    Fixture withOthers(int count) {
        for (int i = 0; i < count; i++) {
            add(NewLead.email("other" + i + "@example.com")
                    .id(LeadId.of("lead_%04d".formatted(i)))
                    .createdAt(Instant.parse("2023-01-01T00:00:00Z").plusSeconds(i)));
        }
        return this;
    }

    Fixture add(NewLead lead) {
        leadwright.book().leads().add(lead).orElseThrow();
        return this;
    }

    /** Has this believed of a lead. */
    Fixture believing(String id, Facts facts) {
        Stamp stamp = new Stamp(Author.DEFAULT, NOW);
        storage.leads(AccountId.DEFAULT).atomically(stamp, transaction -> transaction.describe(LeadId.of(id), facts));
        return this;
    }

    static ApiRequest request(String query) {
        return ApiRequest.of("GET", "/api/v2/leads").query(query).header("X-API-Key", KEY);
    }

    ApiResponse get(String query) {
        return described.handle(request(query));
    }

    /** The answer to a request of the writer's, for a path behind that of all leads. */
    ApiResponse ask(String method, String path, String... headers) {
        return described.handle(to(method, path, headers));
    }

    /** The answer to JSON of the writer's. */
    ApiResponse send(String method, String path, String json, String... headers) {
        return described.handle(to(method, path, headers)
                .header("Content-Type", "application/json")
                .body(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** The answer to a request of the writer's about credits, for a path behind that of all credits. */
    ApiResponse credits(String path) {
        return described.handle(at("GET", "/credits" + path));
    }

    /** The answer to the writer's JSON of a new grant. */
    ApiResponse grant(String json, String... headers) {
        return described.handle(at("POST", "/credits/grants", headers)
                .header("Content-Type", "application/json")
                .body(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** A request of the writer's, for a path behind that of all leads, and names and values of headers by turns. */
    static ApiRequest to(String method, String path, String... headers) {
        return at(method, "/leads" + path, headers);
    }

    /** A request of the writer's, for a path behind that of the API, and names and values of headers by turns. */
    static ApiRequest at(String method, String path, String... headers) {
        int query = path.indexOf('?');
        ApiRequest request = ApiRequest.of(method, "/api/v2" + (query < 0 ? path : path.substring(0, query)))
                .query(query < 0 ? null : path.substring(query + 1))
                .header("x-api-key", WRITER);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    static JsonNode lead(ApiResponse response) {
        return json(response).path("data").path("lead");
    }

    /** The ids of the leads that a query string asks for, without what they have in common. */
    List<String> ids(String query) {
        JsonNode leads = json(get(query)).path("data").path("leads");
        return StreamSupport.stream(leads.spliterator(), false)
                .map(lead -> lead.path("id").textValue().replace("lead_", ""))
                .toList();
    }

    static JsonNode json(ApiResponse response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    static JsonNode resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(Fixture.class.getResourceAsStream(name), name)) {
            return JSON.readTree(file);
        }
    }

    static JsonNode invalidParams(ApiResponse response) {
        return json(response).path("details").path("invalidParams");
    }
}
