package io.leadwright.ledger;

import io.leadwright.credit.Book;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.lead.AccountId;
import io.leadwright.ledger.OpenResult.Refusal.Insufficient;
import io.leadwright.ledger.OpenResult.Refused;
import io.leadwright.port.LeadwrightListener;
import io.leadwright.port.StorageTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/** What a listener is told of one account's ledger, of what was written. */
final class LedgerNews {

    private static final Logger LOG = System.getLogger(LedgerNews.class.getName());

    private final AccountId account;
    private final Credits low;
    private final LeadwrightListener listener;
    private final Consumer<Runnable> whenWritten;

    /**
     * Tells the listener.
     *
     * @param whenWritten runs what it is handed when what was decided is written: at once, or at the end of a transaction
     */
    LedgerNews(AccountId account, Credits low, LeadwrightListener listener, Consumer<Runnable> whenWritten) {
        this.account = account;
        this.low = low;
        this.listener = listener;
        this.whenWritten = whenWritten;
    }

    /** The same, told when the transaction is written. */
    LedgerNews within(StorageTransaction transaction) {
        if (!transaction.account().equals(account)) {
            throw new IllegalArgumentException(
                    "transaction: must be that of " + account + ", is that of " + transaction.account());
        }
        return new LedgerNews(account, low, listener, transaction::whenWritten);
    }

    void tell(List<Entry> entries) {
        if (!entries.isEmpty()) {
            whenWritten.accept(() -> entries.forEach(this::tell));
        }
    }

    void tell(OpenResult result) {
        if (result instanceof Refused refused && refused.why() instanceof Insufficient insufficient) {
            whenWritten.accept(() ->
                    guarded(() -> listener.exhausted(account, insufficient.remaining(), insufficient.required())));
        }
    }

    /** A listener's own failure is none of what was written, nor of what else is told. */
    private static void guarded(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a listener failed", e);
        }
    }

    private void tell(Entry entry) {
        guarded(() -> listener.moved(account, entry));
        long after = entry.balance().available().millis();
        long before = after - entry.change(Book.AVAILABLE);
        if (after < low.millis() && before >= low.millis()) {
            guarded(() -> listener.runningLow(account, entry.balance()));
        }
    }
}
