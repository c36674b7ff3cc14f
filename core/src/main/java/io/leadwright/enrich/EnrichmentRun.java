package io.leadwright.enrich;

import io.leadwright.lead.LeadId;
import io.leadwright.run.Restored;
import io.leadwright.run.RunId;
import io.leadwright.run.RunState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enrichment of a whole book: done chunk by chunk by whoever works on it, of any number of threads and processes; stopped and
 * resumed; and undone if it was wrong. Thread-safe.
 *
 * <p>No thread is hidden: nothing is done but by {@link #work}, {@link #workOnce} and {@link #undo}, on the caller's. Killed
 * anywhere, whoever works next goes on from there: no lead is asked about twice by one run, and nobody is charged twice.
 *
 * <p>Leads about whom every source that might say more is failing for a while are put back, at most eight times and for longer each
 * time, from half a minute to an hour, while others go on; only then they count as failed.
 *
 * <p>It spends no more than its plan, and its budget. Of a person who is several leads each is counted by itself.
 *
 * <p>All throw {@link io.leadwright.port.StorageException} if the storage fails, and {@link IllegalStateException} if the run
 * is not there any more.
 */
public interface EnrichmentRun {

    /** The most that are listed at once. */
    int LIST_MAX = 1_000;

    /** Its name. */
    RunId id();

    /** How far it has come. */
    RunProgress progress();

    /**
     * Takes chunk after chunk until nobody has anything left to do: it is done, paused, cancelled, or out of credits or of its
     * budget. Waits where others must end first, the admission window must let in more, or sources that failed may answer again.
     *
     * @return how it is then
     * @throws IllegalStateException within a transaction of the host, or if the thread is interrupted while it waits
     */
    RunState work();

    /**
     * Takes one chunk, if there is one to be taken now; never waits for others.
     *
     * @return whether there was something to do
     */
    boolean workOnce();

    /** Stops it: what is being worked on is ended, and no more is begun. False, and nothing is done, if it is not running. */
    boolean pause();

    /** Goes on with what was paused, for whatever reason. False, and nothing is done, if it was not. */
    boolean resume();

    /**
     * Ends it: what is being worked on is ended, and nothing more is ever begun. What somebody who died has left is booked by this,
     * or by whoever works on it next: what they paid for is handed over, and nobody asked. False if it is over.
     */
    boolean cancel();

    /**
     * Gives all its leads back what they were before it, chunk by chunk; what was charged stays charged. Of a lead that was
     * changed since, only the fields that are as the run has left them. Killed, it goes on where it was when called again.
     *
     * @return how far it has come, at the end of it
     * @throws IllegalStateException if it is running: pause or cancel it first
     */
    RunProgress undo();

    /**
     * Begins to undo it, and leaves it to whoever works on it. False, and nothing is done, if it is running, somebody still works
     * on it, or it was begun before.
     */
    boolean beginUndo();

    /** Leads that were looked up and not enriched, behind this one by their ids; at most so many, and {@value #LIST_MAX}. */
    List<Skipped> skipped(@Nullable LeadId after, int limit);

    /** Leads that {@link #undo} did not wholly restore, behind this one by their ids; at most so many, and {@value #LIST_MAX}. */
    List<Unrestored> unrestored(@Nullable LeadId after, int limit);

    /**
     * A lead that was not enriched.
     *
     * @param lead which
     * @param code why
     */
    record Skipped(LeadId lead, FailureCode code) {}

    /**
     * A lead that is not as it was before.
     *
     * @param lead which
     * @param what what became of it
     */
    record Unrestored(LeadId lead, Restored what) {}
}
