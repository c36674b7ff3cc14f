package io.leadwright.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order by id alone. */
class ByIdTest {

    private static final LeadQuery BY_ID = LeadQuery.all().byId();
    private static final List<Lead> LEADS = Stream.of("b", "a", "B", "~", "10", "9")
            .map(id -> NewLead.named(id, "x").toLead(LeadId.of(id), Instant.EPOCH))
            .toList();

    private static List<String> ids(Page<Lead> page) {
        return page.items().stream().map(lead -> lead.id().value()).toList();
    }

    @Test
    void leads_come_by_the_bytes_of_their_ids() {
        assertThat(ids(QueryEngine.page(LEADS, BY_ID, PageRequest.first(10))))
                .containsExactly("10", "9", "B", "a", "b", "~");
        assertThat(BY_ID.idDirection()).isEqualTo(Direction.ASC);
        assertThat(BY_ID.order()).isEmpty();
    }

    @Test
    void the_filter_stays() {
        LeadQuery query = LeadQuery.where(Filter.tag("a")).byId();
        assertThat(query.filter()).isEqualTo(Filter.tag("a"));
        assertThat(query.orderBy(SortKey.COMPANY.asc()).order()).containsExactly(SortKey.COMPANY.asc());
    }

    @Test
    void a_cursor_goes_on_forwards_and_backwards_also_when_its_text_was_stored() {
        Page<Lead> first = QueryEngine.page(LEADS, BY_ID, PageRequest.first(2));
        PageRequest next = first.next().orElseThrow();
        assertThat(ids(QueryEngine.page(LEADS, BY_ID, next))).containsExactly("B", "a");
        Cursor cursor = Cursor.parse(Cursor.at(LEADS.get(2), BY_ID).text());
        assertThat(ids(QueryEngine.page(LEADS, BY_ID, PageRequest.after(cursor, 2))))
                .containsExactly("a", "b");
        assertThat(ids(QueryEngine.page(LEADS, BY_ID, PageRequest.before(cursor, 2))))
                .containsExactly("10", "9");
    }

    @Test
    void a_lead_keeps_its_place_whatever_becomes_of_it() {
        Lead before = LEADS.get(2);
        Lead after = NewLead.named("zzz", "y").onto(before, Instant.parse("2024-01-20T15:30:00Z"));
        assertThat(Cursor.at(after, BY_ID)).isEqualTo(Cursor.at(before, BY_ID));
    }

    @Test
    void cursors_by_id_and_by_key_are_not_of_the_same_query() {
        Cursor byId = Cursor.at(LEADS.get(0), BY_ID);
        Cursor newest = Cursor.at(LEADS.get(0), LeadQuery.all());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryEngine.page(LEADS, LeadQuery.all(), PageRequest.after(byId, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueryEngine.page(LEADS, BY_ID, PageRequest.after(newest, 1)));
        assertThat(byId.belongsTo(BY_ID)).isTrue();
    }
}
