package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.port.StorageException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresTest {

    private static final String WANTED =
            "PostgreSQL: must be PostgreSQL 12 or later, encode in UTF8 and commit synchronously; has ";

    private static void assertRefused(DataSource dataSource, String why) {
        JdbiStorage.OnPostgres storage = JdbiStorage.postgres(dataSource);
        for (Runnable opening : List.<Runnable>of(storage::migrate, storage::requireMigrated)) {
            assertThatThrownBy(opening::run)
                    .isInstanceOf(StorageException.class)
                    .hasMessage(why);
        }
    }

    @Test
    void a_server_that_answers_before_it_has_written_is_refused() {
        assertRefused(
                EmbeddedServer.dataSource("postgres", "-c synchronous_commit=off"), WANTED + "synchronous_commit off");
    }

    @Test
    void a_database_that_cannot_keep_every_text_is_refused() {
        assertRefused(EmbeddedServer.database("latin", "LATIN1"), WANTED + "server_encoding LATIN1");
        assertRefused(EmbeddedServer.database("no_encoding", "SQL_ASCII"), WANTED + "server_encoding SQL_ASCII");
    }

    @Test
    void a_server_that_cannot_be_reached_or_refuses_the_login_is_said() {
        assertRefused(EmbeddedServer.dataSource("nobody", ""), "PostgreSQL: refused the login (28000)");
        assertRefused(EmbeddedServer.nowhere(), "PostgreSQL: cannot be reached (08001)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Leads", "1st", "a-b", "a b", "a;b", "a\"b", "ä", "a\n", "public.lead"})
    void a_schema_whose_name_needs_quotes_is_refused(String name) {
        JdbiStorage.OnPostgres storage = JdbiStorage.postgres(EmbeddedServer.pool());
        assertThatThrownBy(() -> storage.schema(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("schema: must match ");
        assertThatThrownBy(() -> storage.schema("a".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "user", "_", "default"})
    void a_schema_may_be_called_as_a_word_of_sql(String name) {
        JdbiStorage.OnPostgres storage =
                JdbiStorage.postgres(EmbeddedServer.pool()).schema(name);
        storage.migrate().close();
        try (JdbiStorage open = storage.requireMigrated()) {
            assertThat(open.apiKeys().find("none")).isEmpty();
        }
    }
}
