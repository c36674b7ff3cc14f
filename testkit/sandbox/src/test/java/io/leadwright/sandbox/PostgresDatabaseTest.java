package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.port.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Books in PostgreSQL by the commands, and a password that nobody reads. */
class PostgresDatabaseTest {

    @TempDir
    Path folder;

    private final Commands commands = new Commands();

    @Test
    void what_is_imported_is_exported_and_nothing_is_made_by_looking() throws IOException {
        String url = PostgresServer.newDatabase();
        Path leads = Files.writeString(folder.resolve("leads.csv"), "email,tags\nemile@example.com,writer;dead\n");
        String out = folder.resolve("out.jsonl").toString();

        assertThat(commands.run("export", "--db", url, "--out", out)).isEqualTo(1);
        assertThat(commands.err()).startsWith("export: PostgreSQL: ");
        assertThat(commands.run("import", "--db", url, "--leads", leads.toString()))
                .isZero();
        assertThat(commands.run("import", "--db", url, "--leads", leads.toString()))
                .isZero();
        assertThat(commands.out()).contains("0 created, 0 updated, 1 unchanged");
        assertThat(commands.run("export", "--db", url, "--out", out)).isZero();
        assertThat(Path.of(out)).content().contains("emile@example.com", "[\"writer\",\"dead\"]");
    }

    @ParameterizedTest
    @CsvSource({"?user=postgres,nobody,postgres", "'',postgres,postgres"})
    void the_user_is_the_urls_or_else_the_environments(String query, String environments, String user)
            throws SQLException {
        String url = PostgresServer.newDatabase().replaceFirst("\\?.*", "") + query;

        try (HikariDataSource pool =
                        PostgresPool.to(url, Map.of("PGUSER", environments, "PGPASSWORD", "not asked for"));
                Connection connection = pool.getConnection();
                ResultSet row = connection.createStatement().executeQuery("SELECT current_user")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(user);
        }
    }

    @Test
    void whom_the_server_does_not_know_is_refused_by_its_code() {
        String url = PostgresServer.newDatabase().replace("user=postgres", "user=nobody");

        assertThatThrownBy(() -> BookDatabase.at(url, LedgerRules.DEFAULT).make())
                .isInstanceOf(StorageException.class)
                .hasMessage("db: PostgreSQL cannot be reached, or refuses us: SQL state 28000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/leads?user=u&password=s3cret",
                "jdbc:postgresql://u:s3cret@localhost:1/leads",
                "jdbc:postgresql://localhost:s3cret/leads",
                "jdbc:postgresql://s3cret",
                "jdbc:postgresql:?password=s3cret%",
                "jdbc:mysql://u:s3cret@localhost/leads",
                "postgresql://u:s3cret@localhost/leads"
            })
    void a_password_is_never_repeated(String url) throws Exception {
        Path log = folder.resolve("log");
        Process process = SandboxProcess.start(log, 64, "serve", "--port", "0", "--db", url);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(log).content().startsWith("serve: db: ").doesNotContain("s3cret");
    }

    @Test
    void settings_show_no_secret() {
        assertThat(new SandboxSettings(
                        "127.0.0.1",
                        80,
                        "jdbc:postgresql://x/y?password=s3cret",
                        List.of(GrantedKey.EVERYTHING),
                        SandboxCredits.DEFAULT))
                .hasToString("SandboxSettings[127.0.0.1:80]");
    }
}
