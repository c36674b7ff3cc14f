package io.leadwright.testkit;

import io.leadwright.lead.AccountId;
import io.leadwright.ledger.CreditLedgers;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.ApiKeyStore;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.DueLedgers;
import io.leadwright.port.DueLedgers.Due;
import io.leadwright.port.DueRuns;
import io.leadwright.port.DueRuns.DueRun;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadwrightListener;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.port.RunStore;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageException;
import io.leadwright.port.StorageTransaction;
import io.leadwright.port.SuppressionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Storage that keeps everything in this object and forgets it with it. Thread-safe.
 *
 * <p>Once closed, it refuses every call by {@link StorageException}, as a database would.
 */
public final class MemoryStorage implements Storage {

    private final Map<AccountId, MemoryAccount> accounts = new ConcurrentHashMap<>();
    private final Map<AccountId, ReliabilityStore> reliability = new ConcurrentHashMap<>();
    private final MemoryApiKeyStore apiKeys = new MemoryApiKeyStore(this);

    /** Those who write. */
    private final Set<Thread> writing = ConcurrentHashMap.newKeySet();

    private volatile boolean isClosed;

    /** An empty storage. */
    public MemoryStorage() {}

    @Override
    public LeadStore leads(AccountId account) {
        return new MemoryLeadStore(kept(account));
    }

    @Override
    public ReliabilityStore reliability(AccountId account) {
        return reliability.computeIfAbsent(account, opened -> new MemoryReliabilityStore(this));
    }

    @Override
    public ClaimStore claims(AccountId account) {
        return new MemoryClaimStore(kept(account));
    }

    @Override
    public SuppressionStore suppressions(AccountId account) {
        return new MemorySuppressionStore(kept(account));
    }

    @Override
    public LedgerStore ledger(AccountId account) {
        return new MemoryLedgerStore(kept(account));
    }

    @Override
    public RunStore runs(AccountId account) {
        MemoryAccount kept = kept(account);
        return new MemoryRunStore(kept.runs(), new MemoryRunStore.Guard() {
            @Override
            public <R> R read(Supplier<R> look) {
                return kept.looking(look);
            }

            @Override
            public <R> R write(Supplier<R> change) {
                return kept.alone(change);
            }

            @Override
            public void undoing(Runnable undo) {}
        });
    }

    @Override
    public DueRuns dueRuns() {
        return this::dueRuns;
    }

    private List<DueRun> dueRuns(Instant now, @Nullable DueRun behind, int limit) {
        checkOpen();
        Comparator<DueRun> order = Comparator.<DueRun, String>comparing(
                        due -> due.account().value())
                .thenComparing(due -> due.run().value());
        return accounts.values().stream()
                .flatMap(account -> account.looking(() -> account.runs().due(now)).stream()
                        .map(run -> new DueRun(account.id(), run)))
                .filter(due -> behind == null || order.compare(due, behind) > 0)
                .sorted(order)
                .limit(RunStore.checkLimit(limit))
                .toList();
    }

    @Override
    public DueLedgers dueLedgers() {
        return this::due;
    }

    @Override
    public <R> R atomically(AccountId account, Function<StorageTransaction, R> work) {
        List<Runnable> whenWritten = new ArrayList<>();
        R result = kept(account).alone(() -> {
            MemoryStorageTransaction transaction = new MemoryStorageTransaction(kept(account));
            try {
                R answer = work.apply(transaction);
                transaction.complete();
                return answer;
            } finally {
                whenWritten.addAll(transaction.end());
            }
        });
        whenWritten.forEach(Runnable::run);
        return result;
    }

    @Override
    public ApiKeyStore apiKeys() {
        return apiKeys;
    }

    /** There is no copy. */
    @Override
    public void scrub() {
        checkOpen();
    }

    @Override
    public void forget(AccountId account) {
        MemoryAccount kept = kept(account);
        kept.alone(() -> {
            kept.clear();
            reliability.remove(account);
            apiKeys.removeAllOf(account);
            return true;
        });
    }

    @Override
    public void close() {
        isClosed = true;
    }

    private MemoryAccount kept(AccountId account) {
        return accounts.computeIfAbsent(account, id -> new MemoryAccount(id, this));
    }

    private List<AccountId> due(Due due, int limit) {
        checkOpen();
        return accounts.values().stream()
                .filter(account -> isDue(account, due))
                .map(MemoryAccount::id)
                .limit(limit)
                .toList();
    }

    private static boolean isDue(MemoryAccount account, Due due) {
        synchronized (account) {
            MemoryLedgerView view = new MemoryLedgerView(account.ledger());
            return !view.holds().due(due.now(), 1).isEmpty()
                    || !view.grants().due(due.now(), 1).isEmpty()
                    || !view.operations().answered(due.answersBefore(), 1).isEmpty()
                    || !view.operations().ended(due.keysBefore(), 1).isEmpty();
        }
    }

    /**
     * Writes, in no other write of this thread, which might yet take back what this one would write, or be waited for by another
     * that this one waits for.
     */
    <R> R outermost(Supplier<R> write) {
        if (!writing.add(Thread.currentThread())) {
            throw new IllegalStateException("a transaction must not begin another one");
        }
        try {
            return write.get();
        } finally {
            writing.remove(Thread.currentThread());
        }
    }

    /** What is wrong with any account, if all work is over by now. */
    List<String> faults(Instant now) {
        CreditLedgers ledgers =
                new CreditLedgers(LedgerRules.DEFAULT, InstantSource.fixed(now), LeadwrightListener.NONE);
        return accounts.values().stream()
                .sorted(Comparator.comparing(account -> account.id().value()))
                .flatMap(account -> LeftBehind.in(account, ledgers.of(account.id(), this), now).stream())
                .toList();
    }

    void checkOpen() {
        if (isClosed) {
            throw new StorageException("memory storage: is closed", null);
        }
    }
}
