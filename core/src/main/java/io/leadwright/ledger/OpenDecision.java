package io.leadwright.ledger;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Admitted;
import io.leadwright.credit.Allocations;
import io.leadwright.credit.Credits;
import io.leadwright.credit.DrawDown;
import io.leadwright.credit.Entry;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.Lease;
import io.leadwright.credit.Operation;
import io.leadwright.credit.Operation.Known;
import io.leadwright.credit.OutdatedAdmissions;
import io.leadwright.credit.Postings;
import io.leadwright.ledger.OpenResult.InProgress;
import io.leadwright.ledger.OpenResult.Opened;
import io.leadwright.ledger.OpenResult.Refusal.Insufficient;
import io.leadwright.ledger.OpenResult.Refusal.KeyReused;
import io.leadwright.ledger.OpenResult.Refusal.RateLimited;
import io.leadwright.ledger.OpenResult.Refused;
import io.leadwright.ledger.OpenResult.Replayed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a request's work begins: claims its key, asks the window, and makes all its holds, or none. */
final class OpenDecision {

    /** So much that is due is ended at once before an account is called short of credits. */
    static final int ENDED_AT_ONCE = 1_000;

    private final Draft draft;
    private final LedgerRules rules;
    private final Opening opening;

    OpenDecision(Draft draft, LedgerRules rules, Opening opening) {
        this.draft = draft;
        this.rules = rules;
        this.opening = opening;
    }

    OpenResult decide() {
        Optional<Operation> operation = draft.view().operations().get(opening.key());
        if (operation.isEmpty()) {
            return begin();
        }
        Known known = operation.get().meets(opening.fingerprint(), draft.now(), leaseEnd());
        if (known instanceof Known.TakenOver takenOver) {
            return goOn(takenOver.operation());
        } else if (known instanceof Known.Replayed replayed) {
            return new Replayed(replayed.answer());
        } else if (known instanceof Known.InProgress inProgress) {
            return new InProgress(inProgress.retryAt());
        }
        return new Refused(new KeyReused());
    }

    private OpenResult begin() {
        Optional<RateLimited> later =
                opening.leads() == 0 ? Optional.empty() : rules.window().flatMap(this::later);
        if (later.isPresent()) {
            return new Refused(later.get());
        }
        Operation operation = new Operation(
                opening.key(), opening.fingerprint(), new Lease(1, leaseEnd()), List.of(), Optional.empty());
        return held(operation, opening.prices().stream().map(Slot::toHold).toList(), this::admit);
    }

    /** Leaves what has ended as it is; holds whose time is over are made anew. */
    private OpenResult goOn(Operation operation) {
        List<Slot> slots = new ArrayList<>();
        for (HoldId id : operation.holds()) {
            Hold hold = draft.hold(id).orElseThrow();
            Ending.expire(draft, hold);
            hold = draft.hold(id).orElseThrow();
            slots.add(hold.state() == Hold.State.EXPIRED ? Slot.toHold(hold.amount()) : new Slot(hold, hold.amount()));
        }
        return held(operation, slots, () -> {});
    }

    /** The first moment at which the window would admit it; empty if that is now. */
    private Optional<RateLimited> later(AdmissionWindow window) {
        List<Admitted> before = draft.view().admitted(window.countsAfter(draft.now()));
        return window.admit(before, opening.leads(), draft.now()) instanceof AdmissionWindow.Admission.Later later
                ? Optional.of(new RateLimited(later.retryAt(), later.resetAt()))
                : Optional.empty();
    }

    private void admit() {
        if (opening.leads() > 0) {
            rules.window().ifPresent(window -> {
                draft.write(new OutdatedAdmissions(window.countsAfter(draft.now())));
                draft.write(new Admitted(draft.now(), opening.leads()));
            });
        }
    }

    /** Makes the holds that are missing, all or none. */
    private OpenResult held(Operation operation, List<Slot> slots, Runnable further) {
        Credits required =
                slots.stream().filter(Slot::isMissing).map(Slot::price).reduce(Credits.ZERO, Credits::plus);
        List<Grant> grants = draft.drawable(required);
        if (DrawDown.of(grants, required, draft.now()).isEmpty()) {
            Ending.due(draft, ENDED_AT_ONCE);
            grants = draft.drawable(required);
        }
        if (DrawDown.of(grants, required, draft.now()).isEmpty()) {
            return new Refused(new Insufficient(remaining(grants), required));
        }
        Lease lease = new Lease(operation.lease().fence(), draft.now().plus(rules.holdTime()));
        List<Hold> holds = new ArrayList<>();
        for (Slot slot : slots) {
            holds.add(
                    slot.isMissing()
                            ? make(slot.price(), lease, grants)
                            : renewed(slot.hold().orElseThrow(), lease));
        }
        draft.write(operation.holding(holds.stream().map(Hold::id).toList()));
        further.run();
        return new Opened(new Work(operation.key(), operation.lease(), holds));
    }

    private Credits remaining(List<Grant> grants) {
        return grants.stream().map(grant -> grant.drawable(draft.now())).reduce(Credits.ZERO, Credits::plus);
    }

    private Hold make(Credits price, Lease lease, List<Grant> grants) {
        List<Grant> left = grants.stream()
                .map(grant -> draft.grant(grant.id()).orElse(grant))
                .toList();
        Allocations drawn = DrawDown.of(left, price, draft.now()).orElseThrow();
        draft.take(drawn);
        Hold hold = Hold.of(draft.nextHold(), drawn, lease);
        draft.put(hold);
        draft.post(Entry.Cause.of(EntryKind.HOLD, hold.id(), null), Postings.hold(price));
        return hold;
    }

    private Hold renewed(Hold hold, Lease lease) {
        Hold next = hold.state() == Hold.State.PENDING ? hold.leased(lease) : hold;
        draft.put(next);
        return next;
    }

    private Instant leaseEnd() {
        return draft.now().plus(rules.lease());
    }

    /** The place of one lead's hold: one that there is, or one that is to be made. */
    private record Slot(Optional<Hold> hold, Credits price) {
        Slot(Hold hold, Credits price) {
            this(Optional.of(hold), price);
        }

        static Slot toHold(Credits price) {
            return new Slot(Optional.empty(), price);
        }

        boolean isMissing() {
            return hold.isEmpty();
        }
    }
}
