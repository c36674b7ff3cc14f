package io.leadwright.testkit;

import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.port.SuppressionStore;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Who of one account wants to be left alone; each call by itself, under a lock, or all as a part of a transaction. */
final class MemorySuppressionStore implements SuppressionStore {

    private final MemoryAccount account;
    private final Access access;

    /** Each call by itself. */
    MemorySuppressionStore(MemoryAccount account) {
        this(account, new Alone(account));
    }

    /** Within a transaction that has the lock, and checks whether it is over. */
    MemorySuppressionStore(MemoryAccount account, Access access) {
        this.account = account;
        this.access = access;
    }

    /** How the list is got at. */
    interface Access {

        /** Before it is read. */
        void check();

        /** A write, which hands over what takes it back. */
        void write(Consumer<Consumer<Runnable>> write);
    }

    private record Alone(MemoryAccount account) implements Access {

        @Override
        public void check() {
            account.checkOpen();
        }

        @Override
        public void write(Consumer<Consumer<Runnable>> write) {
            account.alone(() -> {
                write.accept(undo -> {});
                return true;
            });
        }
    }

    @Override
    public List<Suppression> among(Set<Mark> marks) {
        synchronized (account) {
            access.check();
            return account.suppressions().among(marks);
        }
    }

    @Override
    public void add(Collection<Suppression> entries) {
        access.write(undoing -> undoing.accept(account.suppressions().add(entries)));
    }

    @Override
    public int remove(Set<Mark> marks) {
        int[] removed = new int[1];
        access.write(undoing -> {
            removed[0] = account.suppressions().marked(marks).size();
            undoing.accept(account.suppressions().remove(marks));
        });
        return removed[0];
    }

    @Override
    public long count() {
        synchronized (account) {
            access.check();
            return account.suppressions().size();
        }
    }

    @Override
    public boolean isToldBy(Set<String> keyIds) {
        synchronized (account) {
            access.check();
            return account.suppressions().isToldBy(keyIds);
        }
    }
}
