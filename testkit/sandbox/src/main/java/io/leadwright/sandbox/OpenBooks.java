package io.leadwright.sandbox;

import com.zaxxer.hikari.HikariDataSource;
import io.leadwright.Leadwright;
import org.jspecify.annotations.Nullable;

/**
 * The library at work, and what is to be closed behind it.
 *
 * @param pool where its connections come from; null if it makes its own
 */
record OpenBooks(Leadwright leadwright, @Nullable HikariDataSource pool) implements AutoCloseable {

    @Override
    public void close() {
        try (pool) {
            leadwright.close();
        }
    }
}
