package io.leadwright.jdbi;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows to be written in their order: those that follow each other with the same statement, as one batch. */
final class LedgerBatch {

    private final Handle handle;
    private String sql = "";
    private BulkStatement rows;

    LedgerBatch(Handle handle) {
        this.handle = handle;
        this.rows = new BulkStatement(handle, sql);
    }

    /** Texts, longs and nulls to be bound to a statement. */
    void add(String statement, @Nullable Object... values) {
        if (!statement.equals(sql)) {
            execute();
            sql = statement;
            rows = new BulkStatement(handle, sql);
        }
        rows.add(values);
    }

    /** Writes what has not been written yet; to be called at the end. */
    void execute() {
        rows.execute();
    }
}
