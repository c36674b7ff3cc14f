package io.leadwright.jdbi;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Where a storage reads. Thread-safe; what the database cannot do is a {@link io.leadwright.port.StorageException}. */
interface Reads extends AutoCloseable {

    /** Does one reading statement. */
    <R> R read(Function<Handle, R> work);

    /** Does reading statements that all see the same moment. */
    <R> R readAtOnce(Function<Handle, R> work);

    /** Waits for the work that is under way; work that comes later is refused. */
    @Override
    void close();
}
