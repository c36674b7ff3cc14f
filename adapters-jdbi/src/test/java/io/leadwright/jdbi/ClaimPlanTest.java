package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** By which index the databases read claims. */
class ClaimPlanTest {

    static Stream<Arguments> ofSqlite() {
        return Stream.of(
                Arguments.of(PersonKeyTable.byKey(Dialect.SQLITE), "PRIMARY KEY (account=? AND key=?)"),
                Arguments.of(
                        PersonKeyTable.byFile(Dialect.SQLITE),
                        "COVERING INDEX person_key_of_file (account=? AND file=?)"),
                Arguments.of(DossierTable.byFile(Dialect.SQLITE), "PRIMARY KEY (account=? AND file=?)"),
                Arguments.of(DossierTable.byFileLocked(Dialect.SQLITE), "PRIMARY KEY (account=? AND file=?)"),
                Arguments.of(
                        InquiryTable.byFile(Dialect.SQLITE), "INDEX sqlite_autoindex_inquiry_1 (account=? AND file=?)"),
                Arguments.of(SourceUseTable.ON, "PRIMARY KEY (account=? AND day=?)"),
                Arguments.of(SourceUseTable.SINCE, "PRIMARY KEY (account=? AND day>?)"));
    }

    @ParameterizedTest
    @MethodSource("ofSqlite")
    void sqlite_reads_by_an_index_and_sorts_nothing(String sql, String index, @TempDir Path folder) {
        try (JdbiStorage storage =
                JdbiStorage.sqlite(folder.resolve("leads.db")).migrate()) {
            List<String> plan =
                    storage.connections().reads().read(handle -> plan(handle, "EXPLAIN QUERY PLAN ", sql, "detail"));
            assertThat(plan.get(0)).endsWith("USING " + index);
            assertThat(String.join("\n", plan)).doesNotContain("FOR ORDER");
        }
    }

    @Test
    void postgresql_reads_a_few_of_many_by_an_index() {
        try (TemporarySchema temporary = TemporarySchema.make();
                Handle handle = temporary.handle()) {
            fill(handle);
            assertPlan(handle, PersonKeyTable.byKey(Dialect.POSTGRES), "person_key_pkey");
            assertPlan(handle, PersonKeyTable.byFile(Dialect.POSTGRES), "person_key_of_file");
            assertPlan(handle, DossierTable.byFile(Dialect.POSTGRES), "dossier_pkey");
            assertPlan(handle, DossierTable.byFileLocked(Dialect.POSTGRES), "dossier_pkey");
            assertPlan(handle, InquiryTable.byFile(Dialect.POSTGRES), "inquiry_pkey");
            assertPlan(handle, SourceUseTable.ON, "source_use_pkey");
            assertPlan(handle, SourceUseTable.SINCE, "source_use_pkey");
        }
    }

    private static void fill(Handle handle) {
        String many = " FROM generate_series(1, 30000) n";
        handle.execute("INSERT INTO person_key SELECT 'ours', 'key' || n, 'file' || n" + many);
        handle.execute("INSERT INTO dossier SELECT 'ours', 'file' || n" + many);
        handle.execute("INSERT INTO inquiry SELECT 'ours', 'file' || n, 'apollo', 'found', 0, 0, NULL, '{}', 0, 'none',"
                + " '[]'" + many);
        handle.execute("INSERT INTO source_use SELECT 'ours', n, 'apollo', 'found', 'none', 1, 0" + many);
        handle.execute("ANALYZE person_key, dossier, inquiry, source_use");
    }

    private static void assertPlan(Handle handle, String sql, String index) {
        assertThat(String.join("\n", plan(handle, "EXPLAIN ", sql, "QUERY PLAN")))
                .as(sql)
                .contains(index)
                .doesNotContain("Seq Scan");
    }

    private static List<String> plan(Handle handle, String explain, String sql, String column) {
        boolean isByDay = sql.contains("source_use");
        return handle
                .select(explain + sql, "ours", isByDay ? (Object) 29_999L : "[\"file1\", \"file2\"]")
                .map((row, context) -> row.getString(column))
                .stream()
                .collect(Collectors.toList());
    }
}
