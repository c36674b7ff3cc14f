package io.leadwright.ledger;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Stamp;
import io.leadwright.port.ApiKeyStore;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.DueLedgers;
import io.leadwright.port.DueRuns;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.port.RunStore;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageTransaction;
import io.leadwright.port.SuppressionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Storage that has ledgers alone. For one thread; takes nothing back. */
final class MapStorage implements Storage {

    private final Map<String, MapLedger> ledgers = new TreeMap<>();

    @Override
    public MapLedger ledger(AccountId account) {
        return ledgers.computeIfAbsent(account.value(), value -> new MapLedger());
    }

    @Override
    public DueLedgers dueLedgers() {
        return (due, limit) -> ledgers.entrySet().stream()
                .filter(account -> isDue(account.getValue(), due))
                .map(account -> AccountId.of(account.getKey()))
                .limit(limit)
                .toList();
    }

    private static boolean isDue(MapLedger ledger, DueLedgers.Due due) {
        return !ledger.holds().due(due.now(), 1).isEmpty()
                || !ledger.grants().due(due.now(), 1).isEmpty()
                || !ledger.answered(due.answersBefore(), 1).isEmpty()
                || !ledger.ended(due.keysBefore(), 1).isEmpty();
    }

    @Override
    public <R> R atomically(AccountId account, Function<StorageTransaction, R> work) {
        List<Runnable> whenWritten = new ArrayList<>();
        R result = work.apply(new StorageTransaction() {
            @Override
            public AccountId account() {
                return account;
            }

            @Override
            public LeadTransaction leads(Stamp stamp) {
                throw new UnsupportedOperationException();
            }

            @Override
            public ClaimStore claims() {
                throw new UnsupportedOperationException();
            }

            @Override
            public SuppressionStore suppressions() {
                throw new UnsupportedOperationException();
            }

            @Override
            public LedgerStore ledger() {
                return MapStorage.this.ledger(account);
            }

            @Override
            public RunStore runs() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void whenWritten(Runnable run) {
                whenWritten.add(run);
            }
        });
        whenWritten.forEach(Runnable::run);
        return result;
    }

    @Override
    public LeadStore leads(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReliabilityStore reliability(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RunStore runs(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DueRuns dueRuns() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClaimStore claims(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SuppressionStore suppressions(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void scrub() {}

    @Override
    public void forget(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ApiKeyStore apiKeys() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
