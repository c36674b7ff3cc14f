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

    /** The ledger of one account; cheap, to be opened whenever it is needed. */
    LedgerStore ledger(AccountId account);

    /** Finds the ledgers that are to be swept, of all accounts. */
    DueLedgers dueLedgers();

    /**
     * Does a work on an account's leads and ledger in one transaction, and returns when it is written.
     *
     * @param work pure but for the transaction, quick, and ready to be done again from its beginning; if it throws, nothing is
     *     written and the caller is thrown it
     * @throws IllegalStateException if called by the work of another transaction of this storage
     */
    <R> R atomically(AccountId account, Function<StorageTransaction, R> work);

    /** The API keys of all accounts. */
    ApiKeyStore apiKeys();

    /** Gives everything back to the outside; what was written before stays written. Closing twice does nothing. */
    @Override
    void close();
}
