package io.leadwright.credit;

import java.time.Instant;

/**
 * Where an account's ledger has come to.
 *
 * @param balance what the books hold
 * @param lastEntry the number of the last entry, 0 if there is none
 * @param lastHold the number of the last hold, 0 if there was none
 * @param clock the latest time it was written at: its time never goes back
 */
public record LedgerState(Balance balance, long lastEntry, long lastHold, Instant clock) {

    /** Of an account that has none yet. */
    public static final LedgerState NEW = new LedgerState(Balance.ZERO, 0, 0, Instant.EPOCH);

    /** After another entry. */
    public LedgerState after(Entry entry) {
        return new LedgerState(entry.balance(), entry.number(), lastHold, clock);
    }

    /** After another hold was named. */
    public LedgerState named(HoldId hold) {
        return new LedgerState(balance, lastEntry, hold.number(), clock);
    }

    /** At this time. */
    public LedgerState at(Instant time) {
        return new LedgerState(balance, lastEntry, lastHold, time);
    }
}
