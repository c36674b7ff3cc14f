package io.leadwright.testkit;

import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.Reason;
import io.leadwright.lead.Author;
import io.leadwright.ledger.Correction;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.Opening;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One thing that is asked of an account's ledger, and of the model of it. Amounts are thousandths. */
sealed interface LedgerCommand {

    /** Who does things by hand, and why. */
    Reason REASON = new Reason(Author.machine("laws"), "because");

    /** Asks the ledger. */
    Object on(CreditLedger ledger);

    /** Asks the model, which is told the time. */
    String on(LedgerModel model);

    /** One that is done once for its key. */
    sealed interface Keyed extends LedgerCommand {

        /** Another command under the same key. */
        LedgerCommand otherwise();
    }

    /** Credits come in; times are absent if at once, and for ever. */
    record Grant(String key, long amount, int priority, Optional<Instant> from, Optional<Instant> until)
            implements Keyed {
        @Override
        public Object on(CreditLedger ledger) {
            GrantTerms terms = GrantTerms.of(new Credits(amount)).priority(priority);
            terms = from.map(terms::effective).orElse(terms);
            return ledger.grant(until.map(terms::expiring).orElse(terms), REASON, new IdempotencyKey(key));
        }

        @Override
        public String on(LedgerModel model) {
            return model.byHand().grant(key, amount, priority, LedgerText.micros(from), LedgerText.micros(until));
        }

        @Override
        public LedgerCommand otherwise() {
            return new Grant(key, amount == 1 ? 2 : amount - 1, priority, from, until);
        }
    }

    /** A grant is taken back. */
    record VoidGrant(String key, long grant) implements Keyed {
        @Override
        public Object on(CreditLedger ledger) {
            return ledger.voidGrant(new GrantId(grant), REASON, new IdempotencyKey(key));
        }

        @Override
        public String on(LedgerModel model) {
            return model.byHand().voidGrant(key, grant);
        }

        @Override
        public LedgerCommand otherwise() {
            return new VoidGrant(key, grant + 1);
        }
    }

    /** Spent credits are given back. */
    record Refund(String key, long hold, long amount) implements Keyed {
        @Override
        public Object on(CreditLedger ledger) {
            return ledger.refund(new HoldId(hold), new Credits(amount), REASON, new IdempotencyKey(key));
        }

        @Override
        public String on(LedgerModel model) {
            return model.byHand().refund(key, hold, amount);
        }

        @Override
        public LedgerCommand otherwise() {
            return new Refund(key, hold, amount + 1);
        }
    }

    /** The books are set right. */
    record Correct(String key, boolean isGiven, long amount) implements Keyed {
        @Override
        public Object on(CreditLedger ledger) {
            Correction.Direction direction = isGiven ? Correction.Direction.GIVE : Correction.Direction.TAKE;
            return ledger.correct(new Correction(direction, new Credits(amount)), REASON, new IdempotencyKey(key));
        }

        @Override
        public String on(LedgerModel model) {
            return model.byHand().correct(key, isGiven, amount);
        }

        @Override
        public LedgerCommand otherwise() {
            return new Correct(key, !isGiven, amount);
        }
    }

    /** Work begins. */
    record Open(String key, String asked, List<Long> prices, int leads) implements Keyed {
        @Override
        public Object on(CreditLedger ledger) {
            List<Credits> each = prices.stream().map(Credits::new).toList();
            return ledger.holds().open(new Opening(name(key), asked, each, leads));
        }

        @Override
        public String on(LedgerModel model) {
            return model.open(key, asked, prices, leads);
        }

        @Override
        public LedgerCommand otherwise() {
            return new Open(key, asked + "'", prices, leads);
        }
    }

    /** A hold is spent. */
    record Settle(long hold, long amount, long fence) implements LedgerCommand {
        @Override
        public Object on(CreditLedger ledger) {
            return ledger.holds().settle(new HoldId(hold), new Credits(amount), fence);
        }

        @Override
        public String on(LedgerModel model) {
            return model.settle(hold, amount, fence);
        }
    }

    /** A hold is given back. */
    record Release(long hold, long fence) implements LedgerCommand {
        @Override
        public Object on(CreditLedger ledger) {
            return ledger.holds().release(new HoldId(hold), fence);
        }

        @Override
        public String on(LedgerModel model) {
            return model.release(hold, fence);
        }
    }

    /** Work is kept. */
    record Renew(LedgerClaim claim) implements LedgerCommand {
        @Override
        public Object on(CreditLedger ledger) {
            return ledger.holds().renew(claim.work()).<Object>map(work -> work).orElse(false);
        }

        @Override
        public String on(LedgerModel model) {
            return model.renew(claim.key(), claim.fence(), claim.holds());
        }
    }

    /** Work is done. */
    record Complete(LedgerClaim claim, String answer) implements LedgerCommand {
        @Override
        public Object on(CreditLedger ledger) {
            return ledger.holds().complete(claim.work(), answer);
        }

        @Override
        public String on(LedgerModel model) {
            return model.complete(claim.key(), claim.fence(), claim.holds(), answer);
        }
    }

    /** Work is given up. */
    record Abandon(LedgerClaim claim) implements LedgerCommand {
        @Override
        public Object on(CreditLedger ledger) {
            return ledger.holds().abandon(claim.work());
        }

        @Override
        public String on(LedgerModel model) {
            return model.abandon(claim.key(), claim.fence(), claim.holds());
        }
    }

    /** What is due ends. */
    record Sweep() implements LedgerCommand {
        @Override
        public Object on(CreditLedger ledger) {
            return ledger.sweep();
        }

        @Override
        public String on(LedgerModel model) {
            return model.sweep();
        }
    }

    /** The books are read. */
    record Look() implements LedgerCommand {
        @Override
        public Object on(CreditLedger ledger) {
            return ledger.balance();
        }

        @Override
        public String on(LedgerModel model) {
            return model.balance();
        }
    }

    /** What runs out next is read. */
    record LookAhead() implements LedgerCommand {
        @Override
        public Object on(CreditLedger ledger) {
            return ledger.expiringNext().<Object>map(next -> next).orElse("next none");
        }

        @Override
        public String on(LedgerModel model) {
            return model.expiringNext();
        }
    }

    /** The entries are counted. */
    record Count() implements LedgerCommand {
        @Override
        public Object on(CreditLedger ledger) {
            return ledger.entries(0, CreditLedger.ENTRIES_MAX);
        }

        @Override
        public String on(LedgerModel model) {
            return model.size();
        }
    }

    /** The name of the work under this key. */
    static OperationKey name(String key) {
        return new OperationKey(OperationKind.ENRICH, new IdempotencyKey(key));
    }
}
