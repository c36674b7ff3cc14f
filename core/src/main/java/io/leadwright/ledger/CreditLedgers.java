package io.leadwright.ledger;

import io.leadwright.lead.AccountId;
import io.leadwright.port.DueLedgers.Due;
import io.leadwright.port.LeadwrightListener;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The ledgers of all accounts of a storage, under the same rules. Thread-safe.
 *
 * @param rules how long things wait, and how many leads are admitted
 * @param clock what tells the time
 * @param listener who is told what was written
 */
public record CreditLedgers(LedgerRules rules, InstantSource clock, LeadwrightListener listener) {

    private static final int ACCOUNTS_AT_ONCE = 100;

    /** The ledger of an account. */
    public CreditLedger of(AccountId account, Storage storage) {
        LedgerNews news = new LedgerNews(account, rules.low(), listener, Runnable::run);
        return new CreditLedger(new Commands(storage.ledger(account), rules, clock, news));
    }

    /**
     * {@linkplain CreditLedger#sweep Sweeps} each ledger that needs it; how much was ended or forgotten.
     *
     * @throws StorageException if one of them cannot be swept; the others are
     */
    public int sweep(Storage storage) {
        List<StorageException> failures = new ArrayList<>();
        int all = 0;
        int swept;
        do {
            failures.clear();
            swept = 0;
            for (AccountId account : due(storage, clock.instant())) {
                swept += swept(account, storage, failures);
            }
            all += swept;
        } while (swept > 0);
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return all;
    }

    private int swept(AccountId account, Storage storage, List<StorageException> failures) {
        try {
            return of(account, storage).sweep();
        } catch (StorageException e) {
            failures.add(e);
            return 0;
        }
    }

    /** Whether something has been due for this long. */
    public boolean isOverdue(Storage storage, Duration since) {
        return !due(storage, clock.instant().minus(since)).isEmpty();
    }

    private static List<AccountId> due(Storage storage, Instant now) {
        Due due = new Due(now, now.minus(Sweep.ANSWERS_KEPT), now.minus(Sweep.KEYS_KEPT));
        return storage.dueLedgers().find(due, ACCOUNTS_AT_ONCE);
    }
}
