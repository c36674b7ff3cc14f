package io.leadwright.jdbi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The statements that are prepared on a connection of a file, to ask for their plans. */
final class RecordedStatements {

    private final Path file;

    RecordedStatements(Path file) {
        this.file = file;
    }

    /** The plans of all that a work reads by, line by line. */
    String plans(Consumer<Handle> work) {
        List<String> statements = of(work);
        try (Handle handle = new Sqlite(file).openReader()) {
            return statements.stream()
                    .flatMap(sql -> handle
                            .select("EXPLAIN QUERY PLAN " + sql.replace("?", "NULL"))
                            .map((row, context) -> row.getString("detail"))
                            .stream())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** What a work reads by. */
    List<String> of(Consumer<Handle> work) {
        List<String> statements = new ArrayList<>();
        Sqlite database = new Sqlite(file, (config, url) -> recording(config.createConnection(url), statements));
        try (Handle handle = database.openReader()) {
            statements.clear();
            work.accept(handle);
        }
        return statements;
    }

    private static Connection recording(Connection connection, List<String> statements) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add(arguments[0].toString());
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
