package io.leadwright.port;

import io.leadwright.lead.AccountId;
import java.util.function.Function;

/**
 * Where everything is kept. One a process; thread-safe.
 *
 * <p>Every call of everything it opens throws {@link StorageException} when the outside fails, and only then.
 */
public interface Storage extends AutoCloseable {

    /** The leads of one account; cheap, to be opened whenever they are needed. */
    LeadStore leads(AccountId account);

    /** What one account knows of how reliable its sources are; cheap, to be opened whenever it is needed. */
    ReliabilityStore reliability(AccountId account);

    /** What one account keeps of the people it looked up; cheap, to be opened whenever it is needed. */
    ClaimStore claims(AccountId account);

    /** Who wants to be left alone, of one account; cheap, to be opened whenever it is needed. */
    SuppressionStore suppressions(AccountId account);

    /** The ledger of one account; cheap, to be opened whenever it is needed. */
    LedgerStore ledger(AccountId account);

    /** The runs of one account; cheap, to be opened whenever they are needed. */
    RunStore runs(AccountId account);

    /** Finds the runs that are to be worked on, of all accounts. */
    DueRuns dueRuns();

    /** Finds the ledgers that are to be swept, of all accounts. */
    DueLedgers dueLedgers();

    /**
     * Does a work on an account's leads, claims and ledger in one transaction, and returns when it is written.
     *
     * @param work pure but for the transaction, quick, and ready to be done again from its beginning; if it throws, nothing is
     *     written and the caller is thrown it
     * @throws IllegalStateException if called by the work of another transaction of this storage
     */
    <R> R atomically(AccountId account, Function<StorageTransaction, R> work);

    /** The API keys of all accounts. */
    ApiKeyStore apiKeys();

    /**
     * Lets go of copies of what was deleted before, as far as the storage itself has any: a log that the file was written from.
     * What others copied, such as backups, is not reached.
     */
    void scrub();

    /** Deletes all that is kept of an account, its ledger and its API keys too. */
    void forget(AccountId account);

    /** Gives everything back to the outside; what was written before stays written. Closing twice does nothing. */
    @Override
    void close();
}
