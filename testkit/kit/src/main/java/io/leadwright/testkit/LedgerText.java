package io.leadwright.testkit;

import io.leadwright.credit.Balance;
import io.leadwright.credit.Book;
import io.leadwright.credit.Entry;
import io.leadwright.credit.Grant;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldResult;
import io.leadwright.credit.Posting;
import io.leadwright.ledger.Expiring;
import io.leadwright.ledger.LedgerResult;
import io.leadwright.ledger.OpenResult;
import io.leadwright.ledger.Work;
import io.leadwright.testkit.ModelState.Books;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts what a ledger answers in the words of {@link LedgerModel}. */
final class LedgerText {

    private LedgerText() {}

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static long micros(Optional<Instant> time) {
        return time.map(LedgerText::micros).orElse(ModelState.NEVER);
    }

    static String of(Object answer) {
        if (answer instanceof LedgerResult<?> result) {
            return ofKeyed(result);
        } else if (answer instanceof HoldResult result) {
            return ofHold(result);
        } else if (answer instanceof OpenResult result) {
            return ofOpen(result);
        } else if (answer instanceof Boolean isEnded) {
            return isEnded ? "ended" : "gone";
        } else if (answer instanceof Integer swept) {
            return "swept " + swept;
        } else if (answer instanceof Balance balance) {
            return "balance " + of(balance);
        } else if (answer instanceof List<?> entries) {
            return "entries " + entries.size();
        } else if (answer instanceof Work work) {
            return "opened " + of(work);
        } else if (answer instanceof Expiring next) {
            return "next " + next.amount().millis() + " at " + micros(next.at());
        }
        return answer.toString();
    }

    private static String ofKeyed(LedgerResult<?> result) {
        if (result instanceof LedgerResult.Done<?> done) {
            return "done " + thing(done.value());
        } else if (result instanceof LedgerResult.Replayed<?> replayed) {
            return "again " + thing(replayed.value());
        } else if (result instanceof LedgerResult.Refused<?> refused) {
            return "refused " + refused.reason();
        }
        return "reused";
    }

    private static String ofHold(HoldResult result) {
        if (result instanceof HoldResult.Done done) {
            return "done " + of(done.hold());
        } else if (result instanceof HoldResult.Unchanged unchanged) {
            return "again " + of(unchanged.hold());
        }
        return "refused " + ((HoldResult.Refused) result).reason();
    }

    private static String ofOpen(OpenResult result) {
        if (result instanceof OpenResult.Opened opened) {
            return "opened " + of(opened.work());
        } else if (result instanceof OpenResult.Replayed replayed) {
            return "again " + replayed.answer().orElse("");
        } else if (result instanceof OpenResult.InProgress inProgress) {
            return "busy until " + micros(inProgress.retryAt());
        }
        OpenResult.Refusal why = ((OpenResult.Refused) result).why();
        if (why instanceof OpenResult.Refusal.Insufficient insufficient) {
            return "insufficient " + insufficient.remaining().millis() + " of "
                    + insufficient.required().millis();
        } else if (why instanceof OpenResult.Refusal.RateLimited limited) {
            return "limited until " + micros(limited.retryAt()) + " reset at " + micros(limited.resetAt());
        }
        return "reused";
    }

    private static String thing(Object value) {
        if (value instanceof Entry entry) {
            return "entry " + entry.number() + " " + what(entry) + " to " + of(entry.balance());
        }
        return value instanceof Grant grant ? of(grant) : of((Hold) value);
    }

    private static String of(Grant grant) {
        return "grant " + grant.id() + " of " + grant.terms().amount().millis() + " taken "
                + grant.taken().millis() + " ended " + grant.ended().millis() + " " + grant.end();
    }

    static String of(Hold hold) {
        String parts = hold.allocations().parts().stream()
                .map(part -> part.grant() + ":" + part.amount().millis())
                .collect(Collectors.joining(", ", "[", "]"));
        return "hold " + hold.id() + " " + parts + " fence " + hold.lease().fence() + " until "
                + micros(hold.lease().until()) + " " + hold.state() + " "
                + hold.settled().millis() + " -" + hold.refunded().millis();
    }

    private static String of(Work work) {
        return work.key().key().value() + " fence " + work.fence() + " until "
                + micros(work.lease().until()) + " "
                + work.holds().stream().map(LedgerText::of).collect(Collectors.joining(", "));
    }

    private static String of(Balance balance) {
        return books(balance).toString();
    }

    static Books books(Balance balance) {
        return new Books(
                balance.available().millis(),
                balance.held().millis(),
                balance.consumed().millis(),
                balance.expired().millis());
    }

    /** What an entry moves, without its number and its balance. */
    static String what(Entry entry) {
        String of = entry.cause()
                .grant()
                .map(grant -> "g" + grant)
                .orElseGet(() -> "h" + entry.cause().hold().orElseThrow());
        return entry.cause().kind() + " " + of + " moves " + moved(entry) + " at " + micros(entry.at());
    }

    static Books moved(Entry entry) {
        return new Books(
                change(entry, Book.AVAILABLE),
                change(entry, Book.HELD),
                change(entry, Book.CONSUMED),
                change(entry, Book.BREAKAGE));
    }

    /** What an entry changes in a book. */
    static long change(Entry entry, Book book) {
        long change = 0;
        for (Posting posting : entry.postings()) {
            change += posting.book() == book ? posting.millis() : 0;
        }
        return change;
    }
}
