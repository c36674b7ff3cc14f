package io.leadwright.testkit;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceBook;
import io.leadwright.port.ClaimStore;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is kept of one account's people, under a lock. */
final class MemoryClaimStore implements ClaimStore {

    private final MemoryAccount account;

    MemoryClaimStore(MemoryAccount account) {
        this.account = account;
    }

    @Override
    public List<Dossier> read(List<Person> people) {
        synchronized (account) {
            account.checkOpen();
            return account.claims().read(people);
        }
    }

    @Override
    public <R> R update(List<Person> people, Function<ClaimView, Filing<R>> decide) {
        return account.alone(() -> update(account, people, decide, undo -> {}));
    }

    @Override
    public List<Dossier> forget(List<Person> people, Predicate<Dossier> which) {
        return account.alone(() -> account.claims().forget(people, which).dossiers());
    }

    @Override
    public List<Dossier> behind(@Nullable PersonKey file, int limit) {
        synchronized (account) {
            account.checkOpen();
            return account.claims().behind(file, limit);
        }
    }

    @Override
    public SourceBook book(LocalDate since) {
        synchronized (account) {
            account.checkOpen();
            return account.claims().book(since);
        }
    }

    /** Writes what is decided, and hands over what takes it back. */
    static <R> R update(
            MemoryAccount account,
            List<Person> people,
            Function<ClaimView, Filing<R>> decide,
            Consumer<Runnable> undoing) {
        List<Dossier> shown = account.claims().read(people);
        MemoryClaimView view = new MemoryClaimView(account, shown);
        try {
            Filing<R> filing = decide.apply(view);
            undoing.accept(account.claims().write(shown, filing));
            undoing.accept(account.suppressions().add(filing.suppressions()));
            return filing.result();
        } finally {
            view.end();
        }
    }
}
