package io.leadwright.sandbox.faults;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceBook;
import io.leadwright.credit.Decision;
import io.leadwright.credit.LedgerView;
import io.leadwright.lead.AccountId;
import io.leadwright.port.ApiKeyStore;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.DueLedgers;
import io.leadwright.port.DueRuns;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.ReliabilityStore;
import io.leadwright.port.RunStore;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageTransaction;
import io.leadwright.port.SuppressionStore;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A storage whose commits are boundaries: what is filed, what is written to a ledger, and each transaction. What is written
 * within a transaction is none by itself.
 */
record BoundedStorage(Storage storage, Boundary boundary) implements Storage {

    @Override
    public ClaimStore claims(AccountId account) {
        return new BoundedClaims(storage.claims(account), boundary);
    }

    @Override
    public LedgerStore ledger(AccountId account) {
        return new BoundedLedger(storage.ledger(account), boundary);
    }

    @Override
    public <R> R atomically(AccountId account, Function<StorageTransaction, R> work) {
        return boundary.commit(() -> storage.atomically(account, work));
    }

    @Override
    public SuppressionStore suppressions(AccountId account) {
        return storage.suppressions(account);
    }

    @Override
    public void scrub() {
        storage.scrub();
    }

    @Override
    public void forget(AccountId account) {
        storage.forget(account);
    }

    @Override
    public LeadStore leads(AccountId account) {
        return storage.leads(account);
    }

    @Override
    public ReliabilityStore reliability(AccountId account) {
        return storage.reliability(account);
    }

    @Override
    public RunStore runs(AccountId account) {
        return storage.runs(account);
    }

    @Override
    public DueRuns dueRuns() {
        return storage.dueRuns();
    }

    @Override
    public DueLedgers dueLedgers() {
        return storage.dueLedgers();
    }

    @Override
    public ApiKeyStore apiKeys() {
        return storage.apiKeys();
    }

    /** It is closed by whoever has opened what is behind it. */
    @Override
    public void close() {}

    private record BoundedClaims(ClaimStore claims, Boundary boundary) implements ClaimStore {

        @Override
        public List<Dossier> read(List<Person> people) {
            return claims.read(people);
        }

        @Override
        public <R> R update(List<Person> people, Function<ClaimView, Filing<R>> decide) {
            return boundary.commit(() -> claims.update(people, decide));
        }

        @Override
        public List<Dossier> forget(List<Person> people, Predicate<Dossier> which) {
            return boundary.commit(() -> claims.forget(people, which));
        }

        @Override
        public List<Dossier> behind(@Nullable PersonKey file, int limit) {
            return claims.behind(file, limit);
        }

        @Override
        public SourceBook book(LocalDate since) {
            return claims.book(since);
        }
    }

    private record BoundedLedger(LedgerStore ledger, Boundary boundary) implements LedgerStore {

        @Override
        public <R> R update(Function<LedgerView, Decision<R>> decide) {
            return boundary.commit(() -> ledger.update(decide));
        }

        @Override
        public <R> R read(Function<LedgerView, R> look) {
            return ledger.read(look);
        }
    }
}
