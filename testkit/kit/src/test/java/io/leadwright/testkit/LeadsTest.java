package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.LeadBook;
import io.leadwright.Leads;
import io.leadwright.lead.CustomField;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.lead.UpsertResult;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.SortKey;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The room of leads: what is written by many, at once, and read as a stream. */
class LeadsTest {

    private static final String PAGE = "https://linkedin.com/in/john";

    private final LeadBook book = TestLeadwright.create().book();
    private final Leads leads = book.leads();

    @Property
    void many_at_once_are_written_as_one_by_one(@ForAll("news") List<NewLead> news) {
        Leads oneByOne = TestLeadwright.create().book().leads();
        LeadBook together = TestLeadwright.create().book();
        List<Class<?>> expected = news.stream()
                .<Class<?>>map(lead -> oneByOne.upsert(lead).getClass())
                .toList();
        assertThat(together.bulk().upsert(news).stream().map(Object::getClass).<Class<?>>map(c -> c))
                .isEqualTo(expected);
        assertThat(said(together.leads())).isEqualTo(said(oneByOne));
    }

    @Provide
    Arbitrary<List<NewLead>> news() {
        Arbitrary<NewLead> mailed = Arbitraries.of("a@x.io", "b@x.io", "c@x.io").map(NewLead::email);
        Arbitrary<String> pages = Arbitraries.of("a", "b", "c").map(slug -> "https://linkedin.com/in/" + slug);
        Arbitrary<NewLead> linked = pages.map(NewLead::linkedin);
        Arbitrary<NewLead> both =
                Combinators.combine(mailed, pages).as((lead, page) -> lead.text(TextField.LINKEDIN_URL, page));
        Arbitrary<String> titles = Arbitraries.of("", "CTO", "CEO");
        return Combinators.combine(Arbitraries.oneOf(List.of(mailed, linked, both)), titles)
                .as(NewLead::title)
                .list()
                .ofMaxSize(8);
    }

    @Test
    void a_row_meets_the_keys_that_the_row_before_brought() {
        List<UpsertResult> results = book.bulk()
                .upsert(List.of(
                        NewLead.email("e@x.io"),
                        NewLead.email("e@x.io").text(TextField.LINKEDIN_URL, PAGE),
                        NewLead.linkedin(PAGE).title("CTO")));
        assertThat(results)
                .hasExactlyElementsOfTypes(
                        UpsertResult.Created.class, UpsertResult.Updated.class, UpsertResult.Updated.class);
        assertThat(leads.stream(LeadQuery.all()))
                .singleElement()
                .extracting(Lead::title)
                .isEqualTo("CTO");
    }

    @Test
    void keys_of_two_leads_are_a_conflict_and_change_neither() {
        Lead one = leads.upsert(NewLead.email("e@x.io")).lead();
        Lead other = leads.upsert(NewLead.linkedin(PAGE)).lead();
        assertThat(leads.upsert(NewLead.email("e@x.io")
                        .text(TextField.LINKEDIN_URL, PAGE)
                        .title("CTO")))
                .isEqualTo(new UpsertResult.Conflict(one.id(), other.id(), LeadField.LINKEDIN_URL));
        assertThat(leads.stream(LeadQuery.all())).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void of_fifty_who_write_one_person_each_change_is_kept() throws InterruptedException {
        AtOnce.run(
                50, i -> leads.upsert(NewLead.email("e@x.io").tags("tag " + i)).lead());
        assertThat(leads.stream(LeadQuery.all())).singleElement().satisfies(lead -> {
            assertThat(lead.tags()).hasSize(50);
            assertThat(lead.version()).isEqualTo(50);
        });
    }

    @Test
    void a_book_cannot_be_late_by_less_than_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.staleUpTo(Duration.ofSeconds(-1)))
                .withMessage("age: must not be negative, is PT-1S");
        leads.upsert(NewLead.email("e@x.io"));
        assertThat(book.staleUpTo(Duration.ofSeconds(1)).leads().stream(LeadQuery.all()))
                .hasSize(1);
    }

    @Test
    void a_stream_has_every_lead_once_in_order() {
        book.bulk()
                .upsert(IntStream.range(0, 1_201)
                        .mapToObj(i -> NewLead.named("Name " + i % 7, "x").id(LeadId.of("lead_" + i)))
                        .toList());
        List<Lead> all =
                leads.stream(LeadQuery.all().orderBy(SortKey.FIRST_NAME.asc())).toList();
        assertThat(all).hasSize(1_201).doesNotHaveDuplicates();
        assertThat(all).extracting(lead -> String.valueOf(lead.firstName())).isSorted();
    }

    @Test
    void a_custom_field_that_is_not_declared_so_is_not_ordered_by() {
        LeadQuery query =
                LeadQuery.all().orderBy(SortKey.of(CustomField.number("budget")).asc());
        assertThatThrownBy(() -> leads.page(query, PageRequest.first(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("customFields.budget: must be declared as NUMBER to be ordered by");
        assertThatThrownBy(() -> leads.stream(query)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stream_reads_when_it_is_consumed() {
        leads.upsert(NewLead.email("a@x.io"));
        var stream = leads.stream(LeadQuery.where(Filter.search("x.io")));
        leads.upsert(NewLead.email("b@x.io"));
        Iterator<Lead> consumed = stream.iterator();
        assertThat(consumed).toIterable().hasSize(2);
    }

    private static List<String> said(Leads leads) {
        return leads.stream(LeadQuery.all())
                .map(lead -> lead.texts() + " " + lead.version())
                .sorted()
                .toList();
    }
}
