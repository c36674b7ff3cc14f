package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Cursor;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.SortValue;
import io.leadwright.query.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** The fifth law of paging, which says what the answer to every query is: to be tried far more often than the others. */
@Domain(LeadDomain.class)
public abstract class EngineLaw {

    /** Of fewer tries than this, shares say nothing. */
    private static final int TELLING_MIN = 200;

    /** For a subclass, which says how to open its store. */
    protected EngineLaw() {}

    /** Opens the empty store of this account. Every try has an account of its own; all may be in one database. */
    protected abstract LeadStore open(AccountId account);

    final WritingStore holding(Book book) {
        WritingStore store = WritingStore.over(open(FreshAccounts.next()));
        List<AddResult> results = store.atomically(WritingStore.STAMP, transaction -> {
            List<AddResult> added = transaction.add(book.leads());
            book.facts().forEach(transaction::describe);
            return added;
        });
        assertEquals(book.leads().stream().map(AddResult.Added::new).toList(), results, "to begin with");
        return store;
    }

    @Property
    void law_5_every_store_answers_as_the_query_engine(
            @ForAll Book book, @ForAll LeadQuery query, @ForAll PagePick pick) {
        PageRequest request = pick.in(book, query);
        Page<Lead> expected = book.page(query, request);
        WritingStore store = holding(book);
        assertEquals(expected, store.page(query, request), () -> query + " " + request);
        assertEquals(
                QueryEngine.counts(book.leads(), book::believed, query.filter()),
                store.counts(query.filter()),
                () -> "counts " + query);
        collect(query, request, expected);
    }

    @Property(tries = 100)
    void law_5_holds_for_any_search_at_any_depth_and_after_any_write(
            @ForAll Book book, @ForAll("searches") LeadQuery query, @ForAll PagePick pick) {
        WritingStore store = holding(book);
        List<Lead> leads = new ArrayList<>(book.leads());
        assertSearched(store, book, leads, query, pick);
        if (!leads.isEmpty()) {
            Lead one = leads.get(pick.pick() % leads.size());
            Lead other = leads.get(leads.size() - 1);
            Lead changed = one.toBuilder()
                    .version(one.version() + 1)
                    .text(TextField.FIRST_NAME, "Zoë")
                    .text(TextField.TITLE, other.title())
                    .status(other.status())
                    .build();
            assertEquals(new ReplaceResult.Replaced(changed), store.replace(changed));
            leads.set(leads.indexOf(one), changed);
            assertSearched(store, book, leads, query, pick);
            assertTrue(store.delete(leads.remove(0)), "deleted");
            assertSearched(store, book, leads, query, pick);
        }
    }

    /** Searches in any order. */
    @Provide
    Arbitrary<LeadQuery> searches() {
        return Combinators.combine(FilterArbitraries.searches(), QueryArbitraries.orders())
                .as(LeadQuery::new)
                .withoutEdgeCases();
    }

    private static void assertSearched(
            WritingStore store, Book book, List<Lead> leads, LeadQuery query, PagePick pick) {
        long pages = QueryEngine.counts(leads, book::believed, query.filter()).total() / pick.limit() + 1;
        Stream<PageRequest> numbered = LongStream.of(1, 2, pages / 2 + 1, pages, pages + 1)
                .distinct()
                .mapToObj(number -> PageRequest.number(number, pick.limit()).total(Total.exact()));
        Stream.concat(Stream.of(pick.in(book, query)), numbered)
                .forEach(request -> assertEquals(
                        QueryEngine.page(leads, book::believed, query, request),
                        store.page(query, request),
                        () -> query + " " + request));
    }

    /** The law says little if most pages are empty, or if no cursor stands where values end. */
    private static void collect(LeadQuery query, PageRequest request, Page<Lead> page) {
        Optional<Cursor> cursor = request.start() instanceof PageRequest.Start.After after
                ? Optional.of(after.cursor())
                : request.start() instanceof PageRequest.Start.Before before
                        ? Optional.of(before.cursor())
                        : Optional.empty();
        boolean atNone = cursor.stream()
                .flatMap(c -> c.positionIn(query).values().stream())
                .anyMatch(SortValue.None.class::isInstance);
        atLeast(50, "pages with leads", !page.items().isEmpty());
        atLeast(30, "pages at a cursor", cursor.isPresent());
        atLeast(10, "cursors at a lead without a value", atNone);
    }

    private static void atLeast(double percent, String what, boolean isSo) {
        Statistics.label(what).collect(isSo);
        Statistics.label(what)
                .coverage(seen ->
                        seen.check(true).count((count, all) -> all < TELLING_MIN || count * 100.0 >= percent * all));
    }
}
