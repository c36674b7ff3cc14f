package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import io.leadwright.query.SortKey;
import io.leadwright.query.Total;
import io.leadwright.testkit.WritingStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** That spans of time have the leads that were created in them, and that what is read by them is what there is. */
abstract class LeadSpansCase {

    private static final int LEADS = 3_000;

    private static final long SPAN = 1L << 38;

    private static final String RECOUNTED =
            "SELECT account, created_at >> 38 AS span, status, source, count(*) AS leads"
                    + " FROM lead GROUP BY account, span, status, source";

    abstract JdbiStorage storage();

    /** Another connection to what is stored. */
    abstract Handle handle();

    /** What the spans have, wherever they have it. */
    abstract String counted();

    /** Before 1970 and after it, some at the same time, every fifth at an end of a span. */
    private static Lead lead(int number) {
        long micros = (number - LEADS / 2) / 3 * 7_919_000_000L;
        long created = number % 5 == 0 ? Math.floorDiv(micros, SPAN) * SPAN - number % 2 : micros;
        LeadStatus[] statuses = LeadStatus.values();
        return Leads.named("lead-" + number * 7_919 % 10_007)
                .createdAt(at(created))
                .lastContactedAt(number % 4 == 0 ? null : Leads.T0.plusSeconds(number * 31L % 1_000))
                .status(statuses[number % statuses.length])
                .source(number % 3 == 0 ? LeadSource.API : LeadSource.WEBSITE)
                .build();
    }

    private static Instant at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    final List<Lead> stored() {
        List<Lead> leads =
                IntStream.range(0, LEADS).mapToObj(LeadSpansCase::lead).toList();
        WritingStore.over(storage().leads(AccountId.DEFAULT)).add(leads);
        WritingStore.over(storage().leads(AccountId.of("theirs"))).add(leads.subList(0, 500));
        return leads;
    }

    private static List<Filter> kinds() {
        return List.of(
                Filter.and(),
                Filter.status(LeadStatus.NEW, LeadStatus.COLD, LeadStatus.REPLIED),
                Filter.source(LeadSource.WEBSITE),
                Filter.and(Filter.status(LeadStatus.NEW), Filter.source(LeadSource.WEBSITE)));
    }

    private void answersLikeTheEngine(List<Lead> stored, LeadQuery query, PageRequest request) {
        assertThat(storage().leads(AccountId.DEFAULT).page(query, request))
                .as("%s %s", query, request)
                .isEqualTo(QueryEngine.page(stored, query, request));
    }

    final void spansAreAsCounted() {
        try (Handle handle = handle()) {
            assertThat(rows(handle, counted())).isNotEmpty().hasSameElementsAs(rows(handle, RECOUNTED));
        }
    }

    private static List<List<Object>> rows(Handle handle, String sql) {
        return handle.createQuery(sql)
                .mapToMap()
                .map(row -> List.copyOf(row.values()))
                .list();
    }

    @Test
    void a_page_deep_in_the_order_of_creation_is_the_one_that_is_there() {
        List<Lead> stored = stored();
        for (Filter kind : kinds()) {
            for (LeadQuery query : List.of(
                    LeadQuery.where(kind),
                    LeadQuery.where(kind).orderBy(SortKey.CREATED_AT.asc()),
                    LeadQuery.where(kind).orderBy(SortKey.CREATED_AT.desc(), SortKey.LAST_NAME.asc()))) {
                for (long number : new long[] {101, 113, 150, 199, 250, 300, 301}) {
                    answersLikeTheEngine(
                            stored, query, PageRequest.number(number, 10).total(Total.exact()));
                }
            }
        }
    }

    @Test
    void a_stretch_of_time_has_as_many_leads_as_were_created_in_it() {
        List<Lead> stored = stored();
        List<Long> bounds = new ArrayList<>();
        for (long span = -3; span < 4; span += 2) {
            bounds.addAll(List.of(span * SPAN - 1, span * SPAN, span * SPAN + SPAN / 3));
        }
        PageRequest request = PageRequest.first(1).total(Total.exact());
        for (Filter kind : kinds()) {
            for (long from : bounds) {
                Filter since = Filter.createdFrom(at(from));
                answersLikeTheEngine(stored, LeadQuery.where(kind, since), request);
                answersLikeTheEngine(stored, LeadQuery.where(kind, Filter.createdUntil(at(from))), request);
                for (long until : bounds) {
                    answersLikeTheEngine(
                            stored,
                            LeadQuery.where(kind, since, Filter.createdUntil(at(until)))
                                    .orderBy(SortKey.LAST_CONTACTED_AT.desc()),
                            request);
                }
            }
        }
        answersLikeTheEngine(
                stored,
                LeadQuery.where(Filter.createdFrom(Instant.MIN), Filter.createdUntil(Instant.MAX)),
                PageRequest.first(1).total(Total.upTo(100)));
    }

    @Test
    void spans_follow_what_is_changed_and_deleted() {
        List<Lead> stored = stored();
        WritingStore leads = WritingStore.over(storage().leads(AccountId.DEFAULT));
        for (int i = 0; i < 200; i++) {
            Lead lead = stored.get(i * 13);
            Lead moved = lead.toBuilder()
                    .version(2)
                    .createdAt(lead.createdAt().plus(Duration.ofDays(i % 3)))
                    .build();
            if (i % 4 == 0) {
                leads.delete(lead);
            } else {
                leads.replace(
                        i % 4 == 1
                                ? moved
                                : moved.toBuilder().status(LeadStatus.CONVERTED).build());
            }
        }
        spansAreAsCounted();
        storage().forget(AccountId.of("theirs"));
        spansAreAsCounted();
    }
}
