package io.leadwright.testkit;

import io.leadwright.credit.Admitted;
import io.leadwright.credit.Allocation;
import io.leadwright.credit.Allocations;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Decision;
import io.leadwright.credit.Entry;
import io.leadwright.credit.Entry.Cause;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Lease;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.Postings;
import io.leadwright.port.LedgerStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the contracts write to ledgers: a store knows nothing of credits, so it need not make sense. */
final class SampleLedger {

    static final Instant T0 = SampleLeads.T0;

    /** The most that one amount can be. */
    static final Credits MOST = new Credits(Credits.MAX_MILLIS);

    /** The first and the last moment there are, and some that a store may spoil. */
    static final List<Instant> ODD_TIMES = List.of(
            Instant.parse("0000-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.EPOCH,
            Instant.parse("2024-01-20T15:30:00.000001Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    private SampleLedger() {}

    /** Writes these and no other state. */
    static void write(LedgerStore store, List<? extends LedgerWrite> writes) {
        store.update(writing(writes));
    }

    static void write(LedgerStore store, LedgerWrite write) {
        write(store, List.of(write));
    }

    /** Decides to write these and no other state. */
    static Function<LedgerView, Decision<String>> writing(List<? extends LedgerWrite> writes) {
        return view -> new Decision<>("done", view.state(), List.copyOf(writes));
    }

    /** The state that follows so many holds, by which updates are counted. */
    static LedgerState counted(long holds) {
        return new LedgerState(new Balance(Credits.of(holds), Credits.ZERO, Credits.ZERO, Credits.ZERO), 0, holds, T0);
    }

    static GrantTerms terms(long credits) {
        return GrantTerms.of(Credits.of(credits));
    }

    static Grant grant(long id, GrantTerms terms) {
        return Grant.of(new GrantId(id), terms, T0);
    }

    /** Sets one credit of the first grant aside. */
    static Hold hold(long id, Instant until) {
        Allocation credit = new Allocation(new GrantId(1), Credits.of(1));
        return Hold.of(new HoldId(id), new Allocations(List.of(credit)), new Lease(1, until));
    }

    static Hold ended(Hold hold, Hold.State state) {
        return new Hold(hold.id(), hold.allocations(), hold.lease(), state, Credits.ZERO, Credits.ZERO);
    }

    static OperationKey key(OperationKind kind, String key) {
        return new OperationKey(kind, new IdempotencyKey(key));
    }

    /** A request whose lease is over then. */
    static Operation inFlight(String key, Instant until, OperationKind kind) {
        return new Operation(key(kind, key), "fingerprint", new Lease(1, until), List.of(), Optional.empty());
    }

    static Operation inFlight(String key, Instant until) {
        return inFlight(key, until, OperationKind.ENRICH);
    }

    /** A request to enrich that was answered then. */
    static Operation answered(String key, Instant at) {
        return inFlight(key, at.plusSeconds(30)).completed(at, Optional.of("{\"key\": \"" + key + "\"}"));
    }

    /** An entry of this number, no two alike. */
    static Entry entry(long number) {
        Cause cause = Cause.of(EntryKind.HOLD, new HoldId(number), null);
        return entry(number, cause);
    }

    static Entry entry(long number, Cause cause) {
        Balance balance = new Balance(Credits.of(1_000), Credits.of(number), Credits.ZERO, Credits.ZERO);
        return new Entry(number, cause, Postings.hold(Credits.of(1)), balance, T0.plusSeconds(number));
    }

    static Admitted admitted(long second, int leads) {
        return new Admitted(T0.plusSeconds(second), leads);
    }
}
