package io.leadwright.ledger;

import io.leadwright.credit.Allocation;
import io.leadwright.credit.Allocations;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Decision;
import io.leadwright.credit.Entry;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.credit.Posting;
import io.leadwright.credit.Postings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a command has decided so far, over what the ledger is. */
final class Draft {

    private final LedgerView view;
    private final Instant now;
    private LedgerState state;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<GrantId, Grant> grants = new LinkedHashMap<>();

    /** Those that were listed, so that none is read again for each hold that draws on it. */
    private final Map<GrantId, Grant> listed = new HashMap<>();

    private final Map<HoldId, Hold> holds = new LinkedHashMap<>();
    private final List<LedgerWrite> others = new ArrayList<>();
    private int ended;

    /** Decides at this time, or the latest the ledger was written at: its time never goes back. */
    Draft(LedgerView view, Instant clock) {
        this.view = view;
        this.state = view.state();
        this.now = time(view, clock);
    }

    /** What time it is for a ledger. */
    static Instant time(LedgerView view, Instant clock) {
        Instant last = view.state().clock();
        return clock.isBefore(last) ? last : clock;
    }

    LedgerView view() {
        return view;
    }

    Instant now() {
        return now;
    }

    LedgerState state() {
        return state;
    }

    /** What was appended so far. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    Optional<Grant> grant(GrantId id) {
        Grant known = grants.getOrDefault(id, listed.get(id));
        return known == null ? view.grants().get(id) : Optional.of(known);
    }

    Optional<Hold> hold(HoldId id) {
        return Optional.ofNullable(holds.get(id)).or(() -> view.holds().get(id));
    }

    /** The grants that can be drawn on for this amount now; all there are, if they have not so much. */
    List<Grant> drawable(Credits amount) {
        Map<GrantId, Grant> found = new LinkedHashMap<>();
        view.grants().drawable(now, amount).forEach(grant -> found.put(grant.id(), grant));
        listed.putAll(found);
        // what was given back to a grant that had nothing free is in no list that was read
        found.putAll(grants);
        return List.copyOf(found.values());
    }

    void put(Grant grant) {
        grants.put(grant.id(), grant);
    }

    void put(Hold hold) {
        holds.put(hold.id(), hold);
    }

    /** What is written besides entries, grants and holds. */
    void write(LedgerWrite write) {
        others.add(write);
    }

    /** Counts what has ended because it was due. */
    void countEnded(int more) {
        ended += more;
    }

    /** How much has ended because it was due. */
    int ended() {
        return ended;
    }

    /** The name of the next hold. */
    HoldId nextHold() {
        HoldId next = new HoldId(state.lastHold() + 1);
        state = state.named(next);
        return next;
    }

    /** Appends an entry, if there is anything to move. */
    void post(Entry.Cause cause, List<Posting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        Entry entry = new Entry(
                state.lastEntry() + 1, cause, postings, state.balance().after(postings), now);
        entries.add(entry);
        state = state.after(entry);
    }

    /** Takes from the grants what a hold, or a correction, draws on. */
    void take(Allocations drawn) {
        for (Allocation part : drawn.parts()) {
            put(known(part.grant()).take(part.amount()));
        }
    }

    /** Gives back to the grants what was taken from them; what comes back to one that has ended ends with it. */
    void giveBack(Allocations returned) {
        for (Allocation part : returned.parts()) {
            Grant grant = known(part.grant()).giveBack(part.amount());
            put(grant);
            if (grant.end() == Grant.End.EXPIRED) {
                Entry.Cause expiry = Entry.Cause.of(EntryKind.GRANT_EXPIRE, grant.id(), null);
                post(expiry, Postings.grantExpire(part.amount()));
            } else if (grant.end() == Grant.End.VOIDED) {
                post(Entry.Cause.of(EntryKind.GRANT_VOID, grant.id(), null), Postings.grantVoid(part.amount()));
            }
        }
    }

    /** What is to be written, and answered. */
    <R> Decision<R> decision(R result) {
        List<LedgerWrite> writes = new ArrayList<>(entries);
        writes.addAll(grants.values());
        writes.addAll(holds.values());
        writes.addAll(others);
        return new Decision<>(result, state.at(now), writes);
    }

    private Grant known(GrantId id) {
        return grant(id).orElseThrow(() -> new IllegalStateException("grant " + id + ": is drawn on and not there"));
    }
}
