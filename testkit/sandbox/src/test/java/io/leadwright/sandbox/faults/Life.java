package io.leadwright.sandbox.faults;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldResult;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Reason;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.TextField;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.CreditLedgers;
import io.leadwright.ledger.LedgerResult;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.ledger.OpenResult;
import io.leadwright.ledger.OpenResult.Refusal.Insufficient;
import io.leadwright.ledger.Work;
import io.leadwright.port.LeadwrightListener;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageException;
import io.leadwright.sandbox.faults.Ack.What;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does an account's paid requests, and says what is written of them as soon as the ledger has said so. */
final class Life {

    /** Short enough that what a killed process left is due, and swept, while others go on. */
    static final LedgerRules RULES = LedgerRules.DEFAULT
            .holdTime(Duration.ofSeconds(2))
            .window(new AdmissionWindow(1_000_000, Duration.ofMillis(100)));

    static final CreditLedgers LEDGERS = new CreditLedgers(RULES, InstantSource.system(), LeadwrightListener.NONE);

    private static final Instant T0 = Instant.parse("2026-03-01T09:00:00Z");
    private static final Stamp STAMP = new Stamp(Author.machine("life"), T0);
    private static final Reason REASON = new Reason(Author.person("somebody"), "a part of a test");
    private static final int ATTEMPTS = 2_000;

    /** No thread has this number. */
    private static final int LAST = 1_000;

    private final Storage storage;
    private final AccountId account;
    private final Instant began;
    private final CreditLedger ledger;
    private final Consumer<Ack> tell;

    Life(Storage storage, Plan plan, Consumer<Ack> tell) {
        this.storage = storage;
        this.account = AccountId.of(plan.account());
        this.began = plan.began();
        this.ledger = LEDGERS.of(this.account, storage);
        this.tell = tell;
    }

    /** Goes on with what is unfinished and then with what is next, as long as it is to. */
    void live(Plan plan, BooleanSupplier goesOn) {
        Deque<Later> unfinished = unfinished(plan);
        int next = plan.next();
        while (goesOn.getAsBoolean()) {
            boolean isTime = !unfinished.isEmpty() && !Instant.now().isBefore(unfinished.peek().at);
            Request request = isTime ? unfinished.remove().request : new Request(plan.thread(), next++);
            ask(request).ifPresent(at -> unfinished.add(new Later(request, at)));
        }
    }

    /** Ends what is unfinished, and what may be. */
    void end(Plan plan) {
        Deque<Later> unfinished = unfinished(plan);
        unfinished.add(new Later(new Request(plan.thread(), plan.next()), Instant.EPOCH));
        while (!unfinished.isEmpty()) {
            Later first = unfinished.remove();
            while (Instant.now().isBefore(first.at)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            ask(first.request).ifPresent(at -> unfinished.add(new Later(first.request, at)));
        }
    }

    private static Deque<Later> unfinished(Plan plan) {
        Deque<Later> unfinished = new ArrayDeque<>();
        plan.unfinished()
                .forEach(number -> unfinished.add(new Later(new Request(plan.thread(), number), Instant.EPOCH)));
        return unfinished;
    }

    private record Later(Request request, Instant at) {}

    /** Asks, and goes on with the request as far as it goes; when to ask again, empty if it is over. */
    private Optional<Instant> ask(Request request) {
        if (request.sweeps()) {
            tell(request, What.SWEPT, 0, again(request, () -> LEDGERS.sweep(storage)), false);
        }
        if (request.hasGrant()) {
            grant(request);
        }
        OpenResult opened = again(request, () -> ledger.holds().open(request.opening()));
        if (opened instanceof OpenResult.InProgress inProgress) {
            return Optional.of(inProgress.retryAt());
        } else if (opened instanceof OpenResult.Opened begun) {
            return work(request, begun.work());
        } else if (opened instanceof OpenResult.Replayed replayed) {
            replayed(request, replayed);
        } else {
            refused(request, ((OpenResult.Refused) opened).why());
        }
        return Optional.empty();
    }

    /** Grants whatever was too little. */
    void grantEnough() {
        Request last = new Request(LAST, 0);
        Grant grant = ledger.grant(GrantTerms.of(Credits.of(100_000)), REASON, last.key())
                .orElseThrow();
        tell(last, What.GRANTED, grant.id().number(), grant.terms().amount().millis(), true);
    }

    private void grant(Request request) {
        GrantTerms forEver = GrantTerms.of(request.granted());
        GrantTerms terms = request.hasGrantThatExpires() ? forEver.expiring(expiry(request)) : forEver;
        LedgerResult<Grant> result = again(request, () -> ledger.grant(terms, REASON, request.key()));
        if (result instanceof LedgerResult.Refused<Grant> refused
                && refused.reason() == LedgerResult.Reason.GRANT_ENDED) {
            return;
        }
        Grant grant = result.orElseThrow();
        boolean isNew = result instanceof LedgerResult.Done;
        tell(request, What.GRANTED, grant.id().number(), grant.terms().amount().millis(), isNew);
        if (request.hasGrantTakenBack()) {
            IdempotencyKey key = request.key();
            LedgerResult<Grant> taken = again(request, () -> ledger.voidGrant(grant.id(), REASON, key));
            tell(request, What.TAKEN_BACK, taken.orElseThrow().id().number(), 0, taken instanceof LedgerResult.Done);
        }
    }

    /** Follows from the request, whoever asks when, and lies a little ahead of the first who does. */
    private Instant expiry(Request request) {
        return began.plusSeconds(2).plusMillis(20L * request.number());
    }

    private void replayed(Request request, OpenResult.Replayed replayed) {
        if (!replayed.answer().equals(Optional.of(answer(request)))) {
            throw new IllegalStateException(request.name() + " was answered " + replayed);
        }
        tell(request, What.COMPLETED, false);
    }

    private void refused(Request request, OpenResult.Refusal why) {
        boolean isRight = why instanceof Insufficient insufficient
                && insufficient.remaining().compareTo(insufficient.required()) < 0
                && insufficient.required().compareTo(sum(request.prices())) <= 0;
        if (!isRight) {
            throw new IllegalStateException(request.name() + " was refused " + why);
        }
        tell(request, What.REFUSED, false);
    }

    private Optional<Instant> work(Request request, Work work) {
        What begun = work.fence() == 1 ? What.OPENED : What.TAKEN_OVER;
        tell(request, begun, work.holds().get(0).id().number(), 0, true);
        if (request.isLeft()) {
            tell(request, What.LEFT, false);
            return Optional.empty();
        }
        boolean isOver = request.isAbandoned() ? abandon(request, work) : end(request, work);
        return isOver ? Optional.empty() : Optional.of(Instant.now().plus(RULES.lease()));
    }

    private boolean abandon(Request request, Work work) {
        boolean isDone = again(request, () -> ledger.holds().abandon(work));
        if (isDone) {
            tell(request, What.ABANDONED, true);
        }
        return isDone;
    }

    /** False if the work is somebody else's by now, or its time was over. */
    private boolean end(Request request, Work work) {
        List<Hold> holds = work.holds();
        for (int i = 0; i < holds.size(); i++) {
            if (!end(request, i, holds.get(i), work.fence())) {
                return false;
            }
        }
        if (request.isRefunded()) {
            refund(request, holds.get(0));
        }
        boolean isDone = again(request, () -> ledger.holds().complete(work, answer(request)));
        if (isDone) {
            tell(request, What.COMPLETED, true);
        }
        return isDone;
    }

    private boolean end(Request request, int number, Hold hold, long fence) {
        HoldResult result = switch (request.ending(number)) {
            case PAID_WITH_LEAD -> again(request, () -> payWithLead(request, number, hold, fence));
            case HALF_PAID -> again(request, () -> ledger.holds().settle(hold.id(), request.charge(number), fence));
            case RELEASED -> again(request, () -> ledger.holds().release(hold.id(), fence));
            case NONE -> new HoldResult.Unchanged(hold);
        };
        if (result instanceof HoldResult.Refused refused) {
            if (refused.reason() != HoldResult.Reason.HOLD_EXPIRED
                    && refused.reason() != HoldResult.Reason.STALE_FENCE) {
                throw new IllegalStateException(request.name() + "." + number + " was refused " + refused);
            }
            return false;
        }
        Hold ended = result.orElseThrow();
        boolean isNew = result instanceof HoldResult.Done;
        if (ended.state() == Hold.State.SETTLED) {
            tell(request, What.SETTLED, hold.id().number(), ended.settled().millis(), isNew);
        } else if (ended.state() != Hold.State.PENDING) {
            tell(request, What.RELEASED, hold.id().number(), 0, isNew);
        }
        return true;
    }

    /** Part B of an enrichment: what was found is written when it is paid for, and only then. */
    private HoldResult payWithLead(Request request, int number, Hold hold, long fence) {
        return storage.atomically(account, tx -> {
            HoldResult result = ledger.within(tx).holds().settle(hold.id(), request.charge(number), fence);
            if (result instanceof HoldResult.Done) {
                AddResult added =
                        tx.leads(STAMP).add(List.of(lead(request, number))).get(0);
                if (!(added instanceof AddResult.Added)) {
                    throw new IllegalStateException(request.name() + "." + number + " was paid before: " + added);
                }
            }
            return result;
        });
    }

    private void refund(Request request, Hold hold) {
        LedgerResult<Hold> result =
                again(request, () -> ledger.refund(hold.id(), request.refund(), REASON, request.key()));
        Credits refunded = result.orElseThrow().refunded();
        tell(request, What.REFUNDED, hold.id().number(), refunded.millis(), result instanceof LedgerResult.Done);
    }

    private static Lead lead(Request request, int number) {
        return Lead.builder(request.lead(number), T0)
                .text(TextField.EMAIL, request.lead(number).value() + "@example.com")
                .build();
    }

    private static String answer(Request request) {
        return "answer to " + request.name();
    }

    private static Credits sum(List<Credits> prices) {
        return prices.stream().reduce(Credits.ZERO, Credits::plus);
    }

    /** The same command, under the same key or fence, until the storage says what came of it. */
    private <R> R again(Request request, Supplier<R> command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return command.get();
            } catch (StorageException e) {
                tell(request, What.FAILED, false);
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private void tell(Request request, What what, boolean isNew) {
        tell(request, what, 0, 0, isNew);
    }

    private void tell(Request request, What what, long id, long millis, boolean isNew) {
        tell.accept(new Ack(account.value(), request, what, id, millis, isNew));
    }
}
