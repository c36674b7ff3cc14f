package io.leadwright.testkit;

import io.leadwright.credit.Admitted;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Decision;
import io.leadwright.credit.Entry;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.FreedKey;
import io.leadwright.credit.Grant;
import io.leadwright.credit.Hold;
import io.leadwright.credit.Lease;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.OutdatedAdmissions;
import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Stores that are wrong, each in a way of its own, by the names that the list of mutants gives them. */
final class LedgerMutants {

    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    private LedgerMutants() {}

    /** What opens the stores of one storage. */
    static Map<String, Supplier<Function<AccountId, LedgerStore>>> all() {
        Map<String, Supplier<Function<AccountId, LedgerStore>>> all = new TreeMap<>();
        writing().forEach((name, mutant) -> all.put(name, () -> opening(mutant)));
        showing().forEach((name, mutant) -> all.put(name, () -> opening(mutant)));
        all.put("check-then-act", () -> account -> new PlantedLedger(PlantedLedger.Bug.CHECK_THEN_ACT));
        all.put("torn-write", () -> account -> new PlantedLedger(PlantedLedger.Bug.TORN_WRITE));
        all.put("lost-write", () -> account -> new PlantedLedger(PlantedLedger.Bug.LOST_WRITE));
        all.put("retried-write", () -> account -> new PlantedLedger(PlantedLedger.Bug.RETRIED_WRITE));
        all.put("refusal-charged", () -> opening(charging()));
        all.put("other-accounts-row", LedgerMutants::leaking);
        return all;
    }

    private static Function<AccountId, LedgerStore> opening(LedgerMutant mutant) {
        MemoryStorage storage = new MemoryStorage();
        return account -> mutant.of(storage.ledger(account));
    }

    /** What is written of what was decided. */
    private static Map<String, LedgerMutant> writing() {
        Map<String, LedgerMutant> all = new TreeMap<>();
        all.put("lost-entry", losing(write -> write instanceof Entry entry && isOf(entry, EntryKind.RELEASE)));
        all.put(
                "lost-grant",
                losing(write -> write instanceof Grant grant && !grant.taken().isZero()));
        all.put("lost-hold-end", losing(write -> write instanceof Hold hold && hold.state() == Hold.State.SETTLED));
        all.put(
                "lost-refund",
                losing(write -> write instanceof Hold hold && !hold.refunded().isZero()));
        all.put("lost-work", losing(write -> isOperation(write, true)));
        all.put("lost-key", losing(write -> isOperation(write, false)));
        all.put("lost-admission", losing(Admitted.class::isInstance));
        all.put("key-never-freed", losing(FreedKey.class::isInstance));
        all.put(
                "window-emptied",
                changing(write -> write instanceof OutdatedAdmissions ? new OutdatedAdmissions(FAR) : write));
        all.put("lost-fence", changing(LedgerMutants::unfenced));
        all.put("lost-answer", changing(LedgerMutants::unanswered));
        all.put("double-apply", doubling());
        all.put("clock-back", stating((before, after) -> after.at(Instant.EPOCH)));
        all.put("lost-balance", stating(LedgerMutants::oldBalance));
        return all;
    }

    /** What is shown to those who decide. */
    private static Map<String, LedgerMutant> showing() {
        Map<String, LedgerMutant> all = new TreeMap<>();
        all.put("early-expiry", showing(view -> view(view, LedgerMutants::expiresEarly, same())));
        all.put("early-takeover", showing(view -> view(view, same(), LedgerMutants::endsEarly)));
        all.put("two-state-key", showing(view -> view(view, same(), LedgerMutants::completed)));
        all.put("due-hidden", showing(view -> new ChangedView(view, same(), same(), false, true)));
        all.put(
                "busy-is-insufficient",
                showing(view ->
                        new ChangedView(view, same(), same(), true, view.state().lastEntry() % 5 != 4)));
        return all;
    }

    private static LedgerView view(LedgerView view, UnaryOperator<Hold> hold, UnaryOperator<Operation> operation) {
        return new ChangedView(view, hold, operation, true, true);
    }

    private static <T> UnaryOperator<T> same() {
        return UnaryOperator.identity();
    }

    private static LedgerMutant losing(Predicate<LedgerWrite> lost) {
        return writing(writes -> writes.stream().filter(lost.negate()).toList());
    }

    private static LedgerMutant changing(UnaryOperator<LedgerWrite> change) {
        return writing(writes -> writes.stream().map(change).toList());
    }

    private static LedgerMutant doubling() {
        return writing(writes -> {
            List<LedgerWrite> twice = new ArrayList<>();
            for (LedgerWrite write : writes) {
                twice.add(write);
                if (write instanceof Entry entry && isOf(entry, EntryKind.SETTLE)) {
                    twice.add(write);
                }
            }
            return twice;
        });
    }

    private static LedgerMutant writing(UnaryOperator<List<LedgerWrite>> change) {
        return new LedgerMutant() {
            @Override
            public List<LedgerWrite> written(LedgerView before, List<LedgerWrite> writes) {
                return change.apply(writes);
            }
        };
    }

    private static LedgerMutant showing(UnaryOperator<LedgerView> change) {
        return new LedgerMutant() {
            @Override
            public LedgerView shown(LedgerView view) {
                return change.apply(view);
            }
        };
    }

    private static LedgerMutant stating(BinaryOperator<LedgerState> change) {
        return new LedgerMutant() {
            @Override
            public LedgerState state(LedgerView before, LedgerState after) {
                return change.apply(before.state(), after);
            }
        };
    }

    /** What is free expires whenever nothing is to be written. */
    private static LedgerMutant charging() {
        return new LedgerMutant() {
            @Override
            public LedgerState state(LedgerView before, LedgerState after) {
                Balance old = before.state().balance();
                Balance lost = new Balance(
                        Credits.ZERO, old.held(), old.consumed(), old.expired().plus(old.available()));
                return after.balance().equals(old)
                        ? new LedgerState(lost, after.lastEntry(), after.lastHold(), after.clock())
                        : after;
            }

            @Override
            public List<LedgerWrite> written(LedgerView before, List<LedgerWrite> writes) {
                return writes.isEmpty() ? List.of(new OutdatedAdmissions(Instant.EPOCH)) : writes;
            }
        };
    }

    private static boolean isOf(Entry entry, EntryKind kind) {
        return entry.cause().kind() == kind;
    }

    private static boolean isOperation(LedgerWrite write, boolean isWork) {
        return write instanceof Operation operation && (operation.key().kind() == OperationKind.ENRICH) == isWork;
    }

    private static LedgerWrite unfenced(LedgerWrite write) {
        if (write instanceof Operation operation) {
            return operation.leased(new Lease(1, operation.lease().until()));
        }
        return write instanceof Hold hold
                ? hold.leased(new Lease(1, hold.lease().until()))
                : write;
    }

    private static LedgerWrite unanswered(LedgerWrite write) {
        return write instanceof Operation operation ? operation.withoutAnswer() : write;
    }

    private static LedgerState oldBalance(LedgerState before, LedgerState after) {
        return new LedgerState(before.balance(), after.lastEntry(), after.lastHold(), after.clock());
    }

    private static Hold expiresEarly(Hold hold) {
        return hold.leased(hold.lease().until(hold.lease().until().minus(Duration.ofSeconds(100))));
    }

    private static Operation endsEarly(Operation operation) {
        return operation.leased(
                operation.lease().until(operation.lease().until().minus(Duration.ofSeconds(20))));
    }

    /** As if whatever is known were done: who asks again is told so. */
    private static Operation completed(Operation operation) {
        return operation.end().isPresent() ? operation : operation.completed(Instant.EPOCH, Optional.empty());
    }

    /** The second account's grants are written to the first as well. */
    private static Function<AccountId, LedgerStore> leaking() {
        MemoryStorage storage = new MemoryStorage();
        List<LedgerStore> opened = new ArrayList<>();
        return account -> {
            LedgerStore store = storage.ledger(account);
            opened.add(store);
            return store == opened.get(0) ? store : leaking(store, opened.get(0));
        };
    }

    /** What is written of grants is written to another ledger too, a moment later. */
    private static LedgerStore leaking(LedgerStore store, LedgerStore into) {
        return new LedgerStore() {
            @Override
            public <R> R update(Function<LedgerView, Decision<R>> decide) {
                List<LedgerWrite> grants = new ArrayList<>();
                R result = store.update(view -> {
                    Decision<R> decision = decide.apply(view);
                    decision.writes().stream().filter(Grant.class::isInstance).forEach(grants::add);
                    return decision;
                });
                into.update(view -> new Decision<>(0, view.state(), grants));
                return result;
            }

            @Override
            public <R> R read(Function<LedgerView, R> look) {
                return store.read(look);
            }
        };
    }
}
