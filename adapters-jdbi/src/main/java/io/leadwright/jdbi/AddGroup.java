package io.leadwright.jdbi;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.LeadId;
import io.leadwright.port.StorageException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Those who add to one account, as long as somebody does: whoever finds nobody leading leads, and commits what all add who wait
 * by then. Thread-safe, and without a thread of its own.
 */
final class AddGroup {

    /** More at once are hardly quicker. */
    static final int TOGETHER_MAX = 64;

    private final Leadership leadership = new Leadership();
    private final Deque<Caller> waiting = new ArrayDeque<>();

    /** Changes within the turns of the map that has this. */
    private int callers;

    /**
     * Commits leads of which no two have the same id. After a {@link LostCommitException} it is unknown whether they are
     * committed; after any other exception none of them is.
     */
    interface Commit extends Function<List<PendingAdd>, List<AddResult>> {}

    AddGroup with(int more) {
        callers += more;
        return this;
    }

    boolean isEmpty() {
        return callers == 0;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** Adds a lead; by itself if another one may have brought about what is thrown when they are added together. */
    AddResult add(PendingAdd add, Commit commit) {
        Caller mine = new Caller(add, commit);
        enter(mine);
        Leadership.await(() -> isAnswered(mine));
        return mine.answer();
    }

    private synchronized void enter(Caller mine) {
        waiting.add(mine);
    }

    /** While nobody else leads, brings that about. */
    private boolean isAnswered(Caller mine) {
        boolean leads = true;
        while (leads && mine.state != State.ANSWERED) {
            leads = leadership.lead(() -> settle(mine));
            if (leads) {
                wakeNext();
            }
        }
        return mine.state == State.ANSWERED;
    }

    private void settle(Caller mine) {
        if (mine.state == State.WAITING) {
            commit(taken());
        } else if (mine.state == State.TAKEN) {
            // by a leader that is gone
            mine.tell(() -> {
                throw new StorageException(
                        "PostgreSQL: the writing thread failed, whether it has written is unknown", null);
            });
        }
    }

    private static void commit(List<Caller> all) {
        try {
            List<AddResult> results =
                    all.get(0).commit.apply(all.stream().map(each -> each.add).toList());
            for (int i = 0; i < all.size(); i++) {
                AddResult result = results.get(i);
                all.get(i).tell(() -> result);
            }
        } catch (RuntimeException e) {
            boolean mayBeAdded = all.size() > 1 && mayBeOfOne(e);
            all.forEach(each -> each.tell(
                    mayBeAdded
                            ? each::addAlone
                            : () -> {
                                throw e;
                            }));
        }
    }

    /** Whether a single lead may have brought it about. */
    private static boolean mayBeOfOne(RuntimeException failure) {
        return !(failure instanceof LostCommitException || failure instanceof ConnectionException);
    }

    /** The first ones, up to one whose id another of them has. */
    private synchronized List<Caller> taken() {
        List<Caller> all = new ArrayList<>();
        Set<LeadId> ids = new HashSet<>();
        while (all.size() < TOGETHER_MAX
                && !waiting.isEmpty()
                && ids.add(waiting.element().add.id())) {
            Caller next = waiting.element();
            if (next.state == State.WAITING) {
                all.add(next);
            }
            next.state = State.TAKEN;
            waiting.remove();
        }
        return all;
    }

    private synchronized void wakeNext() {
        Caller next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    /** How far a caller has come. */
    private enum State {
        WAITING,
        TAKEN,
        ANSWERED
    }

    private static final class Caller {

        private final PendingAdd add;
        private final Commit commit;
        private final Thread thread = Thread.currentThread();
        private @Nullable Supplier<AddResult> answer;

        /** Written by a leader, and last: the answer is seen with it. */
        private volatile State state = State.WAITING;

        private Caller(PendingAdd add, Commit commit) {
            this.add = add;
            this.commit = commit;
        }

        private void tell(Supplier<AddResult> what) {
            answer = what;
            state = State.ANSWERED;
            LockSupport.unpark(thread);
        }

        private AddResult answer() {
            return Objects.requireNonNull(answer).get();
        }

        private AddResult addAlone() {
            return commit.apply(List.of(add)).get(0);
        }
    }
}
