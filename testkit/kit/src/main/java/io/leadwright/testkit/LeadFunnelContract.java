package io.leadwright.testkit;

import static io.leadwright.lead.LeadStatus.COLD;
import static io.leadwright.lead.LeadStatus.CONTACTED;
import static io.leadwright.lead.LeadStatus.CONVERTED;
import static io.leadwright.lead.LeadStatus.NEW;
import static io.leadwright.lead.LeadStatus.REPLIED;
import static io.leadwright.testkit.SampleLeads.named;
import static io.leadwright.testkit.SampleLeads.next;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.Merge;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Funnel;
import io.leadwright.query.FunnelCount;
import io.leadwright.query.FunnelStage;
import io.leadwright.query.Periods;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rule of {@link LeadStore} that the funnel is counted of what happened. */
abstract class LeadFunnelContract extends LeadCountsContract {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Periods DAYS = Periods.of(Periods.Step.DAY, FIRST, FIRST.plusDays(5), ZoneOffset.UTC);
    private static final List<LeadStatus> STATUSES = List.of(LeadStatus.values());

    private static Stamp noon(int day) {
        return new Stamp(
                Author.machine("test"), FIRST.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private static Lead in(LeadStatus status, String id) {
        return named(id).status(status).build();
    }

    private static Lead moved(Lead lead, LeadStatus status) {
        return next(lead, "moved").toBuilder().status(status).build();
    }

    private static Lead add(WritingStore store, Lead lead, int day) {
        store.atomically(noon(day), transaction -> transaction.add(List.of(lead)));
        return store.get(lead.id()).orElseThrow();
    }

    private static Lead move(WritingStore store, Lead lead, LeadStatus status, int day) {
        Lead moved = moved(lead, status);
        store.atomically(noon(day), transaction -> transaction.replace(moved));
        return moved;
    }

    private static void delete(WritingStore store, Lead lead, int day) {
        store.atomically(noon(day), transaction -> transaction.delete(lead));
    }

    /** Created, contacted, replied and converted, day by day. */
    private static List<List<Long>> days(LeadStore store) {
        return store.funnel(DAYS).periods().stream()
                .map(period -> List.of(FunnelStage.values()).stream()
                        .map(period::arrived)
                        .toList())
                .toList();
    }

    private static List<List<Long>> days(String counts) {
        return List.of(counts.split(" ", -1)).stream()
                .map(day -> day.chars().mapToObj(digit -> (long) (digit - '0')).toList())
                .toList();
    }

    @Test
    void rule_18_of_no_leads_nobody_came_to_any_stage() {
        assertEquals(days("0000 0000 0000 0000 0000"), days(empty()));
    }

    @Test
    void rule_18_each_lead_counts_once_a_stage_when_it_first_came_there() {
        WritingStore store = empty();
        Lead lead = add(store, in(NEW, "steady"), 0);
        lead = move(store, lead, CONTACTED, 1);
        lead = move(store, lead, COLD, 2);
        lead = move(store, lead, CONTACTED, 3);
        lead = move(store, lead, REPLIED, 3);
        move(store, lead, CONVERTED, 4);
        add(store, in(NEW, "other"), 1);
        assertEquals(days("1000 1100 0000 0010 0001"), days(store));
    }

    @Test
    void rule_18_who_skips_a_stage_comes_to_it_with_the_next_one() {
        WritingStore store = empty();
        move(store, add(store, in(COLD, "skips"), 1), CONVERTED, 3);
        assertEquals(days("0000 1000 0000 0111 0000"), days(store));
    }

    @Test
    void rule_18_who_came_with_a_status_was_at_its_stage_from_the_first() {
        WritingStore store = empty();
        add(store, in(REPLIED, "never-moved"), 0);
        move(store, add(store, in(CONTACTED, "moved"), 1), CONVERTED, 2);
        assertEquals(days("1110 1100 0011 0000 0000"), days(store));
    }

    @Test
    void rule_18_a_change_of_other_fields_is_no_step() {
        WritingStore store = empty();
        Lead lead = add(store, in(CONTACTED, "noted"), 0);
        store.atomically(noon(2), transaction -> transaction.replace(next(lead, "other notes")));
        assertEquals(days("1100 0000 0000 0000 0000"), days(store));
    }

    @Test
    void rule_18_who_is_gone_counts_and_who_comes_back_does_not_count_again() {
        WritingStore store = empty();
        delete(store, move(store, add(store, in(NEW, "gone"), 0), CONTACTED, 1), 2);
        delete(store, add(store, in(REPLIED, "never-seen"), 0), 1);
        Lead back = add(store, in(NEW, "back"), 0);
        delete(store, back, 1);
        add(store, in(CONTACTED, "back"), 3);
        assertEquals(days("3000 0100 0000 0100 0000"), days(store));
    }

    @Test
    void rule_18_who_went_into_another_lead_was_a_lead() {
        WritingStore store = empty();
        Lead survivor = add(store, in(NEW, "survivor"), 0);
        Lead absorbed = move(store, add(store, in(NEW, "absorbed"), 0), REPLIED, 1);
        store.atomically(noon(2), transaction -> transaction.absorb(new Merge(survivor, absorbed, noon(2))));
        assertEquals(days("2000 0110 0000 0000 0000"), days(store));
    }

    @Test
    void rule_18_who_comes_back_out_of_another_lead_had_come_to_its_stage_before() {
        WritingStore store = empty();
        Lead survivor = add(store, in(NEW, "survivor"), 0);
        Lead absorbed = add(store, in(REPLIED, "absorbed"), 0);
        store.atomically(noon(2), transaction -> transaction.absorb(new Merge(survivor, absorbed, noon(2))));
        add(store, in(REPLIED, "absorbed"), 3);
        assertEquals(days("2110 0000 0000 0000 0000"), days(store));
    }

    @Test
    void rule_18_what_lies_outside_of_the_periods_is_not_counted_but_known() {
        WritingStore store = empty();
        Lead lead = move(store, add(store, in(NEW, "early"), -1), CONTACTED, -1);
        lead = move(store, move(store, lead, COLD, 0), CONTACTED, 1);
        move(store, lead, REPLIED, 5);
        assertEquals(days("0000 0000 0000 0000 0000"), days(store));
    }

    @Test
    void rule_18_no_account_counts_another_s() {
        WritingStore ours = empty();
        WritingStore theirs = empty();
        add(theirs, in(CONVERTED, "same"), 0);
        add(ours, in(NEW, "same"), 1);
        assertEquals(days("0000 1000 0000 0000 0000"), days(ours));
    }

    @Test
    void rule_18_whatever_happens_the_funnel_is_what_the_count_makes_of_it() {
        WritingStore store = empty();
        Random random = new Random(18);
        Map<LeadId, Lead> leads = new TreeMap<>();
        for (int step = 0; step < 150; step++) {
            LeadId id = LeadId.of("lead-" + random.nextInt(12));
            LeadStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
            int day = step / 25 - 1;
            Lead known = leads.get(id);
            if (known == null) {
                leads.put(id, add(store, in(status, id.value()), day));
            } else if (random.nextInt(4) == 0) {
                delete(store, known, day);
                leads.remove(id);
            } else {
                leads.put(id, move(store, known, status, day));
            }
        }
        assertEquals(expected(store, DAYS), store.funnel(DAYS));
    }

    private static Funnel expected(LeadStore store, Periods periods) {
        FunnelCount count = new FunnelCount(periods);
        new FeedReader(store)
                .toTheEnd(1_000).stream()
                        .sorted(Comparator.comparing(Change::lead))
                        .forEach(change ->
                                count.add(change, store.get(change.lead()).map(Lead::status)));
        return count.funnel();
    }
}
