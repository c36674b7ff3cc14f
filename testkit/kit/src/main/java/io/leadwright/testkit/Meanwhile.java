package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadBuilder;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.TextField;
import io.leadwright.query.Filter;
import io.leadwright.query.QueryEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Somebody who writes while somebody else leafs: adds a lead, changes one, deletes one, in turns. Remembers every state
 * that a lead was in.
 */
final class Meanwhile {

    private static final int KINDS = 4;

    private final WritingStore store;
    private final Book book;
    private final List<Lead> waiting;
    private final List<List<Lead>> states = new ArrayList<>();
    private final UnaryOperator<Lead> change;
    private int turn;

    private Meanwhile(WritingStore store, Book book, int pick, UnaryOperator<Lead> change) {
        this.store = store;
        this.book = book;
        this.waiting = new ArrayList<>(book.others());
        this.turn = pick;
        this.change = change;
        book.leads().forEach(lead -> states.add(new ArrayList<>(List.of(lead))));
    }

    /** Changes leads in what no order looks at. Begins at one of the book's leads; which one is picked by number. */
    static Meanwhile leavingLeadsInPlace(WritingStore store, Book book, int pick) {
        return new Meanwhile(store, book, pick, Meanwhile::changed);
    }

    /** Changes leads in what every order looks at. Begins at one of the book's leads; which one is picked by number. */
    static Meanwhile movingLeads(WritingStore store, Book book, int pick) {
        return new Meanwhile(store, book, pick, Meanwhile::moved);
    }

    void write() {
        turn++;
        int kind = turn % KINDS;
        if (kind == 0 && !waiting.isEmpty()) {
            Lead lead = waiting.remove(0);
            assertEquals(List.of(new AddResult.Added(lead)), store.add(List.of(lead)));
        } else if (!states.isEmpty()) {
            List<Lead> known = states.get(turn / KINDS % states.size());
            if (kind == 1) {
                states.remove(known);
                assertTrue(store.delete(last(known)), () -> "deleted " + last(known));
            } else {
                Lead changed = change.apply(last(known));
                assertEquals(new ReplaceResult.Replaced(changed), store.replace(changed));
                known.add(changed);
            }
        }
    }

    /** The leads to begin with that were never deleted and matched in all their states. */
    Set<LeadId> alwaysMatching(Filter filter) {
        Predicate<Lead> condition = QueryEngine.matching(filter, book::believed);
        Set<LeadId> ids = new HashSet<>();
        states.stream()
                .filter(each -> each.stream().allMatch(condition))
                .forEach(each -> ids.add(each.get(0).id()));
        return ids;
    }

    private static Lead last(List<Lead> states) {
        return states.get(states.size() - 1);
    }

    private static LeadBuilder next(Lead lead) {
        return lead.toBuilder().version(lead.version() + 1);
    }

    private static Lead changed(Lead lead) {
        return next(lead)
                .status(lead.status() == LeadStatus.COLD ? LeadStatus.NEW : LeadStatus.COLD)
                .text(TextField.TITLE, "version " + (lead.version() + 1))
                .text(TextField.NOTES, null)
                .tags(List.of("vip"))
                .build();
    }

    /** From one end of every order to the other, or back. */
    private static Lead moved(Lead lead) {
        boolean isFirst = "aaa".equals(lead.firstName());
        Duration far = Duration.ofDays(isFirst ? 1_000 : -1_000);
        return next(lead)
                .text(TextField.FIRST_NAME, isFirst ? "zzz" : "aaa")
                .text(TextField.LAST_NAME, isFirst ? "zzz" : "aaa")
                .text(TextField.COMPANY, isFirst ? null : "aaa")
                .createdAt(SampleLeads.T0.plus(far))
                .updatedAt(SampleLeads.T0.plus(far))
                .lastContactedAt(isFirst ? null : SampleLeads.T0.plus(far))
                .build();
    }
}
