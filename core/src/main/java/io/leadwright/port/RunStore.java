package io.leadwright.port;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Rewrite;
import io.leadwright.run.Restored;
import io.leadwright.run.Run;
import io.leadwright.run.RunChange;
import io.leadwright.run.RunId;
import io.leadwright.run.RunView;
import io.leadwright.run.SkippedLead;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one account: what they are to do, who works on what of it, and what they have made of which lead. Thread-safe.
 *
 * <ol>
 *   <li>A run is added once; the name of one that is there stays its own. It is read back equal, times to the microsecond.
 *   <li>Runs are listed newest first, those that began at the same time by their names backwards.
 *   <li>What is shown to a decision is as it is until the change is written: of two updates of one run, the second sees what
 *       the first wrote. A change is written whole or not at all, and stays, whatever becomes of the process.
 *   <li>The decision is pure, quick and calls no store; it may be made again from the beginning. If it throws, nothing is
 *       written and the caller is thrown it.
 *   <li>A chunk that is taken replaces the one of its number and is shown until it is ended. A lead that was in one that was
 *       taken counts as taken for ever.
 *   <li>Leads that failed are listed by their ids by code point, each with its reason, whoever goes on behind the last one.
 *   <li>A rewrite is kept with what is written to the lead, unless the run is taken back: then nothing is kept, and the answer
 *       is no. Of a lead that a run rewrites more than once the {@linkplain Rewrite#then sum} is kept.
 *   <li>Rewrites are listed by the ids of their leads by code point, whoever goes on behind the last one, until they are marked as
 *       restored. What became of those leads is listed
 *       then, but for those that are whole.
 *   <li>Of a lead that is forgotten nothing is left but that it was taken: no image, no reason. It may be
 *       forgotten by one of its images.
 *   <li>No account sees another's.
 * </ol>
 */
public interface RunStore {

    /** The most that are listed at once. */
    int LIMIT_MAX = 1_000;

    /** Throws {@link IllegalArgumentException} if so many may not be listed at once. */
    static int checkLimit(int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("limit: must be from 1 to " + LIMIT_MAX + ", is " + limit);
        }
        return limit;
    }

    /** Adds a run; false, and nothing is done, if there is one of its name. */
    boolean add(Run run);

    /** The newest runs, at most so many. */
    List<Run> newest(int limit);

    /** Looks at a run and what is worked on; empty if there is none of this name. */
    <R> Optional<R> read(RunId run, Function<RunView, R> look);

    /** Decides on a run, and writes what is decided; empty, and nothing is asked or done, if there is none of this name. */
    <R> Optional<R> update(RunId run, Function<RunView, RunChange<R>> decide);

    /** Leads that were not enriched, behind this one; at most so many. */
    List<SkippedLead> skipped(RunId run, @Nullable LeadId behind, int limit);

    /**
     * Keeps what a run has made of one of its leads; of use only in the transaction that writes the lead.
     *
     * @return false if the run is taken back, so that it must not be written
     */
    boolean keep(RunId run, Rewrite rewrite);

    /** What is to be restored, of leads behind this one; at most so many. */
    List<Rewrite> rewrites(RunId run, @Nullable LeadId behind, int limit);

    /** A lead was restored as far as it could be: its images are not kept any longer. */
    void restored(RunId run, LeadId lead, Restored what);

    /** Leads that were not wholly restored, behind this one, each with the name of what became of it; at most so many. */
    List<SkippedLead> unrestored(RunId run, @Nullable LeadId behind, int limit);

    /** Forgets what runs have made of a lead, and why they failed. */
    void forget(LeadId lead);

    /** Forgets the leads of which one image is this, whatever they are now. It looks at all images there are. */
    void forget(Predicate<Lead> which);
}
