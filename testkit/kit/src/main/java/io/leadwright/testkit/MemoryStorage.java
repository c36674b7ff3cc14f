package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.port.ApiKeyStore;
import io.leadwright.port.LeadStore;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Storage that keeps everything in this object and forgets it with it. Thread-safe.
 *
 * <p>Once closed, it refuses every call by {@link StorageException}, as a database would.
 */
public final class MemoryStorage implements Storage {

    private final Map<AccountId, LeadStore> leads = new ConcurrentHashMap<>();
    private final Map<AccountId, ReliabilityStore> reliability = new ConcurrentHashMap<>();
    private final ApiKeyStore apiKeys = new MemoryApiKeyStore(this);
    private volatile boolean isClosed;

    /** An empty storage. */
    public MemoryStorage() {}

    @Override
    public LeadStore leads(AccountId account) {
        return leads.computeIfAbsent(account, opened -> new MemoryLeadStore(this));
    }

    @Override
    public ReliabilityStore reliability(AccountId account) {
        return reliability.computeIfAbsent(account, opened -> new MemoryReliabilityStore(this));
    }

    @Override
    public ApiKeyStore apiKeys() {
        return apiKeys;
    }

    @Override
    public void close() {
        isClosed = true;
    }

    void checkOpen() {
        if (isClosed) {
            throw new StorageException("memory storage: is closed", null);
        }
    }
}
