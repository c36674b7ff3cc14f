package io.leadwright.ledger;

import io.leadwright.credit.Allocation;
import io.leadwright.credit.Allocations;
import io.leadwright.credit.Credits;
import io.leadwright.credit.DrawDown;
import io.leadwright.credit.Entry;
import io.leadwright.credit.Entry.Cause;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.HoldResult;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.Postings;
import io.leadwright.credit.Reason;
import io.leadwright.ledger.LedgerResult.Done;
import io.leadwright.ledger.LedgerResult.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is done to a ledger by hand, for a reason, and once for its key. */
final class Corrections {

    private final Draft draft;
    private final Reason reason;

    Corrections(Draft draft, Reason reason) {
        this.draft = draft;
        this.reason = reason;
    }

    LedgerResult<Grant> grant(GrantTerms terms, IdempotencyKey key) {
        KeyedCommand command = KeyedCommand.of(
                OperationKind.GRANT,
                key,
                reason,
                terms.amount().millis(),
                terms.effectiveAt(),
                terms.expiresAt(),
                terms.priority());
        return command.once(
                draft,
                () -> granted(EntryKind.GRANT, terms),
                grant -> grant.id().number(),
                this::grantOf);
    }

    LedgerResult<Grant> voidGrant(GrantId id, IdempotencyKey key) {
        KeyedCommand command = KeyedCommand.of(OperationKind.VOID, key, reason, id);
        return command.once(draft, () -> voided(id), grant -> grant.id().number(), this::grantOf);
    }

    LedgerResult<Hold> refund(HoldId id, Credits amount, IdempotencyKey key) {
        KeyedCommand command = KeyedCommand.of(OperationKind.REFUND, key, reason, id, amount.millis());
        return command.once(
                draft,
                () -> refunded(id, amount),
                hold -> hold.id().number(),
                number -> draft.hold(new HoldId(number)).orElseThrow());
    }

    LedgerResult<Entry> correct(Correction correction, IdempotencyKey key) {
        KeyedCommand command = KeyedCommand.of(
                OperationKind.ADJUST,
                key,
                reason,
                correction.direction(),
                correction.amount().millis());
        return command.once(
                draft,
                () -> corrected(correction),
                Entry::number,
                number -> draft.view().entries(number - 1, 1).get(0));
    }

    private LedgerResult<Grant> granted(EntryKind kind, GrantTerms terms) {
        long all = draft.state().balance().granted().millis() + terms.amount().millis();
        if (all > Credits.MAX_MILLIS) {
            return new Refused<>(LedgerResult.Reason.TOO_MUCH);
        }
        Grant grant = Grant.of(new GrantId(draft.state().lastEntry() + 1), terms, draft.now());
        Optional<Instant> end = terms.expiresAt();
        if (end.isPresent() && !end.get().isAfter(grant.effectiveAt())) {
            return new Refused<>(LedgerResult.Reason.GRANT_ENDED);
        }
        draft.put(grant);
        draft.post(Cause.of(kind, grant.id(), reason), Postings.grant(terms.amount()));
        return new Done<>(grant);
    }

    private LedgerResult<Grant> voided(GrantId id) {
        Optional<Grant> grant = draft.grant(id);
        if (grant.isEmpty()) {
            return new Refused<>(LedgerResult.Reason.UNKNOWN_GRANT);
        }
        Credits free = grant.get().free();
        Optional<Grant> ended =
                grant.filter(known -> !known.isDue(draft.now())).flatMap(known -> known.ended(Grant.End.VOIDED));
        if (ended.isEmpty()) {
            return new Refused<>(LedgerResult.Reason.GRANT_ENDED);
        }
        draft.put(ended.get());
        draft.post(Cause.of(EntryKind.GRANT_VOID, id, reason), Postings.grantVoid(free));
        return new Done<>(ended.get());
    }

    private LedgerResult<Hold> refunded(HoldId id, Credits amount) {
        Optional<Hold> hold = draft.hold(id);
        if (hold.isEmpty()) {
            return new Refused<>(LedgerResult.Reason.UNKNOWN_HOLD);
        }
        HoldResult result = hold.get().refund(amount);
        if (result instanceof HoldResult.Refused) {
            return new Refused<>(LedgerResult.Reason.EXCEEDS_SETTLED);
        }
        if (result instanceof HoldResult.Done done) {
            draft.put(done.hold());
            draft.post(Cause.of(EntryKind.REFUND, id, reason), Postings.refund(amount));
            draft.giveBack(done.returned());
        }
        return new Done<>(result.orElseThrow());
    }

    private LedgerResult<Entry> corrected(Correction correction) {
        return correction.direction() == Correction.Direction.GIVE
                ? given(correction.amount())
                : taken(correction.amount());
    }

    private LedgerResult<Entry> given(Credits amount) {
        LedgerResult<Grant> granted = granted(EntryKind.ADJUST, GrantTerms.of(amount));
        return granted instanceof Refused<Grant> refused ? new Refused<>(refused.reason()) : new Done<>(lastEntry());
    }

    /** One entry for each grant that something is taken from. */
    private LedgerResult<Entry> taken(Credits amount) {
        List<Grant> grants = draft.drawable(amount);
        Optional<Allocations> drawn = DrawDown.of(grants, amount, draft.now());
        if (drawn.isEmpty()) {
            return new Refused<>(LedgerResult.Reason.INSUFFICIENT);
        }
        for (Allocation part : drawn.get().parts()) {
            draft.put(grantOf(part.grant().number()).withdraw(part.amount()));
            draft.post(Cause.of(EntryKind.ADJUST, part.grant(), reason), Postings.grantVoid(part.amount()));
        }
        return new Done<>(lastEntry());
    }

    private Entry lastEntry() {
        List<Entry> entries = draft.entries();
        return entries.get(entries.size() - 1);
    }

    private Grant grantOf(long number) {
        return draft.grant(new GrantId(number)).orElseThrow();
    }
}
