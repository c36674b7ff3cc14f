package io.leadwright.testkit.lives;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceBook;
import io.leadwright.credit.Decision;
import io.leadwright.credit.LedgerView;
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
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A storage whose writes have a fate, and whose claims are filed as a mutant has it. */
final class FatefulStorage implements Storage {

    private final Storage storage;
    private final Fate fate;
    private final Mutant mutant;

    FatefulStorage(Storage storage, Fate fate, Mutant mutant) {
        this.storage = storage;
        this.fate = fate;
        this.mutant = mutant;
    }

    @Override
    public ClaimStore claims(AccountId account) {
        return new FatefulClaims(storage.claims(account), fate, mutant);
    }

    @Override
    public LedgerStore ledger(AccountId account) {
        LedgerStore ledger = storage.ledger(account);
        return new LedgerStore() {
            @Override
            public <R> R update(Function<LedgerView, Decision<R>> decide) {
                return fate.write(() -> ledger.update(decide));
            }

            @Override
            public <R> R read(Function<LedgerView, R> look) {
                return ledger.read(look);
            }
        };
    }

    @Override
    public <R> R atomically(AccountId account, Function<StorageTransaction, R> work) {
        return fate.write(() -> storage.atomically(account, transaction -> work.apply(mutated(transaction))));
    }

    private StorageTransaction mutated(StorageTransaction transaction) {
        return new StorageTransaction() {
            @Override
            public AccountId account() {
                return transaction.account();
            }

            @Override
            public LeadTransaction leads(Stamp stamp) {
                return transaction.leads(stamp);
            }

            @Override
            public ClaimStore claims() {
                return new FatefulClaims(transaction.claims(), new Fate(new java.util.Random(0)), mutant);
            }

            @Override
            public SuppressionStore suppressions() {
                return transaction.suppressions();
            }

            @Override
            public LedgerStore ledger() {
                return transaction.ledger();
            }

            @Override
            public RunStore runs() {
                return transaction.runs();
            }

            @Override
            public void whenWritten(Runnable run) {
                transaction.whenWritten(run);
            }
        };
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

    @Override
    public void close() {}

    private record FatefulClaims(ClaimStore claims, Fate fate, Mutant mutant) implements ClaimStore {

        @Override
        public List<Dossier> read(List<Person> people) {
            return claims.read(people);
        }

        @Override
        public <R> R update(List<Person> people, Function<ClaimView, Filing<R>> decide) {
            return fate.write(() -> claims.update(people, view -> {
                Filing<R> filing = decide.apply(view);
                List<Dossier> changed =
                        filing.dossiers().stream().map(mutant::file).toList();
                return new Filing<>(filing.result(), changed, filing.uses(), filing.suppressions());
            }));
        }

        @Override
        public List<Dossier> forget(List<Person> people, Predicate<Dossier> which) {
            return fate.write(() -> claims.forget(people, which));
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
}
