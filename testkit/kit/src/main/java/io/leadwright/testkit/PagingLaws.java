package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Count;
import io.leadwright.query.Cursor;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.TimeField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/**
 * The eight laws of paging as properties, the fifth inherited: to be run on every adapter. The fourth writes between pages:
 * additions, replacements and deletions.
 *
 * <pre>{@code
 * class OurPagingTest extends PagingLaws {
 *     protected LeadStore open(AccountId account) { return new OurStore(account); }
 * }
 * }</pre>
 */
@Domain(LeadDomain.class)
public abstract class PagingLaws extends EngineLaw {

    /** For a subclass, which says how to open its store. */
    protected PagingLaws() {}

    /** All that match, in order, by the definition. */
    private static List<Lead> whole(Book book, LeadQuery query) {
        return book.page(query, PageRequest.first(PageRequest.LIMIT_MAX)).items();
    }

    private static Set<LeadId> matching(LeadStore store, Filter filter) {
        Set<LeadId> ids = new HashSet<>();
        store.page(LeadQuery.where(filter), PageRequest.first(PageRequest.LIMIT_MAX))
                .items()
                .forEach(lead -> ids.add(lead.id()));
        return ids;
    }

    private static List<Page<Lead>> forwards(LeadStore store, LeadQuery query, PageRequest first) {
        List<Page<Lead>> pages = new ArrayList<>();
        for (Optional<PageRequest> ask = Optional.of(first); ask.isPresent(); ) {
            pages.add(store.page(query, ask.get()));
            ask = pages.get(pages.size() - 1).next();
        }
        return pages;
    }

    private static List<Lead> joined(List<Page<Lead>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    @Property
    void law_1_the_pages_joined_are_the_whole_in_order(
            @ForAll Book book, @ForAll LeadQuery query, @ForAll PagePick pick) {
        WritingStore store = holding(book);
        List<Page<Lead>> byCursor = forwards(store, query, PageRequest.first(pick.limit()));
        assertEquals(whole(book, query), joined(byCursor), "joined by cursor");
        List<Page<Lead>> byNumber = new ArrayList<>();
        for (int number = 1; number <= byCursor.size() + 1; number++) {
            byNumber.add(store.page(query, PageRequest.number(number, pick.limit())));
        }
        assertEquals(whole(book, query), joined(byNumber), "joined by number");
    }

    @Property
    void law_2_the_size_the_total_and_the_neighbours_of_a_page_agree(
            @ForAll Book book, @ForAll LeadQuery query, @ForAll PagePick pick) {
        WritingStore store = holding(book);
        long total = whole(book, query).size();
        long pages = (total + pick.limit() - 1) / pick.limit();
        Count count = total > pick.total().upTo()
                ? new Count(pick.total().upTo(), false)
                : new Count(total, !pick.total().isNone());
        for (long number : new long[] {1, 2, pages, pages + 1, pages + 2, Long.MAX_VALUE / PageRequest.LIMIT_MAX}) {
            if (number > 0) {
                Page<Lead> page = store.page(
                        query, PageRequest.number(number, pick.limit()).total(pick.total()));
                long before = number > pages ? total : (number - 1) * pick.limit();
                assertEquals(
                        Math.min(pick.limit(), total - before), page.items().size(), "size of page " + number);
                assertEquals(count, page.total(), "total beside page " + number);
                assertEquals(number < pages, page.next().isPresent(), "a page behind page " + number);
                assertEquals(number > 1 && total > 0, page.previous().isPresent(), "a page before page " + number);
            }
        }
    }

    @Property
    void law_3_forward_and_back_by_cursor_is_the_same_page(
            @ForAll Book book, @ForAll LeadQuery query, @ForAll PagePick pick) {
        WritingStore store = holding(book);
        List<Page<Lead>> pages = forwards(store, query, PageRequest.first(pick.limit()));
        for (int i = 1; i < pages.size(); i++) {
            Page<Lead> back = store.page(query, pages.get(i).previous().orElseThrow());
            assertEquals(pages.get(i - 1).items(), back.items(), "back on page " + i);
            Page<Lead> forth = store.page(query, back.next().orElseThrow());
            assertEquals(pages.get(i).items(), forth.items(), "and on page " + (i + 1) + " again");
            assertEquals(i > 1, back.previous().isPresent(), "a page before page " + i);
        }
    }

    @Property
    void law_4_a_lead_that_stays_in_its_place_comes_once_whatever_is_written_meanwhile(
            @ForAll Book book, @ForAll LeadQuery query, @ForAll PagePick pick) {
        WritingStore store = holding(book);
        assertWalked(store, query, pick, Meanwhile.leavingLeadsInPlace(store, book, pick.pick()));
    }

    @Property
    void law_4_by_id_a_lead_that_stays_comes_once_wherever_it_moves_meanwhile(
            @ForAll Book book, @ForAll LeadQuery query, @ForAll PagePick pick) {
        WritingStore store = holding(book);
        assertWalked(store, query.byId(), pick, Meanwhile.movingLeads(store, book, pick.pick()));
    }

    /** Leafs through a query while somebody writes between the pages. */
    private static void assertWalked(WritingStore store, LeadQuery query, PagePick pick, Meanwhile meanwhile) {
        List<LeadId> seen = new ArrayList<>();
        Optional<PageRequest> ask = Optional.of(PageRequest.first(pick.limit()));
        while (ask.isPresent()) {
            Page<Lead> page = store.page(query, ask.get());
            page.items().forEach(lead -> seen.add(lead.id()));
            meanwhile.write();
            ask = page.next();
        }
        assertEquals(new HashSet<>(seen).size(), seen.size(), () -> "a lead came twice: " + seen);
        Set<LeadId> stayed = meanwhile.alwaysMatching(query.filter());
        stayed.removeAll(seen);
        assertEquals(Set.of(), stayed, () -> "leads that were there throughout did not come: came " + seen);
    }

    @Property
    void law_6_a_cursor_of_another_query_is_refused(
            @ForAll Book book, @ForAll LeadQuery query, @ForAll LeadQuery other, @ForAll PagePick pick) {
        WritingStore store = holding(book);
        List<Lead> leads = Stream.concat(book.leads().stream(), book.others().stream())
                .limit(3)
                .toList();
        for (Lead lead : leads) {
            Cursor cursor = Cursor.at(lead, book.believed(lead.id()), other);
            for (PageRequest request :
                    List.of(PageRequest.after(cursor, pick.limit()), PageRequest.before(cursor, pick.limit()))) {
                if (query.equals(other)) {
                    store.page(query, request);
                } else {
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> store.page(query, request),
                            () -> "the cursor of " + other + " in " + query);
                }
            }
        }
    }

    @Property
    void law_7_a_filter_and_its_negation_share_no_lead_and_leave_none_out(@ForAll Book book, @ForAll Filter filter) {
        WritingStore store = holding(book);
        Set<LeadId> matching = matching(store, filter);
        Set<LeadId> others = matching(store, Filter.not(filter));
        assertTrue(Collections.disjoint(matching, others), () -> "both in " + matching + " and in " + others);
        others.addAll(matching);
        assertEquals(matching(store, Filter.everything()), others, () -> "the leads of " + filter + " and all others");
    }

    @Property
    void law_8_windows_that_meet_share_no_lead_and_leave_none_out(
            @ForAll Book book,
            @ForAll TimeField field,
            @ForAll Instant one,
            @ForAll Instant two,
            @ForAll Instant three) {
        WritingStore store = holding(book);
        List<Instant> bounds = Stream.of(one, two, three).sorted().toList();
        Set<LeadId> first = matching(store, new Filter.TimeIn(field, bounds.get(0), bounds.get(1)));
        Set<LeadId> second = matching(store, new Filter.TimeIn(field, bounds.get(1), bounds.get(2)));
        assertTrue(Collections.disjoint(first, second), () -> "both in " + first + " and in " + second);
        first.addAll(second);
        assertEquals(
                matching(store, new Filter.TimeIn(field, bounds.get(0), bounds.get(2))),
                first,
                () -> field + " between " + bounds);
    }
}
