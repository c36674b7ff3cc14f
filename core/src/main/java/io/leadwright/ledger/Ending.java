package io.leadwright.ledger;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Entry.Cause;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.HoldResult;
import io.leadwright.credit.HoldResult.Done;
import io.leadwright.credit.HoldResult.Reason;
import io.leadwright.credit.Postings;
import java.util.List;
import java.util.Optional;

/** How holds and grants end: what is put down in the journal, and what goes back to which grant. */
final class Ending {

    private Ending() {}

    static HoldResult settle(Draft draft, HoldId id, Credits amount, long fence) {
        Optional<Hold> hold = draft.hold(id);
        HoldResult result = hold.<HoldResult>map(known -> known.settle(amount, fence, draft.now()))
                .orElseGet(Ending::unknown);
        if (result instanceof Done done && done.hold().state() == Hold.State.SETTLED) {
            Cause cause = Cause.of(EntryKind.SETTLE, id, null);
            draft.post(cause, Postings.settle(done.hold().amount(), amount));
            giveBack(draft, done);
        } else if (result instanceof Done done) {
            released(draft, done, EntryKind.RELEASE);
        }
        return result;
    }

    static HoldResult release(Draft draft, HoldId id, long fence) {
        HoldResult result = draft.hold(id)
                .<HoldResult>map(known -> known.release(fence, draft.now()))
                .orElseGet(Ending::unknown);
        if (result instanceof Done done) {
            released(draft, done, EntryKind.RELEASE);
        }
        return result;
    }

    /** Ends the hold if it is due. */
    static void expire(Draft draft, Hold hold) {
        if (hold.expire(draft.now()) instanceof Done done) {
            released(draft, done, EntryKind.HOLD_EXPIRE);
        }
    }

    /** Ends a grant: what is free of it goes. */
    static void expire(Draft draft, Grant grant) {
        grant.ended(Grant.End.EXPIRED).ifPresent(ended -> {
            draft.put(ended);
            draft.post(Cause.of(EntryKind.GRANT_EXPIRE, ended.id(), null), Postings.grantExpire(grant.free()));
        });
    }

    /** Ends what is due, at most so many; how many ended. */
    static int due(Draft draft, int limit) {
        List<Hold> holds = draft.view().holds().due(draft.now(), limit);
        // what this command has ended before, or given something back to, is not as it was read
        holds.forEach(hold -> expire(draft, draft.hold(hold.id()).orElse(hold)));
        List<Grant> grants = draft.view().grants().due(draft.now(), limit - holds.size());
        grants.forEach(grant -> expire(draft, draft.grant(grant.id()).orElse(grant)));
        draft.countEnded(holds.size() + grants.size());
        return holds.size() + grants.size();
    }

    private static void released(Draft draft, Done done, EntryKind kind) {
        draft.post(
                Cause.of(kind, done.hold().id(), null),
                Postings.release(done.hold().amount()));
        giveBack(draft, done);
    }

    private static void giveBack(Draft draft, Done done) {
        draft.put(done.hold());
        draft.giveBack(done.returned());
    }

    private static HoldResult unknown() {
        return new HoldResult.Refused(Reason.UNKNOWN_HOLD, Optional.empty());
    }
}
