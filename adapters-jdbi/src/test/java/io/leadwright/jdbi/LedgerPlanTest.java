package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** By which index SQLite reads a ledger. */
class LedgerPlanTest {

    private final JdbiStorage storage;

    LedgerPlanTest(@TempDir Path folder) {
        storage = JdbiStorage.sqlite(folder.resolve("leads.db")).migrate();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    static Stream<Arguments> ofAnAccount() {
        return Stream.of(
                Arguments.of(CreditEntryTable.AFTER, "PRIMARY KEY (account=? AND number>?)"),
                Arguments.of(CreditGrantTable.AFTER, "PRIMARY KEY (account=? AND number>?)"),
                Arguments.of(CreditGrantTable.DRAWABLE, "INDEX credit_grant_drawable (account=?)"),
                Arguments.of(CreditGrantTable.DUE, "INDEX credit_grant_expiring (account=? AND expires_at<?)"),
                Arguments.of(CreditGrantTable.NEXT, "INDEX credit_grant_expiring (account=? AND expires_at>?)"),
                Arguments.of(CreditHoldTable.AFTER, "PRIMARY KEY (account=? AND number>?)"),
                Arguments.of(CreditHoldTable.DUE, "INDEX credit_hold_pending (account=? AND lease_until<?)"),
                Arguments.of(
                        CreditOperationTable.ANSWERED, "INDEX credit_operation_answered (account=? AND answered_at<?)"),
                Arguments.of(CreditOperationTable.ENDED, "INDEX credit_operation_ended (account=? AND <expr><?)"),
                Arguments.of(CreditAdmissionTable.AFTER, "PRIMARY KEY (account=? AND at>?)"));
    }

    static Stream<Arguments> ofAllAccounts() {
        return Stream.of(
                Arguments.of(JdbiDueLedgers.HOLDS, "COVERING INDEX credit_hold_due (lease_until<?)"),
                Arguments.of(JdbiDueLedgers.GRANTS, "COVERING INDEX credit_grant_due (expires_at<?)"),
                Arguments.of(JdbiDueLedgers.ANSWERS, "COVERING INDEX credit_operation_answered_due (answered_at<?)"),
                Arguments.of(JdbiDueLedgers.KEYS, "COVERING INDEX credit_operation_ended_due (<expr><?)"));
    }

    private String plan(String sql) {
        Object[] values = Collections.nCopies(
                        (int) sql.chars().filter(c -> c == '?').count(), 1L)
                .toArray();
        return storage.connections()
                .reads()
                .read(handle -> String.join(
                        "\n",
                        handle.select("EXPLAIN QUERY PLAN " + sql, values)
                                .map((row, context) -> row.getString("detail"))
                                .list()));
    }

    @ParameterizedTest
    @MethodSource("ofAnAccount")
    void a_list_is_read_in_the_order_of_its_index_and_nothing_is_sorted(String sql, String index) {
        assertThat(plan(sql)).endsWith("USING " + index).doesNotContain("TEMP B-TREE");
    }

    @ParameterizedTest
    @MethodSource("ofAllAccounts")
    void due_ledgers_are_found_by_an_index_alone_however_many_there_are(String sql, String index) {
        assertThat(plan(sql)).contains("USING " + index).doesNotContain("TEMP B-TREE FOR ORDER");
    }
}
