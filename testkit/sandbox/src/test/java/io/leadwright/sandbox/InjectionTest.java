package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.Leadwright;
import io.leadwright.http.api.ApiHandler;
import io.leadwright.http.api.ApiRequest;
import io.leadwright.http.api.ApiResponse;
import io.leadwright.http.api.LeadApi;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.StoredText;
import io.leadwright.lead.TextField;
import io.leadwright.port.Storage;
import io.leadwright.testkit.MemoryStorage;
import io.leadwright.testkit.MovableClock;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Texts made to break out of SQL, LIKE, JSON or logs are only texts: memory and SQLite answer the same, or both refuse. */
class InjectionTest {

    private static final List<String> TEXTS = List.of(
            "' OR '1'='1",
            "'; DROP TABLE lead; --",
            "\" OR \"\"=\"",
            "1) OR (1=1",
            "%",
            "_",
            "\\",
            "%%",
            "a%b",
            "a_b",
            "\\%",
            "[a-z]",
            "*",
            "?",
            ":name",
            "<b>",
            "${x}",
            "{{x}}",
            "\r\nX-Header: y",
            "\u0000",
            "\u0085",
            "'",
            "''",
            "\"",
            "`",
            "/*",
            "*/",
            "--",
            "lead\nlead",
            "NULL",
            "null",
            "undefined",
            "first_name",
            "createdAt; --",
            "created_at DESC, (SELECT 1)",
            "$.a",
            "a.b",
            "a'b",
            "é",
            "e\u0301",
            "ﬁ",
            "ß",
            "İ",
            "😀",
            "\u202e",
            "ab",
            "lead",
            "x".repeat(300));
    private static final List<String> NAMES = List.of(
            "search",
            "company",
            "companyContains",
            "title",
            "industry",
            "skill",
            "emailStatus",
            "companySizeFrom",
            "confidenceFrom",
            "status",
            "source",
            "sortBy",
            "sortOrder",
            "tag",
            "tagAll",
            "tagNone",
            "customField.a",
            "customField.' OR 1=1",
            "customField.a.b",
            "customField.$",
            "createdAfter",
            "lastContactedBefore",
            "isNull",
            "isNotNull",
            "neverContacted",
            "cursor",
            "page",
            "limit",
            "total",
            "search[]",
            "' OR 1=1 --");

    private static Path folder;
    private static List<Leadwright> stores;
    private static List<ApiHandler> handlers;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("leadwright");
        List<Storage> storages = List.of(
                new MemoryStorage(),
                JdbiStorage.sqlite(folder.resolve("leads.db")).migrate());
        List<Lead> leads = leads();
        Stamp stamp = new Stamp(Author.DEFAULT, Instant.EPOCH);
        storages.forEach(
                storage -> storage.leads(AccountId.DEFAULT).atomically(stamp, transaction -> transaction.add(leads)));
        MovableClock clock = MovableClock.startingAt(Instant.parse("2024-01-20T15:30:00Z"));
        stores = storages.stream()
                .map(storage -> Leadwright.builder(storage).clock(clock).build())
                .toList();
        LeadApi.Caller caller = new LeadApi.Caller(AccountId.DEFAULT, Set.of("leads:read"));
        handlers = stores.stream()
                .map(store -> LeadApi.of(store, request -> Optional.of(caller)).handler())
                .toList();
    }

    @AfterContainer
    static void close() throws IOException {
        stores.forEach(Leadwright::close);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property
    void both_stores_answer_the_same_or_refuse(@ForAll("queries") String query) {
        ApiRequest request = ApiRequest.of("GET", "/api/v2/leads").query(query);
        ApiResponse memory = handlers.get(0).handle(request);
        ApiResponse sqlite = handlers.get(1).handle(request);
        assertThat(memory.status()).isIn(200, 400);
        assertThat(sqlite.status()).isEqualTo(memory.status());
        assertThat(new String(sqlite.body(), StandardCharsets.UTF_8))
                .isEqualTo(new String(memory.body(), StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> name = Arbitraries.of(NAMES);
        Arbitrary<String> value = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(TEXTS)),
                Tuple.of(1, Arbitraries.of(TEXTS).list().ofSize(2).map(two -> String.join(" ", two))),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "new",
                                "linkedin",
                                "company",
                                "company,firstName",
                                "asc",
                                "2024-01-01",
                                "*",
                                "1",
                                "true",
                                "title")));
        Arbitrary<String> parameter = Combinators.combine(name, value).as((n, v) -> encoded(n) + "=" + encoded(v));
        return parameter.list().ofMinSize(1).ofMaxSize(3).map(parameters -> String.join("&", parameters));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One lead for each text, which has it in every field that takes it. */
    private static List<Lead> leads() {
        List<Lead> leads = new ArrayList<>();
        for (String text : TEXTS.stream().filter(text -> text.indexOf(0) < 0).collect(Collectors.toList())) {
            int number = leads.size();
            leads.add(NewLead.named(text, "Lead " + number % 3)
                    .company(text)
                    .title("Title " + text)
                    .text(TextField.NOTES, text)
                    .tags(StoredText.isBlank(text) || text.length() > 256 ? "other" : text)
                    .customField("a", CustomValue.of(text))
                    .customField("' OR 1=1", CustomValue.of(text))
                    .toLead(
                            LeadId.of("lead_" + number),
                            Instant.parse("2024-01-01T00:00:00Z").plusSeconds(number / 2)));
        }
        return leads;
    }
}
