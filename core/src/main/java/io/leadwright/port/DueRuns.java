package io.leadwright.port;

import io.leadwright.lead.AccountId;
import io.leadwright.run.RunId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the runs that are to be worked on, of all accounts. Thread-safe.
 *
 * <ol>
 *   <li>A run is found if it is {@linkplain io.leadwright.run.RunState#isAtWork at work} and does not wait; or is
 *       cancelled, and somebody has left a chunk of it.
 *   <li>Runs come in the order of their accounts by code point, those of one account in that of their names, each once; at most
 *       so many, behind the one that is named.
 *   <li>It says which runs, and nothing of what is theirs.
 * </ol>
 */
public interface DueRuns {

    /**
     * Some of those runs.
     *
     * @param now runs that wait for a later time do not count
     * @param behind those that come behind this one; null for the first
     */
    List<DueRun> find(Instant now, @Nullable DueRun behind, int limit);

    /**
     * A run to be worked on.
     *
     * @param account whose it is
     * @param run which
     */
    record DueRun(AccountId account, RunId run) {}
}
