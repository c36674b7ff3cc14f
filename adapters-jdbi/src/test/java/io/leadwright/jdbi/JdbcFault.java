package io.leadwright.jdbi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets the n-th call that one thread makes to a database fail, as databases fail.
 */
final class JdbcFault {

    /** To open and close, to prepare, execute and commit, and to go on to the next row. */
    static final Predicate<String> CALLS = Pattern.compile(
                    "(?!set(?!AutoCommit)|get|is|was|clear|unwrap|toString|hashCode|equals|addBatch).*")
            .asMatchPredicate();

    /** To open, execute, commit and roll back. */
    static final Predicate<String> STATEMENTS =
            Pattern.compile("open|execute.*|commit|rollback").asMatchPredicate();

    private final Server server;
    private @Nullable Thread armed;
    private Kind kind = Kind.BUSY;
    private Predicate<String> counted = CALLS;
    private long callsLeft;

    JdbcFault(Server server) {
        this.server = server;
    }

    /** How a call fails. */
    enum Kind {
        /** Nothing is done, and the same may go well the next time. */
        BUSY,
        /** Nothing is done, and the transaction is lost. */
        IO,
        /** Nothing is done, and the connection is lost. */
        LOST,
        /** It is done, a commit too, but the connection is lost before its answer. */
        UNKNOWN
    }

    /** What the failures of one database look like. */
    interface Server {

        /** Spoils the connection as this kind of failure would; what to throw. */
        SQLException fail(Kind kind, Connection real);
    }

    /** From now on those calls of this thread count: after so many, one fails. */
    void arm(Kind how, Predicate<String> which, long calls) {
        kind = how;
        counted = which;
        callsLeft = calls;
        armed = Thread.currentThread();
    }

    /** No call fails any more; whether one has. */
    boolean disarm() {
        boolean hasFailed = armed == null;
        armed = null;
        return hasFailed;
    }

    /** The connection, of which calls may fail. */
    Connection around(Connection real) throws SQLException {
        if (isNext("open")) {
            throw server.fail(Kind.LOST, real);
        }
        return around(Connection.class, real, real);
    }

    private <T> T around(Class<T> type, T real, Connection connection) {
        return type.cast(Proxy.newProxyInstance(
                JdbcFault.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(real, method, arguments, connection)));
    }

    private @Nullable Object call(Object real, Method method, Object @Nullable [] arguments, Connection connection)
            throws Throwable {
        if (!isNext(method.getName())) {
            return wrapped(invoke(real, method, arguments), connection);
        }
        if (kind == Kind.UNKNOWN) {
            invoke(real, method, arguments);
        }
        throw server.fail(kind, connection);
    }

    private boolean isNext(String name) {
        if (armed != Thread.currentThread() || !counted.test(name) || callsLeft-- > 0) {
            return false;
        }
        armed = null;
        return true;
    }

    private static @Nullable Object invoke(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private @Nullable Object wrapped(@Nullable Object result, Connection connection) {
        if (result instanceof PreparedStatement prepared) {
            return around(PreparedStatement.class, prepared, connection);
        } else if (result instanceof Statement statement) {
            return around(Statement.class, statement, connection);
        } else if (result instanceof ResultSet rows) {
            return around(ResultSet.class, rows, connection);
        }
        return result;
    }

    /** Runs statements of which nobody wants to know whether they can be done. */
    static void tryAll(Connection connection, List<String> statements) {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                // it is spoilt by now
            }
        }
    }
}
