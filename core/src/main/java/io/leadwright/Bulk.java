package io.leadwright;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.UpsertResult;
import java.util.List;

/**
 * Many leads of one book at once, each list in one transaction: far faster than one by one. A thousand or so are a good
 * list; other writers wait for it. Thread-safe.
 *
 * <p>All methods throw {@link io.leadwright.port.StorageException} if the storage fails, and
 * {@link IllegalArgumentException} as the methods of {@link Leads} for one lead do; then nothing of the list is written.
 */
public interface Bulk {

    /** {@link Leads#add} for each, in their order. */
    List<AddResult> add(List<NewLead> leads);

    /** {@link Leads#upsert} for each, in their order; to write them again changes nothing. */
    List<UpsertResult> upsert(List<NewLead> leads);

    /** What {@link #upsert} would answer now; nothing is written. */
    List<UpsertResult> rehearse(List<NewLead> leads);
}
