package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwright.LeadBook;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.lead.UpsertResult;
import io.leadwright.query.LeadQuery;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The room of many leads at once. */
class BulkTest {

    private static String told(UpsertResult result) {
        return result instanceof UpsertResult.Conflict conflict
                ? "conflict by " + conflict.key()
                : result.getClass().getSimpleName() + " " + result.lead().version() + " "
                        + SampleLeads.describe(
                                        result.lead().toBuilder().version(1).build())
                                .replaceFirst("id \\S+", "");
    }

    private static List<NewLead> somebody(List<NewLead> news) {
        return news.stream()
                .map(lead -> lead.saysWho() ? lead : lead.text(TextField.LAST_NAME, "Doe"))
                .toList();
    }

    @Property
    void a_rehearsal_writes_nothing_and_answers_what_the_writing_then_answers(
            @ForAll("news") List<NewLead> first, @ForAll("news") List<NewLead> second) {
        TestLeadwright leadwright = TestLeadwright.create();
        LeadBook book = leadwright.book();
        book.bulk().upsert(somebody(first));
        StoreState before = StoreState.of(leadwright.storage().leads(AccountId.DEFAULT));
        List<String> rehearsed = book.bulk().rehearse(somebody(second)).stream()
                .map(BulkTest::told)
                .toList();
        assertThat(StoreState.of(leadwright.storage().leads(AccountId.DEFAULT))).isEqualTo(before);
        assertThat(book.bulk().upsert(somebody(second)).stream().map(BulkTest::told))
                .isEqualTo(rehearsed);
        collect("Updated", rehearsed, 30);
        collect("conflict", rehearsed, 10);
    }

    private static void collect(String kind, List<String> told, double percent) {
        Statistics.label(kind).collect(told.stream().anyMatch(result -> result.startsWith(kind)));
        Statistics.label(kind).coverage(seen -> seen.check(true).percentage(share -> share > percent));
    }

    /** With few keys, so that many are of the same person, and some of two. */
    @Provide
    Arbitrary<List<NewLead>> news() {
        Arbitrary<String> emails = Arbitraries.of("", "a@x.io", "b@x.io", "c@x.io");
        Arbitrary<String> pages = Arbitraries.of("", "", "a", "b", "c")
                .map(slug -> slug.isEmpty() ? "" : "https://linkedin.com/in/" + slug);
        return Combinators.combine(LeadArbitraries.newLeads(), emails, pages)
                .as((lead, email, page) -> lead.text(TextField.EMAIL, email).text(TextField.LINKEDIN_URL, page))
                .list()
                .ofMaxSize(10);
    }

    @Example
    void many_are_added_each_for_itself() {
        LeadBook book = TestLeadwright.create().book();
        List<AddResult> results =
                book.bulk().add(List.of(NewLead.email("a@x.io"), NewLead.email("A@x.io"), NewLead.named("Ann", "Lee")));
        assertThat(results.get(1))
                .isEqualTo(new AddResult.Duplicate(results.get(0).orElseThrow().id(), LeadField.EMAIL));
        assertThat(results.get(2)).isInstanceOf(AddResult.Added.class);
        assertThat(book.bulk().add(List.of())).isEmpty();
        assertThat(book.bulk().upsert(List.of())).isEmpty();
        assertThat(book.bulk().rehearse(List.of())).isEmpty();
    }

    @Example
    void one_who_does_not_say_who_stops_the_whole_list() {
        LeadBook book = TestLeadwright.create().book();
        List<NewLead> news = List.of(NewLead.email("a@x.io"), NewLead.blank().company("X"));
        assertThatIllegalArgumentException().isThrownBy(() -> book.bulk().upsert(news));
        assertThatIllegalArgumentException().isThrownBy(() -> book.bulk().add(news));
        assertThatIllegalArgumentException().isThrownBy(() -> book.bulk().rehearse(news));
        assertThat(book.leads().stream(LeadQuery.all())).isEmpty();
    }

    @Example
    void one_whose_tags_become_too_many_stops_the_whole_list() {
        LeadBook book = TestLeadwright.create().book();
        NewLead first = NewLead.email("a@x.io");
        List<NewLead> news = new ArrayList<>(List.of(NewLead.named("Ann", "Lee")));
        for (int i = 0; i < 101; i++) {
            news.add(first.tags("tag " + i));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.bulk().upsert(news))
                .withMessage("tags: must be at most 100, are 101");
        assertThat(book.leads().stream(LeadQuery.all())).isEmpty();
        assertThat(book.changes().after(0, 10)).isEmpty();
    }
}
