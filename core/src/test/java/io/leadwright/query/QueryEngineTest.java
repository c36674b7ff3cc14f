package io.leadwright.query;

import static io.leadwright.lead.LeadStatus.CONTACTED;
import static io.leadwright.query.Filter.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryEngineTest {

    private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");

    private static final Lead JOHN = lead(
            "lead_1",
            NewLead.email("john@techcorp.com")
                    .name("John", "Doe")
                    .company("Tech Corp")
                    .title("Senior Software Engineer")
                    .status(CONTACTED)
                    .tags("ai", "enterprise")
                    .customField("employees", CustomValue.of(500))
                    .lastContactedAt(JANUARY));
    private static final Lead EMILE =
            lead("lead_2", NewLead.named("Émile", "Zola").company("TECH  corp").title("100%_\\ writer"));
    private static final Lead NAMELESS = lead("lead_3", NewLead.email("x@y.z").company("Téch Corp"));
    private static final List<Lead> BOOK = List.of(JOHN, EMILE, NAMELESS);

    @ParameterizedTest
    @CsvSource({
        "john software, lead_1",
        "doe john, lead_1",
        "EMILE, lead_2",
        "émile zo, lead_2",
        "tech, lead_1 lead_2 lead_3",
        "100%_\\, lead_2",
        "_e, ''",
        "%o, ''",
        "j doe, lead_1",
        "john zola, ''"
    })
    void every_word_must_hit_some_field(String words, String ids) {
        assertThat(found(search(words))).isEqualTo(ids);
    }

    @Test
    void an_exact_company_forgets_case_and_spaces_but_not_accents() {
        assertThat(found(company("tech corp"))).isEqualTo("lead_1 lead_2");
        assertThat(found(companyExactly("Tech Corp"))).isEqualTo("lead_1");
    }

    @Test
    void a_title_contains_its_characters_as_they_stand() {
        assertThat(found(titleContains("software eng"))).isEqualTo("lead_1");
        assertThat(found(titleContains("%_\\"))).isEqualTo("lead_2");
        assertThat(found(titleContains("%"))).isEqualTo("lead_2");
    }

    @Test
    void a_part_of_a_company_forgets_case_and_accents() {
        assertThat(found(companyContains("CH corp"))).isEqualTo("lead_1 lead_2 lead_3");
        assertThat(found(companyContains("%"))).isEmpty();
    }

    @Test
    void a_window_has_its_start_and_not_its_end() {
        assertThat(found(contactedFrom(JANUARY))).isEqualTo("lead_1");
        assertThat(found(contactedUntil(JANUARY))).isEmpty();
        assertThat(found(contactedUntil(JANUARY.plusNanos(1)))).isEqualTo("lead_1");
        assertThat(found(contactedFrom(JANUARY.plusNanos(1)))).isEmpty();
        assertThat(found(not(contactedUntil(JANUARY)))).isEqualTo("lead_1 lead_2 lead_3");
        assertThat(found(neverContacted())).isEqualTo("lead_2 lead_3");
    }

    @Test
    void tags_and_custom_fields_are_compared_character_for_character() {
        assertThat(found(tag("ai", "none"))).isEqualTo("lead_1");
        assertThat(found(allTags(List.of("ai", "none")))).isEmpty();
        assertThat(found(tag("AI"))).isEmpty();
        assertThat(found(customField("employees", "500"))).isEqualTo("lead_1");
        assertThat(found(missing(TextField.FIRST_NAME))).isEqualTo("lead_3");
    }

    @Test
    void no_condition_is_every_lead_and_no_choice_is_none() {
        assertThat(found(everything())).isEqualTo("lead_1 lead_2 lead_3");
        assertThat(found(or())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"asc, lead_2 lead_1 lead_3", "desc, lead_1 lead_2 lead_3"})
    void leads_without_a_value_come_last_both_ways(String direction, String ids) {
        Sort sort = direction.equals("asc") ? SortKey.FIRST_NAME.asc() : SortKey.FIRST_NAME.desc();
        assertThat(ids(page(LeadQuery.all().orderBy(sort), PageRequest.first(10))))
                .isEqualTo(ids);
    }

    @Test
    void text_is_ordered_by_code_points_not_by_utf_16() {
        Lead emoji = lead("lead_e", NewLead.named("\ud83d\ude00", "x"));
        Lead privateUse = lead("lead_p", NewLead.named("\ue000", "x"));
        LeadQuery byName = LeadQuery.all().orderBy(SortKey.FIRST_NAME.asc());
        assertThat(ids(QueryEngine.page(List.of(emoji, privateUse), byName, PageRequest.first(10))))
                .isEqualTo("lead_p lead_e");
    }

    @Test
    void a_page_knows_its_neighbours() {
        List<Lead> many = IntStream.range(0, 7)
                .mapToObj(i -> lead("lead_" + i, NewLead.named("A", "B")))
                .toList();
        LeadQuery oldest = LeadQuery.all().orderBy(SortKey.CREATED_AT.asc());
        Page<Lead> second = QueryEngine.page(many, oldest, PageRequest.number(2, 3));
        assertThat(ids(second)).isEqualTo("lead_3 lead_4 lead_5");
        assertThat(ids(QueryEngine.page(many, oldest, second.next().orElseThrow())))
                .isEqualTo("lead_6");
        assertThat(ids(QueryEngine.page(many, oldest, second.previous().orElseThrow())))
                .isEqualTo("lead_0 lead_1 lead_2");

        Page<Lead> beyond =
                QueryEngine.page(many, oldest, PageRequest.number(9, 3).total(Total.none()));
        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.next()).isEmpty();
        assertThat(beyond.previous()).isPresent();
        assertThat(QueryEngine.page(List.of(), oldest, PageRequest.number(9, 3)).previous())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, ?", "2, 2+", "3, 3", "9223372036854775807, 3"})
    void a_total_says_how_far_it_counted(long upTo, String text) {
        assertThat(page(LeadQuery.all(), PageRequest.first(1).total(new Total(upTo)))
                        .total())
                .hasToString(text);
    }

    @Test
    void a_cursor_serves_its_own_query_only() {
        Cursor cursor = Cursor.at(JOHN, LeadQuery.all());
        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
        assertThat(cursor.belongsTo(LeadQuery.all())).isTrue();
        assertThatThrownBy(() -> page(LeadQuery.where(tag("ai")), PageRequest.after(cursor, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cursor: must be used with the query it came from");
    }

    @Test
    void filters_of_different_meaning_have_different_fingerprints() {
        assertThat(List.of(
                                LeadQuery.where(tag("a", "b")),
                                LeadQuery.where(tag("a"), tag("b")),
                                LeadQuery.where(tag("a,1:b")),
                                LeadQuery.where(or(tag("a"), tag("b"))),
                                LeadQuery.where(not(tag("a"))),
                                LeadQuery.where(customField("a", "b")),
                                LeadQuery.where(customField("a,1", "b")))
                        .stream()
                        .map(LeadQuery::fingerprint))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "a", "é", "'\u0301\u0302'", "a b c d e f g h i"})
    void a_search_of_too_little_or_too_much_is_refused(String text) {
        assertThatThrownBy(() -> search(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("search: must");
    }

    @Test
    void a_filter_is_bounded_in_depth_and_size() {
        Filter deep = tag("a");
        for (int i = 1; i < 32; i++) {
            deep = not(deep);
        }
        Filter deepest = deep;
        assertThatThrownBy(() -> not(deepest)).hasMessageStartingWith("filter: must be at most 32 deep");
        Filter[] many = new Filter[1_000];
        java.util.Arrays.fill(many, tag("a"));
        assertThatThrownBy(() -> or(many)).hasMessageStartingWith("filter: must be");
        assertThat(LeadQuery.where(deepest).filter()).isEqualTo(deepest);
        String[] tags = IntStream.range(0, 600).mapToObj(String::valueOf).toArray(String[]::new);
        assertThatThrownBy(() -> or(tag("a", tags), tag("b", tags)))
                .hasMessage("filter: must be at most 32 deep and have at most 1000 conditions, is 2 deep and has 1203");
    }

    @Test
    void an_order_names_each_key_once() {
        assertThatThrownBy(() -> LeadQuery.all().orderBy(SortKey.COMPANY.asc(), SortKey.COMPANY.desc()))
                .hasMessageStartingWith("order: must");
        assertThatThrownBy(() -> PageRequest.first(0)).hasMessage("limit: must be between 1 and 1000, is 0");
        assertThatThrownBy(() -> PageRequest.number(0, 1)).hasMessage("page: must be at least 1, is 0");
    }

    private static String found(Filter filter) {
        return ids(page(LeadQuery.where(filter).orderBy(SortKey.CREATED_AT.asc()), PageRequest.first(10)));
    }

    private static Page<Lead> page(LeadQuery query, PageRequest request) {
        return QueryEngine.page(BOOK, query, request);
    }

    private static String ids(Page<Lead> page) {
        return String.join(
                " ", page.items().stream().map(lead -> lead.id().value()).toList());
    }

    private static Lead lead(String id, NewLead lead) {
        return lead.toLead(LeadId.of(id), JANUARY);
    }
}
