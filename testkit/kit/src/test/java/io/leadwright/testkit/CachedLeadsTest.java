package io.leadwright.testkit;

import static io.leadwright.lead.LeadStatus.CONTACTED;
import static io.leadwright.lead.LeadStatus.REPLIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.CachedLeads;
import io.leadwright.LeadBook;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.NewLead;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachedLeadsTest {

    private static final PageRequest TEN = PageRequest.first(10);

    private final TestLeadwright leadwright = TestLeadwright.create();
    private final LeadBook book = leadwright.book();
    private final CachedLeads cached = CachedLeads.of(book.leads(), leadwright.clock());
    private final Lead john =
            book.leads().upsert(NewLead.email("john@example.com")).lead();

    @AfterEach
    void close() {
        leadwright.close();
    }

    private Page<Lead> all() {
        return cached.page(LeadQuery.all(), TEN);
    }

    private void writeElsewhere(String email) {
        book.leads().upsert(NewLead.email(email));
    }

    @Test
    void a_page_is_read_once_within_five_minutes() {
        Page<Lead> first = all();
        writeElsewhere("jane@example.com");
        leadwright.clock().advance(CachedLeads.KEPT.minusSeconds(1));
        assertThat(all()).isSameAs(first);
        leadwright.clock().advance(Duration.ofSeconds(1));
        assertThat(all().items()).hasSize(2);
    }

    @Test
    void the_same_question_is_the_same_however_it_is_put_and_another_is_another() {
        Page<Lead> one = cached.page(LeadQuery.where(Filter.status(CONTACTED, REPLIED)), TEN);
        assertThat(cached.page(LeadQuery.where(Filter.status(REPLIED, CONTACTED)), TEN))
                .isSameAs(one);
        assertThat(cached.page(LeadQuery.where(Filter.status(REPLIED)), TEN)).isNotSameAs(one);
        assertThat(cached.page(LeadQuery.where(Filter.status(CONTACTED, REPLIED)), PageRequest.first(9)))
                .isNotSameAs(one);
    }

    @Test
    void whatever_is_written_through_it_is_seen_at_once() {
        all();
        Lead jane = cached.upsert(NewLead.email("jane@example.com")).lead();
        assertThat(all().items()).hasSize(2);
        cached.add(NewLead.email("third@example.com")).orElseThrow();
        assertThat(all().items()).hasSize(3);
        cached.patch(jane.id(), LeadPatch.none().status(REPLIED)).orElseThrow();
        assertThat(all().items()).extracting(Lead::status).contains(REPLIED);
        cached.delete(jane.id());
        assertThat(all().items()).hasSize(2);
        cached.delete(john.id(), john.version());
        assertThat(all().items()).hasSize(1);
    }

    @Test
    void what_was_written_otherwise_is_seen_when_the_host_says_so() {
        all();
        writeElsewhere("jane@example.com");
        assertThat(all().items()).hasSize(1);
        cached.forget();
        assertThat(all().items()).hasSize(2);
    }

    @Test
    void one_lead_and_all_leads_are_read_as_they_are() {
        all();
        writeElsewhere("jane@example.com");
        assertThat(cached.stream(LeadQuery.all())).hasSize(2);
        assertThat(cached.get(john.id())).contains(john);
        assertThat(cached.get(LeadId.of("nobody"))).isEmpty();
    }

    @Test
    void what_is_kept_has_its_bounds() {
        CachedLeads none = CachedLeads.of(book.leads(), leadwright.clock(), CachedLeads.KEPT, 1);
        Page<Lead> page = none.page(LeadQuery.all(), TEN);
        assertThat(none.page(LeadQuery.all(), TEN)).isEqualTo(page).isNotSameAs(page);
        assertThatThrownBy(() -> CachedLeads.of(book.leads(), leadwright.clock(), Duration.ZERO, 1))
                .hasMessage("kept: must be above 0, is PT0S");
        assertThatThrownBy(() -> CachedLeads.of(book.leads(), leadwright.clock(), CachedLeads.KEPT, 0))
                .hasMessage("leadsMax: must be above 0, is 0");
    }
}
