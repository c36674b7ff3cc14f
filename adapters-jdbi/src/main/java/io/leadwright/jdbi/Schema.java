package io.leadwright.jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables as this library wants them: whether they are so, and what makes them so. */
final class Schema {

    private final Database database;
    private final List<Migration> migrations;

    /** The migrations are numbered from 1 without a gap. */
    Schema(Database database, List<Migration> migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /**
     * Applies what is missing, each migration in a transaction of its own. Of several processes one does the work; the
     * others wait for it and find it done.
     */
    void migrate(Writes writes) {
        for (Migration migration : migrations) {
            writes.write(handle -> apply(migration, handle));
        }
    }

    /** Refuses tables that this library cannot work on: older, changed, or of a newer library that excludes this one. */
    void require(Handle handle) {
        Map<Integer, Applied> history = checkedHistory(handle);
        for (Migration migration : migrations) {
            if (!history.containsKey(migration.version())) {
                throw database.refused("lacks schema version " + migration.version() + ", migrate() would bring it");
            }
        }
    }

    /** Whether it was missing. */
    private boolean apply(Migration migration, Handle handle) {
        Locks.migration(database.dialect(), handle);
        if (checkedHistory(handle).containsKey(migration.version())) {
            return false;
        }
        handle.createScript(migration.sql()).executeAsSeparateStatements();
        int recorded = handle.execute(
                "UPDATE leadwright_schema SET checksum = ?, applied_at = ? WHERE version = ?",
                migration.checksum(),
                Micros.of(Instant.now()),
                migration.version());
        if (recorded != 1) {
            throw new IllegalStateException("migration " + migration.version() + " does not record itself");
        }
        return true;
    }

    /** What was applied so far; refused if changed, or of a newer library that excludes this one. */
    private Map<Integer, Applied> checkedHistory(Handle handle) {
        boolean isNew = handle.select(database.dialect().tableExists(), "leadwright_schema")
                .mapTo(Integer.class)
                .one()
                .equals(0);
        if (isNew) {
            return Map.of();
        }
        List<Applied> applied = handle.select("SELECT version, floor, checksum FROM leadwright_schema")
                .map((row, context) -> new Applied(row.getInt(1), row.getInt(2), row.getString(3)))
                .list();
        applied.forEach(this::check);
        return applied.stream().collect(Collectors.toMap(Applied::version, Function.identity()));
    }

    private void check(Applied applied) {
        if (applied.floor > migrations.size()) {
            throw database.refused(
                    "has schema version " + applied.version + ", which needs a library that knows version "
                            + applied.floor + "; this one knows " + migrations.size());
        }
        boolean isKnown = applied.version <= migrations.size();
        if (isKnown
                && applied.checksum != null
                && !applied.checksum.equals(migrations.get(applied.version - 1).checksum())) {
            throw database.refused("has a schema version " + applied.version + " that differs from this library's");
        }
    }

    /** A row of the history; no checksum if another tool ran the file. */
    private record Applied(int version, int floor, @Nullable String checksum) {}
}
