package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Somebody who writes while somebody else leafs: adds a lead, then changes one in what no order looks at, in turns.
 * Remembers every state that a lead was in.
 */
final class Meanwhile {

    private final LeadStore store;
    private final List<Lead> waiting;
    private final List<List<Lead>> states = new ArrayList<>();
    private int turn;

    /** Begins at one of the book's leads; which one is picked by number. */
    Meanwhile(LeadStore store, Book book, int pick) {
        this.store = store;
        this.waiting = new ArrayList<>(book.others());
        this.turn = pick;
        book.leads().forEach(lead -> states.add(new ArrayList<>(List.of(lead))));
    }

    void write() {
        turn++;
        if (turn % 2 == 0 && !waiting.isEmpty()) {
            Lead lead = waiting.remove(0);
            assertEquals(List.of(new AddResult.Added(lead)), store.add(List.of(lead)));
        } else if (!states.isEmpty()) {
            List<Lead> known = states.get(turn / 2 % states.size());
            Lead changed = changed(known.get(known.size() - 1));
            assertEquals(new ReplaceResult.Replaced(changed), store.replace(changed));
            known.add(changed);
        }
    }

    /** The leads to begin with that matched in all their states. */
    Set<LeadId> alwaysMatching(Predicate<Lead> condition) {
        Set<LeadId> ids = new HashSet<>();
        states.stream()
                .filter(each -> each.stream().allMatch(condition))
                .forEach(each -> ids.add(each.get(0).id()));
        return ids;
    }

    private static Lead changed(Lead lead) {
        return lead.toBuilder()
                .version(lead.version() + 1)
                .status(lead.status() == LeadStatus.COLD ? LeadStatus.NEW : LeadStatus.COLD)
                .text(TextField.TITLE, "version " + (lead.version() + 1))
                .text(TextField.NOTES, null)
                .tags(List.of("vip"))
                .build();
    }
}
