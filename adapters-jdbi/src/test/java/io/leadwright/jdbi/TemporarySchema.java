package io.leadwright.jdbi;

import org.jdbi.v3.core.Handle;

/** A storage in a schema of its own, which goes with it. */
record TemporarySchema(String name, JdbiStorage storage) implements AutoCloseable {

    static TemporarySchema make() {
        String name = EmbeddedServer.newSchema();
        return new TemporarySchema(
                name, JdbiStorage.postgres(EmbeddedServer.pool()).schema(name).migrate());
    }

    /** A connection that finds its tables. */
    Handle handle() {
        return EmbeddedServer.handle(name);
    }

    @Override
    public void close() {
        storage.close();
        try (Handle handle = EmbeddedServer.handle()) {
            handle.execute("DROP SCHEMA " + name + " CASCADE");
        }
    }
}
