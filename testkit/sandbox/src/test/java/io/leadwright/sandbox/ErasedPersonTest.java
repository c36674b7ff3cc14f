package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.leadwright.http.source.hunter.HunterSource;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.EmailKey;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.port.EnrichmentSource;
import io.leadwright.port.Secret;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.FailureKind;
import io.leadwright.source.Lookup;
import io.leadwright.source.Question;
import io.leadwright.source.SourceAnswer;
import io.leadwright.source.SourceKind;
import io.leadwright.source.SourceProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that are found nowhere else go through the whole of it; then the person they are of is erased, and they are looked for. */
class ErasedPersonTest {

    private static final String KEY = "zqkey-0123456789";
    private static final String VENDOR_KEY = "zqvendor-0123456789";
    private static final List<String> CANARIES =
            List.of("zqmail", "zqold", "zqfirst", "zqlast", "zqslug", "zqnote", "zqtitle", "4155550137");

    private static final String PERSON = "{\"email\": \"zqmail@techcorp.com\", \"firstName\": \"Zqfirst\","
            + " \"lastName\": \"Zqlast\", \"company\": \"Tech Corp\", \"linkedinUrl\": \"https://linkedin.com/in/zqslug\"";
    private static final String LEAD = PERSON + ", \"phone\": \"+14155550137\", \"notes\": \"zqnote\"}";
    private static final String ENRICH = "{\"leads\": [" + PERSON + "}, {\"email\": \"ann@techcorp.com\"}]}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream err = System.err;
    private final Handler logged = new Handler() {
        @Override
        public void publish(LogRecord line) {
            String text = line.getMessage() + " " + line.getThrown();
            written.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer vendor;

    /** A vendor who gives back all that was sent, as something that is no answer. */
    @BeforeEach
    void startVendor() throws IOException {
        vendor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        vendor.createContext("/", exchange -> {
            String echo = exchange.getRequestURI() + " " + Map.copyOf(exchange.getRequestHeaders());
            asked.add(echo);
            byte[] body = ("{\"errors\": " + echo).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        vendor.start();
    }

    @AfterEach
    void stopVendor() {
        vendor.stop(0);
    }

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(logged);
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(err);
        Logger.getLogger("").removeHandler(logged);
    }

    private static SourceProfile profile(String name, ProfileField<?> field) {
        return SourceProfile.builder(name, SourceKind.BUSINESS_CONTACTS)
                .lookups(Lookup.EMAIL, Lookup.LINKEDIN)
                .fields(field)
                .build();
    }

    private static String title(Question question) {
        return question.email()
                .map(EmailKey::value)
                .filter(address -> address.startsWith("zq"))
                .map(address -> "Zqtitle")
                .orElse("CEO");
    }

    private List<EnrichmentSource> sources() {
        SourceProfile good = profile("good", ProfileField.TITLE);
        return List.of(
                EnrichmentSource.of(
                        good,
                        question -> SourceAnswer.Found.free(Claims.of(new Claim(
                                ProfileField.TITLE,
                                good.id(),
                                title(question),
                                Instant.now().minusSeconds(1))))),
                EnrichmentSource.of(
                        profile("failing", ProfileField.TITLE),
                        question -> SourceAnswer.Failed.free(FailureKind.UNAVAILABLE)),
                HunterSource.create(Secret.of(VENDOR_KEY))
                        .over(connection -> connection.baseUrl(URI.create(
                                "http://127.0.0.1:" + vendor.getAddress().getPort()))));
    }

    private HttpResponse<String> post(RunningSandbox sandbox, String path, String body, String type)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(sandbox.address().resolve("/api/v2" + path))
                        .header("x-api-key", KEY)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", "once-" + path)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> json(RunningSandbox sandbox, String path, String body)
            throws IOException, InterruptedException {
        return post(sandbox, path, body, "application/json");
    }

    @Test
    void nothing_is_left_of_who_was_erased_and_they_do_not_come_back() throws Exception {
        GrantedKey key = new GrantedKey(AccountId.DEFAULT, KEY, GrantedKey.EVERYTHING.permissions());
        try (RunningSandbox sandbox =
                RunningSandbox.asking(sources(), folder.resolve("leads.db").toString(), SandboxCredits.DEFAULT, key)) {
            fill(sandbox);
            assertThat(hits(folder)).as("the search finds what is there").isNotEmpty();
            HttpResponse<String> erased =
                    json(sandbox, "/privacy/erase", "{\"person\": {\"email\": \"ZQmail@techcorp.com\"}}");
            assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
            assertThat(found("the answer", erased.body())).isEmpty();
            assertThat(hits(folder)).isEmpty();
            comeBack(sandbox);
            assertThat(hits(folder)).isEmpty();
            assertShown(sandbox);
        }
        String log = written.toString(StandardCharsets.UTF_8);
        assertThat(asked).as("what the vendor was asked").anyMatch(echo -> echo.contains(VENDOR_KEY));
        assertThat(found("the log", log)).isEmpty();
        assertThat(log).doesNotContain(secrets());
    }

    private void fill(RunningSandbox sandbox) throws Exception {
        assertThat(json(sandbox, "/leads", LEAD).statusCode()).isEqualTo(201);
        assertThat(json(sandbox, "/leads", LEAD).statusCode()).isEqualTo(409);
        assertThat(json(sandbox, "/leads", "{\"email\": \"zqmail no address\"}").statusCode())
                .isEqualTo(400);
        HttpResponse<String> old =
                json(sandbox, "/leads", "{\"email\": \"zqold@techcorp.com\", \"phone\": \"+14155550137\"}");
        String oldId = old.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        LeadId john = sandbox.book()
                .bulk()
                .upsert(List.of(NewLead.email("zqmail@techcorp.com")))
                .get(0)
                .lead()
                .id();
        sandbox.book().duplicates().merge(john, LeadId.of(oldId)).orElseThrow();
        HttpResponse<String> enriched = json(sandbox, "/enrich", ENRICH);
        assertThat(enriched.body()).contains("Zqtitle");
        assertThat(enriched.body()).doesNotContain(secrets());
        assertThat(json(sandbox, "/enrich", ENRICH).body()).isEqualTo(enriched.body());
    }

    private void comeBack(RunningSandbox sandbox) throws Exception {
        assertThat(json(sandbox, "/leads", LEAD).statusCode()).isEqualTo(451);
        assertThat(json(sandbox, "/leads?upsert=true", LEAD).statusCode()).isEqualTo(451);
        HttpResponse<String> imported =
                post(sandbox, "/leads/import", "email,firstName\nzqmail@techcorp.com,Zqfirst\n", "text/csv");
        assertThat(imported.body()).contains("the person wants to be left alone");
        assertThat(found("the import's answer", imported.body())).isEmpty();
        HttpResponse<String> again = json(sandbox, "/enrich?", ENRICH);
        assertThat(again.body()).contains("SUPPRESSED");
    }

    private static void assertShown(RunningSandbox sandbox) {
        assertThat(found("the leads", sandbox.get("?limit=100").body())).isEmpty();
        assertThat(found(
                        "the export", sandbox.answer("GET", "/leads/export", "").body()))
                .isEmpty();
        assertThat(found("the feed", sandbox.book().changes().after(0, 1_000).toString()))
                .isEmpty();
    }

    private String[] secrets() throws IOException {
        return new String[] {
            KEY,
            VENDOR_KEY,
            Files.readString(folder.resolve("leads.db.suppression-key")).strip()
        };
    }

    /** Where in these files a canary is, in whatever case; no secret ever is, but in its own file. */
    private List<String> hits(Path folder) throws IOException {
        List<String> hits = new ArrayList<>();
        Set<String> seen = Set.of("leads.db", "leads.db-wal", "leads.db-shm");
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (seen.contains(name)) {
                    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                    assertThat(content).as(name).doesNotContain(secrets());
                    hits.addAll(found(name, content));
                }
            }
        }
        return hits;
    }

    private static List<String> found(String where, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return CANARIES.stream()
                .filter(lower::contains)
                .map(canary -> canary + " in " + where)
                .toList();
    }
}
