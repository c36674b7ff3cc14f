package io.leadwright.jdbi;

import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where statements find the tables, for the length of a transaction.
 *
 * @param schema null for wherever the connection looks by itself
 */
record SearchPath(@Nullable String schema) {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    SearchPath {
        if (schema != null && !NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException("schema: must match " + NAME + ", is " + schema);
        }
    }

    /** Whether nothing is ever set. */
    boolean isConnections() {
        return schema == null;
    }

    /** Sets it until the transaction ends. */
    void enter(Handle handle) {
        if (schema != null) {
            // a temporary table of the same name would come first otherwise
            set(handle, schema + ", pg_temp");
        }
    }

    /** Sets it and returns what it was. */
    String enterHosts(Handle handle) {
        String hosts = schema == null
                ? ""
                : handle.select("SELECT current_setting('search_path')")
                        .mapTo(String.class)
                        .one();
        enter(handle);
        return hosts;
    }

    /** Sets what {@link #enterHosts} has returned. */
    void leave(Handle handle, String hosts) {
        if (schema != null) {
            set(handle, hosts);
        }
    }

    private static void set(Handle handle, String path) {
        handle.select("SELECT set_config('search_path', ?, true)", path)
                .mapTo(String.class)
                .one();
    }
}
