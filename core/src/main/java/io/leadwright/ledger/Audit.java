package io.leadwright.ledger;

import io.leadwright.credit.Allocations;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Book;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.LedgerView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Computes a ledger again, from its entries, holds and grants, and notes what does not agree. */
final class Audit {

    private static final int AT_ONCE = 1_000;
    private static final int FAULTS_MAX = 100;

    private final LedgerView view;
    private final List<String> faults = new ArrayList<>();

    /** What each hold that is not ended has in the book, by the entries so far. */
    private final Map<HoldId, Long> held = new HashMap<>();

    /** What came in by each grant, by the entries. */
    private final Map<GrantId, Long> granted = new HashMap<>();

    /** What ran out of each grant, or was taken back, by the entries. */
    private final Map<GrantId, Long> gone = new HashMap<>();

    /** What holds have taken of each grant. */
    private final Map<GrantId, Long> taken = new HashMap<>();

    private Balance balance = Balance.ZERO;
    private long entries;
    private long pending;
    private long consumed;
    private long free;

    Audit(LedgerView view) {
        this.view = view;
    }

    Verification verify() {
        forEach(view::entries, Entry::number, this::entry);
        forEach(
                (after, limit) -> view.holds().after(after, limit),
                hold -> hold.id().number(),
                this::hold);
        forEach(
                (after, limit) -> view.grants().after(after, limit),
                grant -> grant.id().number(),
                this::grant);
        agree("the stored balance", view.state().balance(), balance);
        agree("the number of the last entry", view.state().lastEntry(), entries);
        agree("what is held", balance.held().millis(), pending);
        agree("what is consumed", balance.consumed().millis(), consumed);
        agree("what is available", balance.available().millis(), free);
        agree("what is held by the entries of each hold", held, Map.of());
        agree("what holds have taken of grants that there are not", taken, Map.of());
        agree("what came in by grants that there are not", granted, Map.of());
        return new Verification(entries, faults);
    }

    private void entry(Entry entry) {
        agree("the number of an entry", entry.number(), entries + 1);
        entries = entry.number();
        try {
            balance = balance.after(entry.postings());
        } catch (IllegalArgumentException overdrawn) {
            fault("entry " + entry.number() + " overdraws a book");
        }
        agree("the balance after entry " + entry.number(), entry.balance(), balance);
        entry.cause().hold().ifPresent(hold -> heldBy(hold, entry));
        entry.cause().grant().ifPresent(grant -> ofGrant(grant, entry));
    }

    private void ofGrant(GrantId grant, Entry entry) {
        long change = entry.change(Book.AVAILABLE);
        if (change > 0) {
            granted.merge(grant, change, Long::sum);
        } else {
            gone.merge(grant, -change, Long::sum);
        }
    }

    /** A hold enters the book once, and leaves it once, whole. */
    private void heldBy(HoldId hold, Entry entry) {
        long change = entry.change(Book.HELD);
        if (entry.cause().kind() == EntryKind.HOLD) {
            agree("what hold " + hold + " had before it was made", held.put(hold, change), null);
        } else if (entry.cause().kind() != EntryKind.REFUND) {
            agree("what hold " + hold + " leaves the book with", held.remove(hold), -change);
        }
    }

    private void hold(Hold hold) {
        if (hold.state() == Hold.State.PENDING) {
            pending += hold.amount().millis();
            agree(
                    "what hold " + hold.id() + " has in the book",
                    removed(held, hold.id()),
                    hold.amount().millis());
            took(hold.allocations());
        } else {
            agree("what hold " + hold.id() + " has in the book", removed(held, hold.id()), 0L);
        }
        Credits spent = hold.settled().minus(hold.refunded());
        consumed += spent.millis();
        took(hold.allocations().first(spent));
    }

    private void took(Allocations allocations) {
        allocations
                .parts()
                .forEach(part -> taken.merge(part.grant(), part.amount().millis(), Long::sum));
    }

    private void grant(Grant grant) {
        GrantId id = grant.id();
        agree("what is taken of grant " + id, grant.taken().millis(), removed(taken, id));
        agree("what came in by grant " + id, grant.terms().amount().millis(), removed(granted, id));
        agree("what ended of grant " + id, grant.ended().millis(), removed(gone, id));
        free += grant.free().millis();
        if (grant.end() != Grant.End.OPEN) {
            agree("what is free of grant " + id + ", which has ended", grant.free(), Credits.ZERO);
        }
    }

    private static <K> long removed(Map<K, Long> amounts, K key) {
        return Optional.ofNullable(amounts.remove(key)).orElse(0L);
    }

    private <T> void forEach(Pages<T> pages, ToLongFunction<T> number, Consumer<T> each) {
        long last = 0;
        for (List<T> page = pages.after(0, AT_ONCE); !page.isEmpty(); page = pages.after(last, AT_ONCE)) {
            page.forEach(each);
            last = number.applyAsLong(page.get(page.size() - 1));
        }
    }

    private void agree(String what, @Nullable Object found, @Nullable Object computed) {
        if (!Objects.equals(found, computed)) {
            fault(what + ": is " + found + ", should be " + computed);
        }
    }

    private void fault(String text) {
        if (faults.size() < FAULTS_MAX) {
            faults.add(text);
        }
    }

    private interface Pages<T> {
        List<T> after(long number, int limit);
    }
}
