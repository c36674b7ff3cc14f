package io.leadwright.port;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Stamp;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.Funnel;
import io.leadwright.query.LeadCounts;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Periods;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The leads of one account. Thread-safe.
 *
 * <ol>
 *   <li>A page, the counts and the sizes are what {@link io.leadwright.query.QueryEngine} answers over the account's leads and what is
 *       {@linkplain LeadTransaction#describe believed} of them.
 *   <li>A page and its total are of one moment, and so are all the counts, and all the sizes asked for together.
 *   <li>Nothing done or asked here touches, shows or depends on another account's leads.
 *   <li>A lead is read back as it was written, every field of it.
 *   <li>No two leads of an account have the same id or share an {@linkplain Lead#identityKeys identity key}, however many
 *       write at once.
 *   <li>Leads are added in their order, each for itself: a duplicate stops no other, and its result names the lead that
 *       has its id, else its first key. Where a lead of the same id went before, the versions go on behind its last one,
 *       so that no version ever means two states.
 *   <li>A lead is replaced only by the version that follows the stored one, and deleted or absorbed only as the version
 *       that is stored; of two that follow the same, one is stale. Stale is said before duplicate.
 *   <li>What was answered as written is written: it is there after the process has been killed.
 *   <li>What was written is in every page asked for afterwards; what was deleted is in none.
 *   <li>A cursor of another query is refused by {@link IllegalArgumentException}.
 *   <li>A transaction sees what it has done itself, and is written whole or not at all: not if its work throws, which the
 *       caller is thrown, nor if it is rolled back. Used after its end, or begun within another one, it throws
 *       {@link IllegalStateException}.
 *   <li>Each lead that is added, replaced, deleted or absorbed is one change in the feed, written in the same transaction,
 *       with its stamp. Changes come in the order of their numbers, those of a lead in the order in which they were made;
 *       who goes on from the last number seen misses none and sees none twice.
 *   <li>A key that a deleted, absorbed or replaced lead gives up is free at once.
 *   <li>The merge by which a lead went is kept as it was, until it is forgotten, the lead goes by another, or the one it
 *       went into is deleted, or what that one went into.
 *   <li>What is believed of a lead is read back as it was described last, and is no change of the lead: it has no version and
 *       is not in the feed. It stays while the lead is replaced and goes when the lead does: one that comes back by its id has
 *       none.
 *   <li>The lead that has a key is the one that another lead with that key would be a duplicate of.
 *   <li>Merges are forgotten, and authors renamed in changes and merges, where the condition holds, and nowhere else; the numbers,
 *       the versions and the times stay.
 *   <li>The funnel is what {@link io.leadwright.query.FunnelCount} makes of all the account's changes and of the statuses of its
 *       leads, all of one moment.
 *   <li>What may be late is what was there at most so long ago, of one moment where this says so; what is written by it is written as
 *       ever.
 *   <li>Of those who add a lead at the same time each is answered as if alone, in some order, and whoever fails stops no other.
 * </ol>
 */
public interface LeadStore {

    /** The most changes that are told at once. */
    int CHANGES_MAX = 1_000;

    /** The most filters whose sizes are told at once. */
    int SIZES_MAX = 100;

    /** The page of the query. */
    Page<Lead> page(LeadQuery query, PageRequest request);

    /**
     * The same store, whose reads may come from a copy that is at most so old; from here if there is none, and so always where
     * nothing else is said. Takes the place of what was said before: up to nothing is the store itself.
     */
    default LeadStore staleUpTo(Duration age) {
        return this;
    }

    /** The lead of this id, if there is one. */
    Optional<Lead> get(LeadId id);

    /** How many of the leads that the filter describes there are of each kind. */
    LeadCounts counts(Filter filter);

    /**
     * How many leads each of these filters describes, in their order.
     *
     * @throws IllegalArgumentException if there are more than {@link #SIZES_MAX}
     */
    List<Long> sizes(List<Filter> filters);

    /** How many leads came to each stage in each of these periods; reads every change there is, in memory for a few. */
    Funnel funnel(Periods periods);

    /** What is believed of these leads, of one moment; nothing of those of whom nothing is. */
    Map<LeadId, Facts> facts(Collection<LeadId> ids);

    /** The changes behind this number, the first ones first; at most so many. */
    List<Change> changes(long after, int limit);

    /** The changes of one lead behind this number, the first ones first; at most so many. */
    List<Change> changes(LeadId lead, long after, int limit);

    /**
     * Does a work in one transaction, and returns when it is written.
     *
     * @param stamp who writes, and when
     * @param work pure but for the transaction, quick, and ready to be done again from its beginning: others may wait for it,
     *     and what it began may be thrown away
     */
    <R> R atomically(Stamp stamp, Function<LeadTransaction, R> work);

    /**
     * {@link LeadTransaction#admit Admits} somebody, and returns when that is written. Where a transaction is dear, many who call
     * this at the same time may share one.
     *
     * @param stamp who adds, and when
     */
    default AddResult add(Stamp stamp, Newcomer newcomer) {
        return atomically(
                stamp, transaction -> transaction.admit(List.of(newcomer)).get(0));
    }
}
