package io.leadwright.port;

import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Mark;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who wants to be left alone, of one account, told by marks that say nothing of them. Thread-safe, but for that of a
 * {@link StorageTransaction}, which is of use only there.
 *
 * <ol>
 *   <li>What was added is found as it was, every field of it, the time to the microsecond; by its mark, and by no other.
 *   <li>Of two entries of one mark the first stays: to add somebody again changes nothing.
 *   <li>What was removed is not found any more, and can be added again.
 *   <li>Entries are counted, each once.
 *   <li>Nothing done or asked here touches, shows or depends on another account's list.
 *   <li>What was answered as written is written: it is there after the process has been killed.
 *   <li>What a {@linkplain io.leadwright.claim.Filing#suppressions filing} has on it is written with it, or not at all.
 *   <li>{@link io.leadwright.claim.ClaimView#suppressed} and {@link LeadTransaction#suppressed} tell what was written before them: an
 *       update of a person that begins when another one of the same person has put them on the list sees that.
 *   <li>Within {@link Storage#atomically} it is read as that transaction has left it, and written with it or not at all.
 *   <li>A list is told by some keys if it is empty, or has an entry that was made with one of them.
 * </ol>
 */
public interface SuppressionStore {

    /** The entries of those of these marks that are on the list, in no order. */
    List<Suppression> among(Set<Mark> marks);

    /** Puts these on the list. */
    void add(Collection<Suppression> entries);

    /** Takes these off the list; how many were on it. */
    int remove(Set<Mark> marks);

    /** How many are on the list. */
    long count();

    /** Whether the list is told by keys with these ids. */
    boolean isToldBy(Set<String> keyIds);
}
