package io.leadwright.testkit;

import io.leadwright.credit.Book;
import io.leadwright.credit.Entry;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The laws of holds, by the entries that name them. */
final class HoldChecks {

    private HoldChecks() {}

    static Optional<String> held(LedgerChange change) {
        long pending = change.after().holds().stream()
                .filter(hold -> hold.state() == Hold.State.PENDING)
                .mapToLong(hold -> hold.amount().millis())
                .sum();
        long inBook = change.after().entries().stream()
                .mapToLong(entry -> LedgerText.change(entry, Book.HELD))
                .sum();
        long stored = change.after().state().balance().held().millis();
        return pending == inBook && pending == stored
                ? Optional.empty()
                : Optional.of("pending " + pending + ", in the book " + inBook + ", stored " + stored);
    }

    static Optional<String> ends(LedgerChange change) {
        Map<HoldId, List<Entry>> entries = byHold(change.after());
        for (Hold hold : change.after().holds()) {
            List<Entry> own = entries.getOrDefault(hold.id(), List.of());
            entries.remove(hold.id());
            if (!isWhole(hold, own.stream().filter(entry -> !isRefund(entry)).toList())) {
                return Optional.of(hold + " has the entries " + own);
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of("there are no holds " + entries.keySet());
    }

    /** It was made by one entry, and ended by one, unless it waits or nothing was ever held. */
    private static boolean isWhole(Hold hold, List<Entry> own) {
        long amount = hold.amount().millis();
        if (amount == 0) {
            return own.isEmpty();
        }
        int expected = hold.state() == Hold.State.PENDING ? 1 : 2;
        if (own.size() != expected || LedgerText.change(own.get(0), Book.HELD) != amount) {
            return false;
        }
        Entry last = own.get(expected - 1);
        return expected == 1
                || (LedgerText.change(last, Book.HELD) == -amount
                        && LedgerText.change(last, Book.CONSUMED)
                                == hold.settled().millis());
    }

    static Optional<String> refunds(LedgerChange change) {
        Map<HoldId, List<Entry>> entries = byHold(change.after());
        int count = 0;
        for (Hold hold : change.after().holds()) {
            List<Entry> own = entries.getOrDefault(hold.id(), List.of()).stream()
                    .filter(HoldChecks::isRefund)
                    .toList();
            count += own.size();
            long sum = own.stream()
                    .mapToLong(entry -> LedgerText.change(entry, Book.AVAILABLE))
                    .sum();
            if (sum != hold.refunded().millis() || sum > hold.settled().millis()) {
                return Optional.of(hold + " was refunded by " + own);
            }
        }
        int told = change.account().callers().refunds();
        return count == told ? Optional.empty() : Optional.of(count + " refunds, " + told + " told of");
    }

    static Optional<String> charged(LedgerChange change) {
        LedgerCallers callers = change.account().callers();
        long told = callers.charged() - callers.refunded();
        long consumed = change.after().state().balance().consumed().millis();
        return consumed == told ? Optional.empty() : Optional.of("consumed " + consumed + ", told " + told);
    }

    private static boolean isRefund(Entry entry) {
        return entry.cause().kind() == EntryKind.REFUND;
    }

    private static Map<HoldId, List<Entry>> byHold(LedgerSnapshot ledger) {
        Map<HoldId, List<Entry>> entries = new HashMap<>();
        for (Entry entry : ledger.entries()) {
            entry.cause()
                    .hold()
                    .ifPresent(hold -> entries.computeIfAbsent(hold, first -> new ArrayList<>())
                            .add(entry));
        }
        return entries;
    }
}
