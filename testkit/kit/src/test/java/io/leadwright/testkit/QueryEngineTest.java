package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.Lead;
import io.leadwright.query.Count;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.Total;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The engine, by which every store is judged, judged by a second and simpler one. */
@Domain(LeadDomain.class)
class QueryEngineTest {

    @Property
    void the_engine_answers_as_sorting_and_cutting_everything(
            @ForAll Book book, @ForAll LeadQuery query, @ForAll PagePick pick) {
        Page<Lead> page = book.page(query, pick.in(book, query));
        List<Lead> expected = expected(book, query, pick);
        List<Lead> items = expected.subList(0, Math.min(pick.limit(), expected.size()));
        boolean isMore = expected.size() > pick.limit();
        if (pick.kind() == PagePick.Kind.BEFORE) {
            assertThat(page.previous().isPresent()).isEqualTo(isMore);
            items = new ArrayList<>(items);
            Collections.reverse(items);
        } else {
            assertThat(page.next().isPresent()).isEqualTo(isMore);
        }
        assertThat(page.items()).isEqualTo(items);
        assertThat(page.total()).isEqualTo(counted(book, query, pick.total()));
    }

    private static Count counted(Book book, LeadQuery query, Total total) {
        long matching = book.leads().stream()
                .filter(lead -> NaiveFilter.matches(query.filter(), lead, book.believed(lead.id())))
                .count();
        return matching > total.upTo() ? new Count(total.upTo(), false) : new Count(matching, total.upTo() > 0);
    }

    /** Everything from the page's start in the direction it is read. */
    private static List<Lead> expected(Book book, LeadQuery query, PagePick pick) {
        Lead cursor = pick.lead(book);
        List<Lead> all = new ArrayList<>(book.leads());
        if (!all.contains(cursor)) {
            all.add(cursor);
        }
        all.sort(NaiveOrder.of(query, book::believed));
        int at = all.indexOf(cursor);
        List<Lead> from = switch (pick.kind()) {
            case NUMBER -> all;
            case AFTER -> all.subList(at + 1, all.size());
            case BEFORE -> all.subList(0, at);
        };
        List<Lead> matching = new ArrayList<>(from.stream()
                .filter(lead -> book.leads().contains(lead)
                        && NaiveFilter.matches(query.filter(), lead, book.believed(lead.id())))
                .toList());
        if (pick.kind() == PagePick.Kind.BEFORE) {
            Collections.reverse(matching);
        }
        long offset = pick.in(book, query).offset();
        return matching.subList((int) Math.min(offset, matching.size()), matching.size());
    }
}
