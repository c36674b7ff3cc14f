package io.leadwright.testkit;

import io.leadwright.credit.Balance;
import io.leadwright.credit.Decision;
import io.leadwright.credit.Entry;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.port.LedgerStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A ledger in memory with a bug that shows only when many use it at once, or in what they are told of what was done. */
final class PlantedLedger implements LedgerStore {

    private static final int PATIENCE_MILLIS = 5;
    private static final int SOMETIMES = 11;

    private final Bug bug;
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryLedger behind = new MemoryLedger();
    private final Exchanger<Bug> meeting = new Exchanger<>();
    private Decision<?> last = new Decision<>(0, LedgerState.NEW, List.of());
    private final Thread opener = Thread.currentThread();
    private int updates;

    PlantedLedger(Bug bug) {
        this.bug = bug;
    }

    /** What is wrong with it. */
    enum Bug {
        /** Two decide on the same ledger, and both write. */
        CHECK_THEN_ACT,
        /** Others decide when half is written. */
        TORN_WRITE,
        /** Sometimes what was answered as written is not. */
        LOST_WRITE,
        /** Sometimes the entries that were written are written once more. */
        RETRIED_WRITE,
        /** Who only reads reads what was before the last write. */
        STALE_READ
    }

    @Override
    public <R> R update(Function<LedgerView, Decision<R>> decide) {
        if (bug == Bug.CHECK_THEN_ACT) {
            Decision<R> decision = decided(decide);
            letOthersIn();
            write(decision);
            return decision.result();
        } else if (bug == Bug.TORN_WRITE) {
            Decision<R> rest = firstHalf(decide);
            letOthersIn();
            secondHalf(rest);
            return rest.result();
        }
        return sometimesWrong(decide);
    }

    @Override
    public synchronized <R> R read(Function<LedgerView, R> look) {
        return look.apply(new MemoryLedgerView(bug == Bug.STALE_READ ? behind : ledger));
    }

    private synchronized <R> R sometimesWrong(Function<LedgerView, Decision<R>> decide) {
        Decision<R> decision = decided(decide);
        boolean isWrong = !decision.writes().isEmpty() && ++updates % SOMETIMES == 0;
        if (bug != Bug.LOST_WRITE || !isWrong) {
            write(decision);
        }
        if (bug == Bug.RETRIED_WRITE && isWrong) {
            write(again(decision));
        }
        return decision.result();
    }

    /** The same entries, numbered behind those that there are. */
    private <R> Decision<R> again(Decision<R> decision) {
        List<LedgerWrite> writes = new ArrayList<>();
        LedgerState state = ledger.state();
        for (LedgerWrite write : decision.writes()) {
            if (write instanceof Entry entry) {
                Balance balance = state.balance().after(entry.postings());
                Entry next = new Entry(state.lastEntry() + 1, entry.cause(), entry.postings(), balance, entry.at());
                writes.add(next);
                state = state.after(next);
            }
        }
        return new Decision<>(decision.result(), state, writes);
    }

    private synchronized <R> Decision<R> decided(Function<LedgerView, Decision<R>> decide) {
        return decide.apply(new MemoryLedgerView(ledger));
    }

    private synchronized void write(Decision<?> decision) {
        ledger.write(decision);
        behind.write(last);
        last = decision;
    }

    private synchronized <R> Decision<R> firstHalf(Function<LedgerView, Decision<R>> decide) {
        Decision<R> decision = decided(decide);
        List<LedgerWrite> writes = decision.writes();
        int half = (writes.size() + 1) / 2;
        ledger.write(new Decision<>(0, decision.state(), writes.subList(0, half)));
        return new Decision<>(decision.result(), decision.state(), writes.subList(half, writes.size()));
    }

    private synchronized void secondHalf(Decision<?> rest) {
        ledger.write(new Decision<>(0, ledger.state(), rest.writes()));
    }

    /** Waits a little until another one is between deciding and writing; not for whoever is alone. */
    private void letOthersIn() {
        if (Thread.currentThread() == opener) {
            return;
        }
        try {
            meeting.exchange(bug, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException nobodyCame) {
            // then it writes alone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
