package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.TextField;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.query.Cursor;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.SortKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(LeadDomain.class)
@Domain(DomainContext.Global.class)
class CursorTest {

    private static final Facts FACTS =
            Facts.NONE.companySize(new CompanySize(50, 100)).shares(800, null);

    private static String written(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Cursor cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor.text()), StandardCharsets.UTF_8);
    }

    /** Anything that is accepted must be what would be written again; all else is the caller's mistake. */
    private static void assertParsedOrRefused(String text) {
        try {
            assertThat(Cursor.parse(text).text()).isEqualTo(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageStartingWith("cursor:");
        }
    }

    @Property
    void a_cursor_is_read_as_it_was_written(@ForAll Lead lead, @ForAll LeadQuery query) {
        Cursor cursor = Cursor.at(lead, FACTS, query);
        Cursor again = Cursor.parse(cursor.text());
        assertThat(again).isEqualTo(cursor).hasSameHashCodeAs(cursor);
        assertThat(again.positionIn(query)).isEqualTo(cursor.positionIn(query));
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void arbitrary_text_is_refused_as_the_callers_mistake(@ForAll String text) {
        assertParsedOrRefused(text);
    }

    @Property
    void arbitrary_content_is_refused_as_the_callers_mistake(
            @ForAll @CharRange(from = '0', to = '9') @CharRange(from = 'i', to = 't') @CharRange(from = '-', to = ';')
                    String content) {
        assertParsedOrRefused(written("0123456789abcdef" + content));
    }

    @Property
    void a_damaged_cursor_is_refused_as_the_callers_mistake(
            @ForAll Lead lead, @ForAll LeadQuery query, @ForAll PagePick where) {
        String text = read(Cursor.at(lead, FACTS, query));
        int at = text.offsetByCodePoints(0, where.pick() % text.codePointCount(0, text.length()));
        int end = text.offsetByCodePoints(at, 1);
        for (String damage : List.of("", "9", "-", ";", "t", "s", "n", "z", "\u0000")) {
            assertParsedOrRefused(written(text.substring(0, at) + damage + text.substring(end)));
        }
        assertParsedOrRefused(written(text.substring(0, at)));
    }

    @Example
    void the_cursor_of_the_longest_names_is_read_again() {
        String longest = "ﷺ".repeat(1_000);
        Lead lead = SampleLeads.named("long")
                .text(TextField.FIRST_NAME, longest)
                .text(TextField.LAST_NAME, longest)
                .text(TextField.COMPANY, longest)
                .build();
        LeadQuery query =
                LeadQuery.all().orderBy(SortKey.FIRST_NAME.asc(), SortKey.LAST_NAME.asc(), SortKey.COMPANY.asc());
        Cursor cursor = Cursor.at(lead, query);
        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @Example
    void the_cursor_of_the_first_and_the_last_time_is_read_again() {
        for (String time : List.of("0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z")) {
            Lead lead = Lead.builder(LeadId.of("lead"), Instant.parse(time))
                    .text(TextField.LAST_NAME, "Doe")
                    .build();
            Cursor cursor = Cursor.at(lead, LeadQuery.all());
            assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
        }
    }

    @Example
    void a_cursor_with_values_of_another_kind_is_refused() {
        Lead lead = SampleLeads.named("lead").build();
        LeadQuery byName = LeadQuery.all().orderBy(SortKey.LAST_NAME.asc());
        LeadQuery byTime = LeadQuery.all();
        LeadQuery bySize = LeadQuery.all().orderBy(SortKey.COMPANY_SIZE.asc());
        List<List<Object>> forged = List.of(
                List.of(byName, read(Cursor.at(lead, byName)).replace("s3;doe", "t0;")),
                List.of(byTime, read(Cursor.at(lead, byTime)).replaceAll("t\\d+;", "s3;doe")),
                List.of(byTime, read(Cursor.at(lead, byTime)).replaceAll("t\\d+;", "n;")),
                List.of(byName, read(Cursor.at(lead, byName)).replace("s3;doe", "z0;")),
                List.of(bySize, read(Cursor.at(lead, FACTS, bySize)).replace("z50;", "s1;x")));
        for (List<Object> one : forged) {
            LeadQuery query = (LeadQuery) one.get(0);
            Cursor cursor = Cursor.parse(written((String) one.get(1)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QueryEngine.page(List.of(lead), query, PageRequest.after(cursor, 1)));
        }
    }

    @Example
    void a_cursor_of_before_there_were_other_keys_is_accepted() {
        Lead lead = Lead.builder(LeadId.of("lead"), Instant.parse("2024-01-20T15:30:00Z"))
                .text(TextField.LAST_NAME, "Doe")
                .build();
        assertThat(LeadQuery.all().canonical()).isEqualTo("[Sort[key=CREATED_AT, direction=DESC]] and()");
        assertThat(read(Cursor.at(lead, LeadQuery.all()))).endsWith("t1705764600000000;ilead");
    }

    @Example
    void what_is_believed_must_be_said_where_it_is_ordered_by() {
        Lead lead = SampleLeads.named("lead").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cursor.at(lead, LeadQuery.all().orderBy(SortKey.CONFIDENCE.asc())))
                .withMessageStartingWith("order:");
    }

    @Example
    void equal_queries_accept_each_others_cursors() {
        LeadQuery one = LeadQuery.where(new Filter.TagIn(new LinkedHashSet<>(List.of("a", "b"))));
        LeadQuery other = LeadQuery.where(new Filter.TagIn(new LinkedHashSet<>(List.of("b", "a"))));
        assertThat(one).isEqualTo(other);
        assertThat(Cursor.at(SampleLeads.named("lead").build(), one).belongsTo(other))
                .isTrue();
    }
}
