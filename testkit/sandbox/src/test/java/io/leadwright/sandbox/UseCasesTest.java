package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference's use cases over HTTP, each against an answer worked out from the sample leads without the library's queries. */
class UseCasesTest {

    @TempDir
    static Path folder;

    private static RunningSandbox sandbox;
    private static final List<Lead> LEADS = SampleLeads.all().stream()
            .map(lead -> lead.toLead(LeadId.of("lead_unnamed"), Instant.EPOCH))
            .toList();

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(folder);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void the_basic_list_has_ten_leads_of_247() throws IOException {
        JsonNode data = sandbox.data("?limit=10");
        assertThat(data.get("leads")).hasSize(10);
        assertThat(data.get("pagination"))
                .hasToString(
                        "{\"page\":1,\"limit\":10,\"total\":247,\"pages\":25,\"hasNextPage\":true,\"hasPrevPage\":false}");
    }

    @Test
    void advanced_filtering_combines_its_filters() throws IOException {
        List<String> expected = ids(LEADS.stream()
                .filter(lead -> lead.status() == LeadStatus.CONTACTED)
                .filter(lead -> "google".equals(String.valueOf(lead.company()).toLowerCase(Locale.ROOT)))
                .toList());
        assertThat(expected).isNotEmpty();
        List<String> found = new ArrayList<>();
        for (String source : List.of("linkedin", "website", "referral", "import", "api")) {
            found.addAll(ids(sandbox.data("?status=contacted&source=" + source + "&company=Google&limit=25")));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_search_finds_john_by_name_and_title() throws IOException {
        assertThat(ids(sandbox.data("?search=john%20software&limit=20"))).contains("lead_abc123");
    }

    @Test
    void analytics_counts_by_status_with_pages_of_one() throws IOException {
        long sum = 0;
        for (LeadStatus status : LeadStatus.values()) {
            long total = sandbox.data("?status=" + status.code() + "&limit=1")
                    .get("pagination")
                    .get("total")
                    .asLong();
            assertThat(total)
                    .isEqualTo(LEADS.stream()
                            .filter(lead -> lead.status() == status)
                            .count());
            sum += total;
        }
        assertThat(sum).isEqualTo(247);
    }

    @Test
    void follow_ups_are_those_contacted_before_oldest_first() throws IOException {
        Instant weekAgo = Instant.parse("2024-06-01T00:00:00.123456Z").minus(Duration.ofDays(7));
        List<String> expected = ids(LEADS.stream()
                .filter(lead -> lead.status() == LeadStatus.CONTACTED)
                .filter(lead -> contacted(lead).isBefore(weekAgo))
                .sorted(Comparator.comparing(UseCasesTest::contacted).thenComparing(Lead::id))
                .toList());
        assertThat(expected).isNotEmpty();
        assertThat(ids(sandbox.data("?status=contacted&lastContactedBefore=" + weekAgo
                        + "&sortBy=lastContactedAt&sortOrder=asc&limit=100")))
                .isEqualTo(expected);
    }

    @Test
    void an_export_by_page_has_every_lead_once_in_order() throws IOException {
        List<String> exported = new ArrayList<>();
        boolean more = true;
        for (int page = 1; more; page++) {
            JsonNode data = sandbox.data("?page=" + page + "&limit=100&sortBy=createdAt&sortOrder=asc");
            exported.addAll(ids(data));
            more = data.get("pagination").get("hasNextPage").asBoolean();
        }
        assertThat(exported)
                .isEqualTo(ids(LEADS.stream()
                        .sorted(Comparator.comparing(Lead::createdAt).thenComparing(Lead::id))
                        .toList()));
    }

    @Test
    void an_export_by_cursor_has_every_lead_once_in_the_same_order() throws IOException {
        List<String> byPage = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            byPage.addAll(ids(sandbox.data("?page=" + page + "&limit=100&sortBy=company,lastName&sortOrder=desc,asc")));
        }
        List<String> byCursor = new ArrayList<>();
        String cursor = "*";
        while (!cursor.isEmpty()) {
            JsonNode data = sandbox.data("?cursor=" + cursor + "&limit=7&sortBy=company,lastName&sortOrder=desc,asc");
            byCursor.addAll(ids(data));
            cursor = data.path("nextCursor").asText();
        }
        assertThat(byCursor).isEqualTo(byPage).hasSize(247);
    }

    @Test
    void segmentation_gets_the_most_recently_contacted_first_and_the_never_contacted_last() throws IOException {
        List<Lead> expected = LEADS.stream()
                .sorted(Comparator.comparing(UseCasesTest::contactedOrLast)
                        .thenComparing(Lead::id)
                        .reversed())
                .toList();
        assertThat(ids(sandbox.data("?limit=100&sortBy=lastContactedAt&sortOrder=desc")))
                .isEqualTo(ids(expected.subList(0, 100)));
    }

    @Test
    void scoring_stops_at_the_first_empty_page() throws IOException {
        assertThat(sandbox.data("?page=3&limit=100").get("leads")).hasSize(47);
        JsonNode beyond = sandbox.data("?page=4&limit=100");
        assertThat(beyond.get("leads")).isEmpty();
        assertThat(beyond.get("pagination"))
                .hasToString(
                        "{\"page\":4,\"limit\":100,\"total\":247,\"pages\":3,\"hasNextPage\":false,\"hasPrevPage\":true}");
    }

    @Test
    void bad_parameters_are_all_named() {
        var response = sandbox.get("?limit=101&status=warm&colour=red");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("\"limit\":\"Must be between 1 and 100\"")
                .contains("\"status\":\"Must be one of: new, contacted, replied, converted, cold\"")
                .contains("\"colour\":\"Unknown parameter\"");
    }

    private static Instant contacted(Lead lead) {
        Instant at = lead.lastContactedAt();
        return at == null ? Instant.MAX : at;
    }

    private static Instant contactedOrLast(Lead lead) {
        Instant at = lead.lastContactedAt();
        return at == null ? Instant.MIN : at;
    }

    private static List<String> ids(List<Lead> leads) {
        return leads.stream().map(lead -> lead.id().value()).toList();
    }

    private static List<String> ids(JsonNode data) {
        return data.get("leads").findValuesAsText("id");
    }
}
