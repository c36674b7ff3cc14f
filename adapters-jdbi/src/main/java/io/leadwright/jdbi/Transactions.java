package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Reads and writes PostgreSQL, each call in a transaction of its own or the host's. Thread-safe. */
final class Transactions implements Reads, Writes {

    private final Postgres database;
    private final PostgresSource source;
    private final OpenCalls calls;
    private final Consumer<Handle> requirement;

    /** The requirement is that of {@link Database#writes}. */
    Transactions(Postgres database, PostgresSource source, OpenCalls calls, Consumer<Handle> requirement) {
        this.database = database;
        this.source = source;
        this.calls = calls;
        this.requirement = requirement;
    }

    @Override
    public <R> R read(Function<Handle, R> work) {
        return calls.call(() -> told(() -> source.read(work)));
    }

    @Override
    public <R> R readAtOnce(Function<Handle, R> work) {
        return calls.call(() -> told(() -> source.readAtOnce(work)));
    }

    /** As {@link #readAtOnce} if the condition holds on the connection right before. */
    <R> Optional<R> readAtOnceIf(Predicate<Handle> condition, Function<Handle, R> work) {
        return calls.call(() -> told(() -> source.readAtOnceIf(condition, work)));
    }

    @Override
    public <R> R write(Function<Handle, R> work) {
        return calls.write(() -> told(() -> source.write(required(work))));
    }

    @Override
    public <R> R writeEarly(AccountId account, Function<Handle, R> work) {
        return calls.write(() -> told(() -> source.writeEarly(account, required(work))));
    }

    @Override
    public AddResult add(
            AccountId account, PendingAdd add, BiFunction<Handle, List<PendingAdd>, List<AddResult>> work) {
        return calls.write(() ->
                told(() -> source.add(account, add, adds -> required(handle -> work.apply(handle, adds)))));
    }

    private <R> Function<Handle, R> required(Function<Handle, R> work) {
        return handle -> {
            requirement.accept(handle);
            return work.apply(handle);
        };
    }

    /** Whether what is done now is done in a transaction of the host. */
    boolean isInHosts() {
        return told(source::isInHosts);
    }

    @Override
    public void close() {
        calls.close();
    }

    private <R> R told(Supplier<R> call) {
        try {
            return Database.declared(call);
        } catch (JdbiException e) {
            throw database.failure(e);
        }
    }
}
