package io.leadwright.ledger;

import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Reason;
import io.leadwright.port.StorageTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The credits of one account, kept by double entry: what was granted is available, held, consumed or expired, always and to the
 * thousandth of a credit. Thread-safe.
 *
 * <p>What changes by hand is done once for its key: after a failure whose outcome is unknown, the same call again does it if it
 * was not done, and tells what it came to if it was.
 */
public final class CreditLedger {

    /** The most entries that are told at once. */
    public static final int ENTRIES_MAX = 1_000;

    /** No clock of another process is so far ahead that what it wrote down would be later. */
    private static final Duration AHEAD = Duration.ofDays(36_500);

    private final Commands commands;

    CreditLedger(Commands commands) {
        this.commands = commands;
    }

    /** Paid work: what it is begun and ended by. */
    public Holds holds() {
        return new Holds(commands);
    }

    /**
     * The same ledger as a part of a transaction of its account: what is done is written with it, and told then.
     *
     * @throws IllegalArgumentException if it is the transaction of another account
     */
    public CreditLedger within(StorageTransaction transaction) {
        return new CreditLedger(commands.within(transaction));
    }

    /** How long work belongs to whoever began it: so long after a crash the same request goes on with it. */
    public Duration recoveryWindow() {
        return commands.rules().lease();
    }

    /** Grants credits. Refused if they would run out before they begin, or be too much with all that the account has and had. */
    public LedgerResult<Grant> grant(GrantTerms terms, Reason reason, IdempotencyKey key) {
        return commands.run(draft -> new Corrections(draft, reason).grant(terms, key));
    }

    /** Takes a grant back: what is free of it goes, and what is held of it if it comes back. Refused if it has ended. */
    public LedgerResult<Grant> voidGrant(GrantId grant, Reason reason, IdempotencyKey key) {
        return commands.run(draft -> new Corrections(draft, reason).voidGrant(grant, key));
    }

    /** Gives back a part of what was spent of a hold, to the grants that paid. Refused if less was spent and not given back. */
    public LedgerResult<Hold> refund(HoldId hold, Credits amount, Reason reason, IdempotencyKey key) {
        return commands.run(draft -> new Corrections(draft, reason).refund(hold, amount, key));
    }

    /** Sets the books right by hand; what it came to is its last entry. Refused if more is to be taken than is free. */
    public LedgerResult<Entry> correct(Correction correction, Reason reason, IdempotencyKey key) {
        return commands.run(draft -> new Corrections(draft, reason).correct(correction, key));
    }

    /** What the books hold now; ends first what is due, and writes that down. */
    public Balance balance() {
        Instant now = commands.now();
        Optional<Balance> settled = commands.read(view -> Sweep.isDue(view, Draft.time(view, now))
                ? Optional.empty()
                : Optional.of(view.state().balance()));
        return settled.orElseGet(() -> {
            while (commands.run(draft -> Ending.due(draft, Sweep.BATCH)) == Sweep.BATCH) {}
            return commands.read(view -> view.state().balance());
        });
    }

    /** What runs out next, if anything does. */
    public Optional<Expiring> expiringNext() {
        Instant now = commands.now();
        return commands.read(view -> view.grants().nextToExpire(Draft.time(view, now)))
                .map(grant -> new Expiring(grant.terms().expiresAt().orElseThrow(), grant.free()));
    }

    /** The hold of this id, if there is one. */
    public Optional<Hold> hold(HoldId id) {
        return commands.read(view -> view.holds().get(id));
    }

    /** The entries behind this number, in their order; at most so many, and at most {@link #ENTRIES_MAX}. */
    public List<Entry> entries(long after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: must be at least 1, is " + limit);
        }
        return commands.read(view -> view.entries(after, Math.min(limit, ENTRIES_MAX)));
    }

    /** Computes everything again from the entries, and says what does not agree. Reads the whole ledger, at one moment. */
    public Verification verify() {
        return commands.read(view -> new Audit(view).verify());
    }

    /**
     * Forgets all answers that are kept to be given again, of which nobody can tell whom they speak of. Their keys stay: the same
     * request is not worked on, or charged, again.
     *
     * @return how many
     */
    public int forgetAnswers() {
        int all = 0;
        int forgotten;
        do {
            forgotten =
                    commands.run(draft -> Sweep.forgetAnswers(draft, draft.now().plus(AHEAD)));
            all += forgotten;
        } while (forgotten > 0);
        return all;
    }

    /**
     * Ends what is due, and forgets what has been kept long enough: answers after a day, keys after 30 days. To be called now and
     * then; an account that nobody sweeps loses nothing by it.
     *
     * @return how much was ended or forgotten
     */
    public int sweep() {
        int all = 0;
        int swept;
        do {
            swept = commands.run(Sweep::sweep);
            all += swept;
        } while (swept > 0);
        return all;
    }
}
