package io.leadwright.jdbi;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Storage whose tables are each in a few parts, by account: as a host may make them from the files, and a cluster does. */
final class PartitionedSchema {

    private static final int PARTS = 3;

    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) \\((.*?)\\n\\)[^;]*;", Pattern.DOTALL);

    private PartitionedSchema() {}

    static TemporarySchema make() {
        String name = EmbeddedServer.newSchema();
        try (Handle handle = EmbeddedServer.handle()) {
            handle.execute("CREATE SCHEMA " + name);
        }
        try (Handle handle = EmbeddedServer.handle(name)) {
            for (Migration migration : Dialect.POSTGRES.migrations()) {
                String sql = TABLE.matcher(migration.sql()).replaceAll(PartitionedSchema::inParts);
                handle.useTransaction(
                        transaction -> transaction.createScript(sql).executeAsSeparateStatements());
            }
        }
        return new TemporarySchema(
                name, JdbiStorage.postgres(EmbeddedServer.pool()).schema(name).migrate());
    }

    /** But for those that are not an account's: keys are looked up before it is known. */
    private static String inParts(MatchResult table) {
        String name = table.group(1);
        if (name.equals("api_key") || !table.group(2).contains("\n    account ")) {
            return table.group();
        }
        StringBuilder sql = new StringBuilder("CREATE TABLE " + name + " (" + table.group(2) + "\n)")
                .append(" PARTITION BY HASH (account);");
        for (int part = 0; part < PARTS; part++) {
            sql.append("\nCREATE TABLE " + name + "_part" + part + " PARTITION OF " + name
                    + " FOR VALUES WITH (MODULUS " + PARTS + ", REMAINDER " + part + ");");
        }
        return sql.toString();
    }
}
