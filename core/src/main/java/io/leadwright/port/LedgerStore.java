package io.leadwright.port;

import io.leadwright.credit.Decision;
import io.leadwright.credit.LedgerView;
import java.util.function.Function;

/**
 * The ledger of one account. Thread-safe.
 *
 * <p>It knows nothing of credits: what is to be written is decided elsewhere, on what it shows.
 *
 * <ol>
 *   <li>Nothing done or asked here touches, shows or depends on another account's ledger.
 *   <li>A decision is written whole or not at all: not if the work throws, which the caller is thrown.
 *   <li>What a decision was made on is what it is written to: of two updates, one sees what the other has written.
 *   <li>A view, of an update or a read, is of one moment, and of no use after it: {@link IllegalStateException}.
 *   <li>What was written is read back as it was, every field of it. An entry is appended; a grant, a hold or an operation takes
 *       the place of what has its name; an admission is added; times are to the microsecond.
 *   <li>Lists come in the order that {@link LedgerView} says, and have no more than were asked for.
 *   <li>A decision without writes writes nothing, and its result is the answer.
 *   <li>What was answered as written is written: it is there after the process has been killed.
 *   <li>An update within another one, or within {@link LeadStore#atomically}, of the same thread and whatever account, throws
 *       {@link IllegalStateException}; so it does within {@link Storage#atomically}, but for that of
 *       {@link StorageTransaction#ledger}, which belongs there.
 * </ol>
 */
public interface LedgerStore {

    /**
     * Writes what is decided, and returns when it is written.
     *
     * @param decide pure, quick, and ready to be done again from its beginning: others may wait for it
     */
    <R> R update(Function<LedgerView, Decision<R>> decide);

    /** Looks at one moment. */
    <R> R read(Function<LedgerView, R> look);
}
