package io.leadwright.testkit;

import io.leadwright.credit.Book;
import io.leadwright.credit.Entry;
import io.leadwright.testkit.ModelState.Books;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The laws of a journal, computed from its postings alone. */
final class JournalChecks {

    private JournalChecks() {}

    static Optional<String> sums(LedgerChange change) {
        long total = 0;
        for (Entry entry : change.after().entries()) {
            long sum = LedgerText.change(entry, Book.FUNDING)
                    + LedgerText.moved(entry).all();
            if (sum != 0) {
                return Optional.of("entry " + entry.number() + " sums to " + sum);
            }
            total += sum;
        }
        return total == 0 ? Optional.empty() : Optional.of("the journal sums to " + total);
    }

    static Optional<String> overdraws(LedgerChange change) {
        Books books = Books.EMPTY;
        for (Entry entry : change.after().entries()) {
            books = books.plus(LedgerText.moved(entry));
            if (Math.min(books.available(), books.held()) < 0 || Math.min(books.consumed(), books.expired()) < 0) {
                return Optional.of("after entry " + entry.number() + " the books hold " + books);
            }
        }
        return Optional.empty();
    }

    static Optional<String> balances(LedgerChange change) {
        Books books = Books.EMPTY;
        for (Entry entry : change.after().entries()) {
            books = books.plus(LedgerText.moved(entry));
            if (!LedgerText.books(entry.balance()).equals(books)) {
                return Optional.of("the balance after entry " + entry.number() + " is " + entry.balance());
            }
        }
        Books stored = LedgerText.books(change.after().state().balance());
        return stored.equals(books) ? Optional.empty() : Optional.of("stored is " + stored + ", should be " + books);
    }

    static Optional<String> grows(LedgerChange change) {
        List<Entry> before = change.before().entries();
        List<Entry> after = change.after().entries();
        if (after.size() < before.size() || !after.subList(0, before.size()).equals(before)) {
            return Optional.of("entries were changed or lost");
        }
        for (int i = before.size(); i < after.size(); i++) {
            if (after.get(i).number() != i + 1) {
                return Optional.of(
                        "entry " + (i + 1) + " has number " + after.get(i).number());
            }
        }
        long last = change.after().state().lastEntry();
        return last == after.size() ? Optional.empty() : Optional.of(last + " entries are counted");
    }

    static Optional<String> time(LedgerChange change) {
        Instant last = change.before().state().clock();
        for (Entry entry : change.after().entriesSince(change.before())) {
            if (entry.at().isBefore(last)) {
                return Optional.of("entry " + entry.number() + " is of " + entry.at() + ", after " + last);
            }
            last = entry.at();
        }
        Instant clock = change.after().state().clock();
        return clock.isBefore(last) ? Optional.of("the clock is " + clock + ", after " + last) : Optional.empty();
    }
}
