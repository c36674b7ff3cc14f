package io.leadwright.testkit;

import io.leadwright.credit.Allocation;
import io.leadwright.credit.Allocations;
import io.leadwright.credit.Book;
import io.leadwright.credit.Entry;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.Hold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The laws of grants: what came in by each is taken, ended or free, and pays in its turn. */
final class GrantChecks {

    private GrantChecks() {}

    static Optional<String> parts(LedgerChange change) {
        return sums(change.after()).or(() -> order(change));
    }

    private static Optional<String> sums(LedgerSnapshot ledger) {
        Map<GrantId, Long> came = new HashMap<>();
        Map<GrantId, Long> ended = new HashMap<>();
        for (Entry entry : ledger.entries()) {
            long moved = LedgerText.change(entry, Book.AVAILABLE);
            entry.cause()
                    .grant()
                    .ifPresent(grant -> (moved > 0 ? came : ended).merge(grant, Math.abs(moved), Long::sum));
        }
        Map<GrantId, Long> taken = taken(ledger.holds());
        for (Grant grant : ledger.grants()) {
            GrantId id = grant.id();
            boolean isWhole =
                    came.getOrDefault(id, 0L) == grant.terms().amount().millis()
                            && ended.getOrDefault(id, 0L) == grant.ended().millis()
                            && taken.getOrDefault(id, 0L) == grant.taken().millis();
            came.remove(id);
            ended.remove(id);
            taken.remove(id);
            if (!isWhole) {
                return Optional.of(grant + " does not follow from entries and holds");
            }
        }
        boolean isAll = came.isEmpty() && ended.isEmpty() && taken.isEmpty();
        return isAll ? Optional.empty() : Optional.of("grants are missing: " + came + ended + taken);
    }

    /** What the holds that wait have of each grant, and what is spent and not refunded. */
    private static Map<GrantId, Long> taken(List<Hold> holds) {
        Map<GrantId, Long> taken = new HashMap<>();
        for (Hold hold : holds) {
            Allocations parts = hold.state() == Hold.State.PENDING
                    ? hold.allocations()
                    : hold.allocations().first(hold.settled().minus(hold.refunded()));
            for (Allocation part : parts.parts()) {
                taken.merge(part.grant(), part.amount().millis(), Long::sum);
            }
        }
        return taken;
    }

    /** A hold draws on the grants that the model draws on. */
    private static Optional<String> order(LedgerChange change) {
        int before = change.before().holds().size();
        List<Hold> holds = change.after().holds();
        for (Hold hold : holds.subList(Math.min(before, holds.size()), holds.size())) {
            ModelState.Hold expected =
                    change.account().model().holds().get(hold.id().number());
            String drawn = hold.allocations().parts().stream()
                    .map(part -> part.grant() + ":" + part.amount().millis())
                    .toList()
                    .toString();
            if (expected != null && !drawn.equals(expected.parts().toString())) {
                return Optional.of("hold " + hold.id() + " draws " + drawn + ", should draw " + expected.parts());
            }
        }
        return Optional.empty();
    }
}
