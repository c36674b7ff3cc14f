package io.leadwright.http.source.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.leadwright.http.source.RecordedVendor;
import io.leadwright.http.transport.WireResponse;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.FailureKind;
import io.leadwright.source.SourceAnswer.Failed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Wikidata answers, as it was recorded, and what it is taken for. */
class WikidataReadingTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final WikidataReading READING = new WikidataReading(NOW);

    private static WireResponse response(int status, String body, String... headers) {
        ImmutableListMultimap.Builder<String, String> all = ImmutableListMultimap.builder();
        for (String header : headers) {
            all.put(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        return WireResponse.of(status, all.build(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static WireResponse recorded(String file) {
        return response(200, new String(RecordedVendor.bytes("wikidata/" + file), StandardCharsets.UTF_8));
    }

    private static Map<String, WikidataItem> items(String file) {
        return READING.items(recorded(file)).orElseThrow();
    }

    /** One that has a single statement of each of these, written with single quotes. */
    private static WikidataItem item(String claims) {
        String body = "{'entities':{'Q1':{'labels':[],'claims':{" + claims + "}}}}";
        return READING.items(response(200, body.replace('\'', '"'))).orElseThrow().values().stream()
                .findFirst()
                .orElseThrow();
    }

    private static String statement(String property, String value) {
        return "'" + property + "':[{'mainsnak':{'snaktype':'value','datavalue':{'value':" + value + "}}}]";
    }

    private static List<String> said(WikidataItem item) {
        return WikidataClaims.of(item, items("labels-found.json"), NOW).all().stream()
                .map(claim -> claim.field().name() + "=" + claim.text())
                .toList();
    }

    @Test
    void an_item_is_claims_by_its_best_statements_and_the_newest_count() {
        WikidataItem company = Objects.requireNonNull(items("items-found.json").get("Q990000002"));
        assertThat(said(company))
                .containsExactlyInAnyOrder(
                        "companyInfo.name=TC",
                        "companyInfo.website=https://www.techcorp.example/",
                        "companyInfo.industry=software industry",
                        "companyInfo.size=120",
                        "companyInfo.founded=2010",
                        "companyInfo.headquarters=Leeds",
                        "companyInfo.lei=99990000SAMPLE000003");
        assertThat(WikidataClaims.of(company, Map.of(), NOW).of(ProfileField.COMPANY_SIZE))
                .extracting(Claim::observedAt)
                .containsExactly(Instant.parse("2024-06-30T00:00:00Z"));
    }

    @Test
    void of_what_a_search_found_those_of_that_name_count_by_any_of_their_names() {
        assertThat(READING.named(recorded("search-found.json"), "Tech Corp"))
                .contains(List.of("Q990000001", "Q990000002"));
        assertThat(READING.named(recorded("search-not-found.json"), "Nowhere")).contains(List.of());
        assertThat(READING.named(
                        response(200, "{\"search\":[{\"id\":\"P1\",\"label\":\"X Y\"},{\"label\":\"X Y\"}]}"), "X Y"))
                .contains(List.of());
    }

    @Test
    void a_film_of_the_same_name_is_no_company() {
        Map<String, WikidataItem> items = items("items-found.json");
        assertThat(WikidataReading.company("Tech Corp", Optional.empty(), items.values()))
                .isEqualTo(Optional.ofNullable(items.get("Q990000002")));
    }

    @Test
    void of_two_companies_the_one_with_the_known_site_counts_and_else_neither() {
        WikidataItem one = item(statement("P856", "'https://one.example/'") + "," + statement("P1278", "'1'"));
        WikidataItem two = item(statement("P856", "'https://two.example/'") + "," + statement("P1278", "'2'"));
        List<WikidataItem> both = List.of(one, two);
        assertThat(WikidataReading.company("X Y", Optional.of("mail.two.example"), both))
                .contains(two);
        assertThat(WikidataReading.company("X Y", Optional.of("three.example"), both))
                .isEmpty();
        assertThat(WikidataReading.company("X Y", Optional.empty(), both)).isEmpty();
    }

    @Test
    void a_company_whose_sites_are_all_elsewhere_is_another() {
        String lei = "," + statement("P1278", "'1'");
        WikidataItem elsewhere = item(statement("P856", "'https://other.example/'") + lei);
        WikidataItem siteless = item(statement("P452", "{'id':'Q2'}") + lei);
        String sites =
                "'P856':[{'rank':'preferred','mainsnak':{'snaktype':'value','datavalue':{'value':'https://x.example'}}},"
                        + "{'rank':'normal','mainsnak':{'snaktype':'value','datavalue':{'value':'https://about.xy.example'}}}]";
        WikidataItem there = item(sites + lei);
        Optional<String> domain = Optional.of("xy.example");
        assertThat(WikidataReading.company("X Y", domain, List.of(elsewhere))).isEmpty();
        assertThat(WikidataReading.company("X Y", Optional.empty(), List.of(elsewhere)))
                .contains(elsewhere);
        assertThat(WikidataReading.company("X Y", domain, List.of(elsewhere, siteless)))
                .contains(siteless);
        assertThat(WikidataReading.company("X Y", domain, List.of(siteless, there)))
                .contains(there);
    }

    @Test
    void a_company_that_was_dissolved_is_none() {
        String lei = statement("P1278", "'1'");
        WikidataItem gone = item(lei + "," + statement("P576", "{'time':'+1998-00-00T00:00:00Z','precision':9}"));
        WikidataItem still = item(lei + ",'P576':[{'mainsnak':{'snaktype':'novalue'}}]");
        assertThat(WikidataReading.company("X Y", Optional.empty(), List.of(gone, still)))
                .contains(still);
        assertThat(WikidataReading.company("X Y", Optional.empty(), List.of(gone)))
                .isEmpty();
    }

    @Test
    void a_missing_item_says_nothing() {
        assertThat(said(Objects.requireNonNull(items("items-found.json").get("Q990000003"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{'time':'+2011-02-03T00:00:00Z','precision':11} | 2011",
                "{'time':'+1998-00-00T00:00:00Z','precision':9} | 1998",
                "{'time':'+1990-00-00T00:00:00Z','precision':8} | -",
                "{'time':'-0500-00-00T00:00:00Z','precision':9} | -",
                "{'time':'+2011-99-99T00:00:00Z','precision':11} | 2011",
                "'2011' | -"
            })
    void a_year_counts_if_it_is_known_so_exactly(String time, String year) {
        assertThat(item(statement("P571", time)).year("P571")).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'amount':'+12.5'}", "{'amount':'many'}", "'12'", "null", "[]"})
    void a_count_that_is_none_says_nothing(String count) {
        assertThat(item(statement("P1128", count)).employees()).isEmpty();
    }

    @Test
    void an_empty_object_may_be_an_empty_list() {
        assertThat(READING.items(response(200, "{\"entities\":{\"Q1\":{\"labels\":[],\"claims\":[]}}}")))
                .hasValueSatisfying(items -> assertThat(items).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"ratelimited,THROTTLED", "maxlag,THROTTLED", "no-such-entity,UNREADABLE"})
    void an_error_comes_under_200(String code, FailureKind kind) {
        WireResponse error = response(200, "{\"error\":{\"code\":\"" + code + "\"}}", "retry-after: 5");
        assertThat(READING.named(error, "X Y")).isEmpty();
        assertThat(READING.items(error)).isEmpty();
        assertThat(READING.failure(error))
                .isEqualTo(
                        kind == FailureKind.THROTTLED
                                ? Failed.free(kind).notBefore(NOW.plusSeconds(5))
                                : Failed.free(kind));
        assertThat(READING.named(recorded("error.json"), "X Y")).isEmpty();
    }

    @Test
    void throttling_and_an_agent_without_a_contact_are_refused_in_plain_text() {
        assertThat(READING.failure(response(429, "Too many requests", "retry-after: 30")))
                .isEqualTo(Failed.free(FailureKind.THROTTLED).notBefore(NOW.plusSeconds(30)));
        assertThat(READING.failure(response(403, "Set a user-agent"))).isEqualTo(Failed.free(FailureKind.FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[[1]]", "{}", "<html>", "{\"search\":[{}"})
    void what_is_no_answer_is_unreadable(String body) {
        assertThat(READING.named(response(200, body), "X Y")).isEmpty();
        assertThat(READING.items(response(200, body))).isEmpty();
        assertThat(READING.failure(response(200, body))).isEqualTo(Failed.free(FailureKind.UNREADABLE));
    }
}
