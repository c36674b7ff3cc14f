package io.leadwright.jdbi;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceBook;
import io.leadwright.lead.AccountId;
import io.leadwright.port.ClaimStore;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What one account keeps of the people it looked up, in its tables, each update in a transaction. */
final class JdbiClaimStore implements ClaimStore {

    private final AccountId account;
    private final Connections connections;

    JdbiClaimStore(AccountId account, Connections connections) {
        this.account = account;
        this.connections = connections;
    }

    @Override
    public List<Dossier> read(List<Person> people) {
        List<Person> checked = JdbiClaims.checked(people);
        return connections.reads().readAtOnce(handle -> on(handle).read(checked));
    }

    @Override
    public <R> R update(List<Person> people, Function<ClaimView, Filing<R>> decide) {
        List<Person> checked = JdbiClaims.checked(people);
        return connections.writes().write(handle -> on(handle).update(checked, decide));
    }

    @Override
    public List<Dossier> forget(List<Person> people, Predicate<Dossier> which) {
        List<Person> checked = JdbiClaims.checked(people);
        return connections.writes().write(handle -> on(handle).forget(checked, which));
    }

    @Override
    public List<Dossier> behind(@Nullable PersonKey file, int limit) {
        int checked = ClaimStore.checkLimit(limit);
        return connections.reads().readAtOnce(handle -> on(handle).behind(file, checked));
    }

    @Override
    public SourceBook book(LocalDate since) {
        return connections.reads().read(handle -> on(handle).book(since));
    }

    private JdbiClaims on(Handle handle) {
        return new JdbiClaims(connections.dialect(), account, handle);
    }
}
