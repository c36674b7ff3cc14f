package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.http.format.TextColumn;
import io.leadwright.lead.AccountId;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of leads that come and go. */
class FilesTest {

    private final Fixture fixture = new Fixture();

    private ApiResponse imported(String query, String type, byte[] file) {
        return fixture.handler()
                .handle(Fixture.to("POST", "/import" + query, "Content-Type", type)
                        .body(file));
    }

    private JsonNode imported(String type, String file) {
        return Fixture.json(imported("", type, file.getBytes(UTF_8))).path("data");
    }

    @ParameterizedTest
    @CsvSource({"csv,text/csv,text/csv; charset=utf-8", "jsonl,application/x-ndjson,application/x-ndjson"})
    void what_is_exported_is_the_same_when_imported_elsewhere(String format, String type, String contentType) {
        fixture.withJohnAndJane().withOthers(600);
        ApiResponse export = fixture.ask("GET", "/export?format=" + format);
        byte[] file = export.body();

        Fixture other = new Fixture();
        ApiResponse report = other.handler()
                .handle(Fixture.to("POST", "/import", "Content-Type", type).body(file));

        assertThat(export.headers())
                .containsEntry("Content-Type", contentType)
                .containsEntry("Content-Disposition", "attachment; filename=\"leads." + format + "\"");
        assertThat(Fixture.json(report).path("data"))
                .hasToString("{\"created\":602,\"updated\":0,\"unchanged\":0,\"rejected\":[]}");
        assertThat(other.ask("GET", "/export?format=" + format).body()).isEqualTo(file);
    }

    @Test
    void an_export_has_the_leads_that_are_asked_for_as_json_lines_unless_said() {
        fixture.withJohnAndJane();

        assertThat(new String(fixture.ask("GET", "/export?status=contacted").body(), UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"lead_abc123\"");
        assertThat(fixture.ask("GET", "/export?status=cold").body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"format=xml,format", "sortBy=email,sortBy", "page=1,page", "limit=1,limit", "status=hot,status"})
    void an_export_takes_filters_and_a_format_alone(String query, String name) {
        ApiResponse response = fixture.ask("GET", "/export?" + query);

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response).has(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "jsonl,application/x-ndjson,200",
        "csv,text/*,200",
        "csv,*/*,200",
        "csv,application/json,406",
        "csv,application/x-ndjson,406",
        "jsonl,text/csv,406"
    })
    void an_export_is_what_the_caller_accepts(String format, String accept, int status) {
        assertThat(fixture.ask("GET", "/export?format=" + format, "Accept", accept)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | csv",
                "TEXT/*;q=0.5, application/json | csv",
                "text/csv, application/x-ndjson;q=0 | csv",
                "text/csv, application/x-ndjson;q=0.1 | jsonl",
                "*/* | jsonl"
            })
    void an_export_of_no_format_is_one_that_the_caller_accepts(String accept, String extension) {
        ApiResponse response = fixture.ask("GET", "/export", "Accept", accept);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers())
                .containsEntry("Content-Disposition", "attachment; filename=\"leads." + extension + "\"");
    }

    @Test
    void a_row_with_an_id_that_is_a_path_is_rejected() {
        assertThat(imported("text/csv", "id,email\nexport,a@example.com\n").path("rejected"))
                .hasToString("[{\"row\":1,\"errors\":[\"id: must not be export: this path is taken\"]}]");
    }

    @Test
    void no_path_of_the_api_can_be_the_id_of_a_lead() {
        assertThat(fixture.api.routes())
                .map(route -> route.operation().path())
                .filteredOn(path -> path.matches("/api/v2/leads/[a-z]+"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .isNotEmpty()
                .isSubsetOf(TextColumn.TAKEN_IDS);
    }

    @Test
    void a_storage_that_is_down_is_said_before_the_export_begins() {
        ApiHandler known = Described.of(LeadApi.of(
                fixture.leadwright,
                request -> Optional.of(new LeadApi.Caller(AccountId.DEFAULT, Set.of("leads:read")))));
        fixture.storage.close();

        assertThat(known.handle(Fixture.to("GET", "/export")).status()).isEqualTo(503);
        assertThat(known.handle(Fixture.to("GET", "/export?format=csv")).status())
                .isEqualTo(503);
    }

    @Test
    void rows_that_are_leads_are_taken_and_the_others_told() {
        JsonNode report = imported("text/csv", "email,status\na@example.com,new\nno,hot\na@example.com,cold\n,\n");

        assertThat(report)
                .hasToString("{\"created\":1,\"updated\":1,\"unchanged\":0,\"rejected\":["
                        + "{\"row\":2,\"errors\":[\"email: must be an address such as name@example.com\","
                        + "\"status: must be one of: new, contacted, replied, converted, cold\"]},"
                        + "{\"row\":4,\"errors\":[\"lead: must have an email, a linkedinUrl or a name\"]}]}");
        JsonNode lead = Fixture.json(fixture.get("")).path("data").path("leads").path(0);
        assertThat(lead.path("source").asText()).isEqualTo("import");
        assertThat(lead.path("status").asText()).isEqualTo("cold");
    }

    @Test
    void a_dry_run_says_the_same_and_writes_nothing() {
        byte[] file = "{\"email\":\"a@example.com\"}\n{}\n".getBytes(UTF_8);

        ApiResponse dry = imported("?dryRun=true", "application/x-ndjson", file);
        assertThat(fixture.ids("")).isEmpty();
        ApiResponse done = imported("?dryRun=false", "application/x-ndjson", file);

        assertThat(dry.body()).isEqualTo(done.body());
        assertThat(fixture.ids("")).hasSize(1);
    }

    @Test
    void a_table_is_read_in_the_charset_it_is_said_to_be_in() {
        String file = "firstName,lastName\nZo\u00EB,Gr\u00FC\u00DFe\n";

        byte[] old = file.getBytes(Charset.forName("IBM850"));
        String odd = "text/csv;header=present; Charset=\"UTF-8\"";

        assertThat(Fixture.json(imported("", "text/csv; charset=IBM850", old))
                        .path("data")
                        .path("created")
                        .asInt())
                .isEqualTo(1);
        assertThat(Fixture.json(imported("", odd, file.getBytes(UTF_8)))
                        .path("data")
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        assertThat(new String(fixture.ask("GET", "/export").body(), UTF_8))
                .contains("\"Zo\u00EB\"", "\"Gr\u00FC\u00DFe\"");
        assertThat(imported("", "text/csv; charset=none", file.getBytes(UTF_8)).status())
                .isEqualTo(415);
        assertThat(imported("", "application/x-ndjson; charset=IBM850", new byte[0])
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"''", "'email,email'", "'email,nobody'", "'\"email'"})
    void a_file_that_is_none_is_refused(String header) {
        ApiResponse response = imported("", "text/csv", (header + "\na@example.com,b\n").getBytes(UTF_8));

        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.invalidParams(response).fieldNames()).toIterable().containsExactly("body");
        assertThat(fixture.ids("")).isEmpty();
    }

    @Test
    void of_many_rejected_rows_the_first_are_listed_and_the_rest_counted() {
        String file = IntStream.range(0, 10_005).mapToObj(i -> "5").collect(Collectors.joining("\n"));

        JsonNode report = imported("application/x-ndjson", file);

        assertThat(report.path("rejected").size()).isEqualTo(10_000);
        assertThat(report.path("rejectedMore").asInt()).isEqualTo(5);
    }

    @Test
    void counts_are_those_of_the_leads_that_are_asked_for() {
        fixture.withJohnAndJane();

        assertThat(Fixture.json(fixture.ask("GET", "/counts?tag=ai")).path("data"))
                .hasToString("{\"byStatus\":{\"new\":0,\"contacted\":1,\"replied\":0,\"converted\":0,\"cold\":0},"
                        + "\"bySource\":{\"linkedin\":1,\"website\":0,\"referral\":0,\"import\":0,\"api\":0},"
                        + "\"byTag\":{\"ai\":1,\"enterprise\":1,\"high-priority\":1}}");
        assertThat(fixture.ask("GET", "/counts?limit=5").status()).isEqualTo(400);
    }
}
