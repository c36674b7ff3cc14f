package io.leadwright.http.api;

import io.leadwright.Leadwright;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Reason;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.enrich.Price;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.profile.ClaimsBuilder;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.source.Lookup;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourcePrice;
import io.leadwright.source.SourceProfile;
import io.leadwright.testkit.FakeSource;
import io.leadwright.testkit.MemoryStorage;
import io.leadwright.testkit.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** An API that enriches at a credit a lead, by sources that a test tells what they know, and a key that may all. */
final class EnrichFixture {

    static final String KEY = "lw_enricher";
    /** John as the reference asks for him. */
    static final String JOHN = "{\"email\":\"john@techcorp.com\",\"firstName\":\"John\",\"lastName\":\"Doe\"}";

    final MemoryStorage storage = new MemoryStorage();
    final ApiKeys keys = ApiKeys.in(storage.apiKeys());
    final Leadwright leadwright;
    final LeadApi api;
    private Instant now = Fixture.NOW;
    private final ApiHandler handler;

    EnrichFixture(EnrichmentSource... sources) {
        this(LedgerRules.DEFAULT, rules -> rules, sources);
    }

    EnrichFixture(LedgerRules ledger, UnaryOperator<EnrichmentRules> rules, EnrichmentSource... sources) {
        Leadwright.Builder builder = Leadwright.builder(storage)
                .clock(this::now)
                .ledger(ledger)
                .enrichment(rules.apply(EnrichmentRules.DEFAULT.price(Price.perLead(Credits.of(1)))))
                .executor(Runnable::run);
        for (EnrichmentSource source : sources) {
            builder.source(source);
        }
        leadwright = builder.build();
        api = LeadApi.of(leadwright, keys);
        handler = Described.of(api);
        keys.register(
                KEY,
                AccountId.DEFAULT,
                Set.of("leads:read", "leads:write", "leads:enrich", "credits:read", "credits:grant"));
    }

    /** Three vendors who know John as the reference prints him, each as it writes such things. */
    static EnrichmentSource[] threeWhoKnowJohn() {
        return new EnrichmentSource[] {
            knowingJohn("apollo", John.APOLLO),
            knowingJohn("clearbit", John.CLEARBIT),
            knowingJohn("hunter", John.HUNTER)
        };
    }

    /** A vendor who knows this of John, whatever he is asked for by, and of nobody else. */
    static EnrichmentSource knowingJohn(String name, Map<ProfileField<?>, List<String>> said) {
        SourceProfile profile = SourceProfile.builder(name, SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.LINKEDIN, Lookup.EMAIL, Lookup.NAME_AND_COMPANY)
                .fields(said.keySet())
                .price(new SourcePrice(Cost.usd("0.01"), Cost.usd("0.02")))
                .build();
        ClaimsBuilder claims = new ClaimsBuilder(SourceId.of(name), Fixture.NOW);
        said.forEach(claims::addAll);
        SourceAnswer john = new SourceAnswer.Found(claims.build(), Cost.usd("0.03"));
        return EnrichmentSource.of(
                profile, question -> John.is(question.subject()) ? john : new SourceAnswer.Nothing(Cost.usd("0.01")));
    }

    /** A source that knows people by what a test tells it. */
    static FakeSource source(String name) {
        return new FakeSource(name, MovableClock.startingAt(Fixture.NOW));
    }

    /** With so many credits. */
    EnrichFixture granted(long credits) {
        leadwright
                .book()
                .credits()
                .grant(
                        GrantTerms.of(Credits.of(credits)),
                        new Reason(Author.machine("test"), "test"),
                        new IdempotencyKey("grant-" + credits));
        return this;
    }

    Instant now() {
        return now;
    }

    void waitUntil(Instant later) {
        now = later;
    }

    /** The answer to a request to enrich. */
    ApiResponse enrich(String json, String... headers) {
        return post("/enrich", json, headers);
    }

    /** The answer to JSON, and names and values of headers by turns. */
    ApiResponse post(String path, String json, String... headers) {
        return handle(request("POST", path, headers)
                .header("Content-Type", "application/json")
                .body(json.getBytes(StandardCharsets.UTF_8)));
    }

    ApiResponse get(String path) {
        return handle(request("GET", path));
    }

    ApiResponse handle(ApiRequest request) {
        return handler.handle(request);
    }

    /** A request for a path behind that of the API. */
    static ApiRequest request(String method, String path, String... headers) {
        int query = path.indexOf('?');
        ApiRequest request = ApiRequest.of(method, "/api/v2" + (query < 0 ? path : path.substring(0, query)))
                .query(query < 0 ? null : path.substring(query + 1))
                .header("x-api-key", KEY);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    /** The credits that can be spent. */
    long available() {
        return leadwright.book().credits().balance().available().millis() / 1_000;
    }
}
