package io.leadwright.port;

import io.leadwright.lead.AccountId;

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

    /** The API keys of all accounts. */
    ApiKeyStore apiKeys();

    /** Gives everything back to the outside; what was written before stays written. Closing twice does nothing. */
    @Override
    void close();
}
