package io.leadwright.port;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * The leads of one account. Thread-safe.
 *
 * <ol>
 *   <li>A page is what {@link io.leadwright.query.QueryEngine} answers over the account's leads.
 *   <li>A page and its total are of one moment.
 *   <li>A page, a lead, an addition and a replacement never touch, show or depend on another account's leads.
 *   <li>A lead is read back as it was written, every field of it.
 *   <li>No two leads of an account have the same id or share an {@linkplain Lead#identityKeys identity key}, however many
 *       write at once.
 *   <li>Leads are added in their order, each for itself: a duplicate stops no other, and its result names the lead that
 *       has its id, else its first key.
 *   <li>A lead is replaced only by the version that follows the stored one; of two that follow the same, one is
 *       stale. Stale is said before duplicate.
 *   <li>What was answered as written is written: it is there after the process has been killed.
 *   <li>What was written is in every page asked for afterwards.
 *   <li>A cursor of another query is refused by {@link IllegalArgumentException}.
 * </ol>
 */
public interface LeadStore {

    /** The page of the query. */
    Page<Lead> page(LeadQuery query, PageRequest request);

    /** The lead of this id, if there is one. */
    Optional<Lead> get(LeadId id);

    /** Adds leads; one result for each, in the same order. */
    List<AddResult> add(List<Lead> leads);

    /** Puts a lead in the place of its previous version. */
    ReplaceResult replace(Lead lead);
}
