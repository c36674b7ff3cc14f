package io.leadwright.jdbi;

import io.leadwright.port.StorageException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.CloseException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.statement.TemplateEngine;

/** A database that leads can be kept in: how it is opened, and what its failures mean. */
interface Database {

    /** What its statements are written in. */
    Dialect dialect();

    /** Refuses a database that does not keep what it is given. */
    void check();

    /** Whether there is something to open. */
    boolean exists();

    /** Makes what is to be opened if it is not there. */
    void make();

    /** To look at the database. */
    Reads reads();

    /**
     * To write.
     *
     * @param requirement looks at the database before the writes, within their transaction; throws {@link StorageException}
     *     to refuse them
     */
    Writes writes(Consumer<Handle> requirement);

    /** For the stores; the requirement is that of {@link #writes}. */
    Opened open(Consumer<Handle> requirement);

    /** Lets go of copies of what was deleted before, as far as there are any that are its own. */
    default void scrub(Connections connections) {}

    /** What went wrong, in words without any value that was bound: Jdbi's own message and cause would have them. */
    StorageException failure(JdbiException failure);

    /** Says why the database cannot be used as it is. */
    StorageException refused(String why);

    /** Says that the storage was closed. */
    default StorageException closed() {
        return refused("is closed");
    }

    /** Jdbi with statements that are not templates, and without what was bound in what it says. */
    static Jdbi jdbi(ConnectionFactory connections) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.getConfig(SqlStatements.class)
                .setTemplateEngine(TemplateEngine.NOP)
                .setIncludeBindingsInTelemetry(false);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    /** Does the work. What Jdbi lets pass of the driver's exceptions, undeclared, when rows are closed, becomes one of its own. */
    static <R> R declared(Supplier<R> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CloseException("cannot close", e);
        }
    }

    /**
     * A database that was opened.
     *
     * @param own in transactions of our own
     * @param leads for the leads, in a host's transaction if there is one; closed with the others
     */
    record Opened(Connections own, Connections leads) {

        /** Whether leads would be written in a transaction of the host now. */
        boolean isInHosts() {
            return leads.writes() instanceof Transactions transactions && transactions.isInHosts();
        }
    }
}
