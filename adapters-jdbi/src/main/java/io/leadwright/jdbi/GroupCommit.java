package io.leadwright.jdbi;

import io.leadwright.jdbi.PendingWrite.State;
import io.leadwright.port.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The one writing connection, on which whoever finds it free leads: commits a batch for all who wait, with one transaction
 * and one wait for the disk. Thread-safe, and without a thread of its own.
 *
 * <p>An answer is given only after its commit. A batch that cannot be committed takes the connection with it.
 */
final class GroupCommit implements Writes {

    static final int WAITING_MAX = 10_000;
    static final int BATCH_MAX = 256;

    private final Sqlite database;
    private final Consumer<Handle> requirement;
    private final Consumer<Handle> completion;
    private final WriteQueue waiting;

    private final Leadership leadership = new Leadership();

    /** The leader's alone, as the flag. */
    private @Nullable Handle writer;

    /** Whether the last batch left no transaction open. */
    private boolean isSound = true;

    /**
     * Opens the connection.
     *
     * @param requirement looks at the database before each batch, within its transaction; throws {@link StorageException}
     *     to refuse the batch
     */
    GroupCommit(Sqlite database, int waitingMax, Consumer<Handle> requirement) {
        this(database, waitingMax, requirement, handle -> {});
    }

    /**
     * Opens the connection.
     *
     * @param completion does what remains to be done after the writes of a batch, within its transaction
     */
    GroupCommit(Sqlite database, int waitingMax, Consumer<Handle> requirement, Consumer<Handle> completion) {
        this.database = database;
        this.requirement = requirement;
        this.completion = completion;
        this.waiting = new WriteQueue(waitingMax);
        this.writer = database.openWriter();
    }

    /**
     * Does a write, all of it or nothing, and returns when it is on the disk.
     *
     * <p>An interrupted caller still waits for the outcome, and stays interrupted.
     *
     * @param work must wait for nothing but the database: others wait for it
     * @throws IllegalStateException if called by a work
     */
    @Override
    public <R> R write(Function<Handle, R> work) {
        refuseNested();
        PendingWrite<R> write = new PendingWrite<>(work);
        switch (waiting.offer(write)) {
            case CLOSED -> throw database.closed();
            case FULL -> throw database.busy("write");
            case TAKEN -> Leadership.await(() -> isSettled(write));
        }
        return write.outcome(database);
    }

    /** How many writes wait for a leader to take them. */
    int waiting() {
        return waiting.size();
    }

    /** Does the writes that came before; those that come later are refused. */
    @Override
    public void close() {
        refuseNested();
        waiting.close();
        Leadership.await(() -> lead(this::finish));
    }

    /** It would wait for itself. */
    private void refuseNested() {
        if (leadership.isHeld()) {
            throw new IllegalStateException("a write must not write or close by itself, it has a connection");
        }
    }

    /** Whether it is answered; while nobody else leads, brings that about. */
    private boolean isSettled(PendingWrite<?> write) {
        boolean leads = true;
        while (leads && write.state != State.ANSWERED) {
            leads = lead(() -> settle(write));
        }
        return write.state == State.ANSWERED;
    }

    private void settle(PendingWrite<?> write) {
        if (write.state == State.WAITING) {
            commitNextBatch();
        } else if (write.state == State.TAKEN) {
            // by a leader that is gone
            write.answer(database.refused("the writing thread failed"));
        }
    }

    /** Does it as the leader, then wakes who may lead next; false if another one leads. */
    private boolean lead(Runnable work) {
        if (!leadership.lead(work)) {
            return false;
        }
        PendingWrite<?> next = waiting.peek();
        if (next != null) {
            next.wake();
        }
        return true;
    }

    private void finish() {
        while (waiting.size() > 0) {
            commitNextBatch();
        }
        try {
            if (writer != null) {
                writer.close();
            }
            writer = null;
        } catch (JdbiException e) {
            throw database.failure(e);
        }
    }

    private void commitNextBatch() {
        List<PendingWrite<?>> batch = new ArrayList<>();
        for (int i = Math.min(waiting.size(), BATCH_MAX); i > 0; i--) {
            batch.add(Objects.requireNonNull(waiting.poll()));
        }
        StorageException failure = committed(batch);
        for (PendingWrite<?> write : batch) {
            write.answer(failure);
        }
    }

    /** Commits the batch; null, or why it could not be committed. */
    private @Nullable StorageException committed(List<PendingWrite<?>> batch) {
        try {
            isSound = Database.declared(() -> commit(batch));
            return null;
        } catch (JdbiException e) {
            dropConnection();
            return database.failure(e);
        } catch (StorageException e) {
            dropConnection();
            return e;
        }
    }

    private boolean commit(List<PendingWrite<?>> batch) {
        Handle connection = begin();
        requirement.accept(connection);
        for (PendingWrite<?> write : batch) {
            write.runOn(connection);
        }
        completion.accept(connection);
        connection.execute("COMMIT");
        return true;
    }

    private Handle begin() {
        // now, not when it failed: a thread without stack or memory cannot close anything
        if (!isSound) {
            dropConnection();
        }
        Handle connection = writer == null ? database.openWriter() : writer;
        writer = connection;
        isSound = false;
        connection.execute(Sqlite.BEGIN_WRITING);
        return connection;
    }

    /** Closing rolls back whatever was begun, in whatever state the failure left it. */
    private void dropConnection() {
        Handle dropped = writer;
        if (dropped != null) {
            database.discard(dropped);
        }
        writer = null;
        isSound = true;
    }
}
