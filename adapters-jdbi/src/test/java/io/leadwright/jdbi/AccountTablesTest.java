package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That no table that has something of an account is left out where an account is forgotten. */
class AccountTablesTest {

    @Test
    void every_table_of_a_file_that_has_accounts_is_known(@TempDir Path folder) {
        try (JdbiStorage storage =
                JdbiStorage.sqlite(folder.resolve("leads.db")).migrate()) {
            List<String> tables = storage.connections()
                    .reads()
                    .read(handle -> texts(
                            handle,
                            "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
                                    + " WHERE m.type = 'table' AND c.name = 'account'"));
            assertThat(AccountTables.of(Dialect.SQLITE)).containsExactlyInAnyOrderElementsOf(tables);
        }
    }

    @Test
    void every_table_of_a_schema_that_has_accounts_is_known() {
        TemporarySchema temporary = TemporarySchema.make();
        try (Handle handle = temporary.handle()) {
            List<String> tables = texts(
                    handle,
                    "SELECT table_name FROM information_schema.columns"
                            + " WHERE table_schema = current_schema() AND column_name = 'account'");
            assertThat(AccountTables.of(Dialect.POSTGRES)).containsExactlyInAnyOrderElementsOf(tables);
        } finally {
            temporary.close();
        }
    }

    private static List<String> texts(Handle handle, String sql) {
        return handle.select(sql).mapTo(String.class).list();
    }
}
