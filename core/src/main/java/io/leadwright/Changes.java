package io.leadwright;

import io.leadwright.lead.Change;
import io.leadwright.lead.LeadId;
import java.util.List;

/**
 * What happened to the leads of one book: every write, deletes too, in order. Thread-safe.
 *
 * <pre>{@code
 * long seen = 0;                                          // kept by the host, with what it has taken over
 * for (Change change : book.changes().after(seen, 1_000)) {
 *     ...                                                 // book.leads().get(change.lead()): as it is now, if it is there
 *     seen = change.number();
 * }
 * }</pre>
 */
public interface Changes {

    /**
     * The changes behind the one of this number, the oldest first; 0 begins with the first there is. Empty once there is
     * nothing new.
     *
     * @param limit how many at the most, 1 to 1,000
     */
    List<Change> after(long number, int limit);

    /** The changes of one lead behind the one of this number, the oldest first: its history, also when it is gone. */
    List<Change> of(LeadId lead, long afterNumber, int limit);
}
