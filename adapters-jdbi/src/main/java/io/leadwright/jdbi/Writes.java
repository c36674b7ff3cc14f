package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Where a storage writes. Thread-safe; what the database cannot do is a {@link io.leadwright.port.StorageException}. */
interface Writes extends AutoCloseable {

    /** What each work begins behind. */
    String SAVEPOINT = "SAVEPOINT write";

    /** Undoes what the work has done so far, which the work may want itself. */
    String ROLL_BACK = "ROLLBACK TO write";

    /** Keeps what the work has done for the transaction to commit. */
    String RELEASE = "RELEASE write";

    /**
     * Does a write in one transaction, all of it or nothing, and returns when it is committed.
     *
     * @param work must wait for nothing but the database: others wait for it
     * @throws IllegalStateException if called by a work
     */
    <R> R write(Function<Handle, R> work);

    /**
     * Does a write as {@link #write} does, but may let others see it, and write behind it, before it is on the disk: nothing that
     * comes after it stays without it.
     *
     * @param account whose leads are written, one write behind the other
     */
    default <R> R writeEarly(AccountId account, Function<Handle, R> work) {
        return write(work);
    }

    /**
     * Adds a lead as {@link #writeEarly} writes; of those who do so at the same time one may for all, who wait for the disk with
     * him.
     *
     * @param work adds leads of the account, of which no two have the same id; one result for each, in the same order
     */
    default AddResult add(
            AccountId account, PendingAdd add, BiFunction<Handle, List<PendingAdd>, List<AddResult>> work) {
        return writeEarly(account, handle -> work.apply(handle, List.of(add)).get(0));
    }

    /** Waits for the writes that came before; those that come later are refused. */
    @Override
    void close();
}
