package io.leadwright.port;

import io.leadwright.lead.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * Finds the ledgers that are to be swept, of all accounts. Thread-safe.
 *
 * <ol>
 *   <li>An account is found if it has a hold or a grant that is due, an answer that is kept too long, or an operation that is.
 *   <li>No account is found twice by one call, and at most so many are.
 *   <li>It says which accounts, and nothing of what is theirs.
 * </ol>
 */
public interface DueLedgers {

    /** Some of the accounts that are due; at most so many. */
    List<AccountId> find(Due due, int limit);

    /**
     * What is due.
     *
     * @param now holds and grants that end by this time
     * @param answersBefore enrichments that were completed before this time and whose answer is kept
     * @param keysBefore operations that were completed, or whose lease was over, before this time
     */
    record Due(Instant now, Instant answersBefore, Instant keysBefore) {}
}
