package io.leadwright;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.DeleteResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.PatchResult;
import io.leadwright.lead.UpsertResult;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The leads of one book. Thread-safe.
 *
 * <p>All methods throw {@link io.leadwright.port.StorageException} if the storage fails.
 */
public interface Leads {

    /**
     * Adds a lead unless somebody has its id, e-mail address or LinkedIn page, or wants to be left alone.
     *
     * @throws IllegalArgumentException if it does not {@linkplain NewLead#saysWho say who} it is
     */
    AddResult add(NewLead lead);

    /**
     * Adds a lead, or writes what is new onto the one that has its id, e-mail address or LinkedIn page, as
     * {@link NewLead#onto} says; in one go, so that of many who write at once nobody's words are lost. Nobody is added who wants to be left alone; whoever is a lead stays one.
     *
     * @throws IllegalArgumentException if it does not {@linkplain NewLead#saysWho say who} it is, or the known lead would
     *     have too many tags or custom fields
     */
    UpsertResult upsert(NewLead lead);

    /**
     * Changes a lead: {@code patch(id, LeadPatch.none().status(REPLIED))}, {@code patch(id, LeadPatch.contacted(now))}.
     *
     * @throws IllegalArgumentException as {@link LeadPatch#onto}
     */
    PatchResult patch(LeadId id, LeadPatch patch);

    /** Deletes a lead, whatever its version. */
    DeleteResult delete(LeadId id);

    /** Deletes a lead if it still has this version. */
    DeleteResult delete(LeadId id, long version);

    /** The lead of this id, if there is one. */
    Optional<Lead> get(LeadId id);

    /**
     * One page of the leads that a query describes.
     *
     * @throws IllegalArgumentException if the request's cursor belongs to another query
     */
    Page<Lead> page(LeadQuery query, PageRequest request);

    /**
     * All the leads that a query describes, read page by page as the stream is consumed: constant memory, nothing held
     * between pages. A lead that is there from first to last, and whose place in the order does not change, comes exactly
     * once; {@linkplain LeadQuery#byId by id} no place ever changes.
     */
    Stream<Lead> stream(LeadQuery query);
}
