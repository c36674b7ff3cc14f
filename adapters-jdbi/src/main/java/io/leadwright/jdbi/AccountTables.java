package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** All tables that have rows of accounts. */
final class AccountTables {

    /** Those that refer to others come first. */
    private static final List<String> NAMES = List.of(
            "run_lead",
            "run_chunk",
            "run",
            "lead_fact",
            "lead_skill",
            "lead_tag",
            "lead_custom_field",
            "lead_merge",
            "lead_change",
            "lead",
            "person_key",
            "inquiry",
            "dossier",
            "source_use",
            "source_count",
            "source_feedback",
            "suppression",
            "credit_admission",
            "credit_operation",
            "credit_hold",
            "credit_entry",
            "credit_grant",
            "credit_account",
            "api_key");

    /** What triggers keep of the leads; in the end what an account is locked by. */
    private static final List<String> COUNTED = List.of("lead_search", "lead_count", "lead_span", "lead_account");

    private static final List<String> COUNTED_BY_SQLITE = List.of("lead_count", "lead_span", "search_account");

    private AccountTables() {}

    /** Those of a dialect. */
    static List<String> of(Dialect dialect) {
        List<String> last = dialect == Dialect.POSTGRES ? COUNTED : COUNTED_BY_SQLITE;
        return Stream.concat(NAMES.stream(), last.stream()).toList();
    }

    /** Deletes all rows of an account. */
    static void delete(Dialect dialect, Handle handle, AccountId account) {
        if (dialect == Dialect.SQLITE) {
            SearchIndexes.leaveOut(handle, account);
        }
        of(dialect).forEach(table -> handle.execute("DELETE FROM " + table + " WHERE account = ?", account.value()));
    }
}
