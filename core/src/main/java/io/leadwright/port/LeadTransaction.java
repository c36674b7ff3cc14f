package io.leadwright.port;

import io.leadwright.claim.Suppression.Mark;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.query.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is done to one account's leads in one go: all of it is written, or nothing. Handed to the work of
 * {@link LeadStore#atomically}, of use only there and only by its thread. The rules are numbered at {@link LeadStore}.
 */
public interface LeadTransaction {

    /** The lead of this id as this transaction has left it, if there is one; nobody else changes it until it ends. */
    Optional<Lead> get(LeadId id);

    /** Adds leads; one result for each, in the same order. */
    List<AddResult> add(List<Lead> leads);

    /** The same, but for those who are on the list of who wants to be left alone and are no leads yet. */
    default List<AddResult> admit(List<Newcomer> newcomers) {
        return new Admission(this).add(newcomers);
    }

    /** The lead that has this key as this transaction has left it, if there is one. */
    Optional<LeadId> owner(IdentityKey key);

    /** Those of these marks that are on the list of who wants to be left alone. */
    Set<Mark> suppressed(Set<Mark> marks);

    /** Puts a lead in the place of its previous version. */
    ReplaceResult replace(Lead lead);

    /** Takes this lead away; false, and nothing is done, if this is not the version that is stored. */
    boolean delete(Lead lead);

    /** Takes the absorbed lead away, as {@link #delete} does, and keeps the merge to be undone. */
    boolean absorb(Merge merge);

    /** What is believed of this lead, as this transaction has left it; {@link Facts#NONE} of one that is not there. */
    Facts facts(LeadId id);

    /** Keeps these facts of a lead in the place of those before; false, and nothing is done, if there is no such lead. */
    boolean describe(LeadId id, Facts facts);

    /** The merge by which this lead went, as long as it is kept. */
    Optional<Merge> mergeOf(LeadId absorbed);

    /** The latest merge that is kept of those by which others went into this lead. */
    Optional<Merge> lastMergeInto(LeadId survivor);

    /** Keeps the merge no more. */
    void forget(Merge merge);

    /** Keeps those merges no more of which this is true; how many. It looks at all that are kept: for what is rarely done. */
    int forget(Predicate<Merge> which);

    /** Has changes and merges that these wrote be by another author; of how many. It looks at all of them, as {@link #forget}. */
    int rename(Predicate<Author> which, Author to);

    /** Lets nothing of this transaction be written: its work goes on and answers, as if it had been. */
    void rollBack();
}
