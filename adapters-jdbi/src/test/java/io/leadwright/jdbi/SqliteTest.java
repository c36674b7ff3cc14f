package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.port.StorageException;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteTest {

    @TempDir
    Path folder;

    private Sqlite database() {
        return new Sqlite(folder.resolve("leads.db"));
    }

    private Handle writer() {
        database().make();
        return database().openWriter();
    }

    @Test
    void only_making_the_file_makes_it() {
        assertThatThrownBy(() -> database().openWriter())
                .isInstanceOf(StorageException.class)
                .hasMessageEndingWith("cannot be opened (SQLITE_CANTOPEN)");
        assertThat(folder).isEmptyDirectory();
        database().make();
        assertThat(folder.resolve("leads.db")).exists();
    }

    @ParameterizedTest
    @CsvSource({"journal_mode, wal", "synchronous, 2", "foreign_keys, 1", "busy_timeout, 5000", "encoding, UTF-8"})
    void a_writer_has_its_pragmas_in_force(String pragma, String value) {
        try (Handle writer = writer()) {
            assertThat(writer.select("PRAGMA " + pragma).mapTo(String.class).one())
                    .isEqualTo(value);
        }
    }

    @Test
    void a_file_that_cannot_have_the_pragmas_is_refused() throws SQLException {
        Path file = folder.resolve("leads.db");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA encoding = 'UTF-16le'");
            statement.execute("CREATE TABLE other (x)");
        }
        assertThatThrownBy(() -> database().openWriter())
                .isInstanceOf(StorageException.class)
                .hasMessage(file + ": needs encoding UTF-8, has UTF-16le");
    }

    @Test
    void a_writer_commits_each_statement_for_itself() throws SQLException {
        try (Handle writer = writer()) {
            assertThat(writer.getConnection().getAutoCommit()).isTrue();
        }
    }

    @Test
    void a_reader_cannot_write() {
        try (Handle writer = writer()) {
            writer.execute("CREATE TABLE t (x INTEGER)");
            try (Handle reader = database().openReader()) {
                assertThatThrownBy(() -> reader.execute("INSERT INTO t VALUES (1)"))
                        .isInstanceOfSatisfying(
                                JdbiException.class,
                                e -> assertThat(database().failure(e))
                                        .hasMessageContaining("is read-only (SQLITE_READONLY)"));
            }
        }
    }

    @Test
    void a_missing_driver_is_named() throws IOException, ReflectiveOperationException {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("sqlite-jdbc")) {
                classPath.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader host =
                new URLClassLoader(classPath.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Method sqlite = host.loadClass(JdbiStorage.class.getName()).getMethod("sqlite", Path.class);
            assertThatThrownBy(() -> sqlite.invoke(null, folder.resolve("leads.db")))
                    .cause()
                    .hasMessage("org.xerial:sqlite-jdbc is needed and not on the class path");
        }
    }

    @Test
    void a_missing_folder_is_named() {
        Path file = folder.resolve("missing").resolve("leads.db");
        assertThatThrownBy(() -> JdbiStorage.sqlite(file).migrate())
                .isInstanceOf(StorageException.class)
                .hasMessage(file + ": its folder does not exist");
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_alone() throws IOException {
        Path file = Files.writeString(folder.resolve("leads.db"), "name,email\n".repeat(500));
        assertThatThrownBy(() -> JdbiStorage.sqlite(file).migrate())
                .isInstanceOf(StorageException.class)
                .hasMessage(file + ": is damaged or no SQLite file (SQLITE_NOTADB)");
        assertThat(file).hasContent("name,email\n".repeat(500));
    }

    @Test
    void a_folder_in_the_place_of_the_file_is_refused() throws IOException {
        Path file = Files.createDirectory(folder.resolve("leads.db"));
        assertThatThrownBy(() -> JdbiStorage.sqlite(file).migrate())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void a_path_the_driver_would_take_for_options_is_refused() {
        assertThatThrownBy(() -> JdbiStorage.sqlite(folder.resolve("leads.db?journal_mode=off")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("file: must not have a question mark");
    }

    @Test
    void a_file_that_another_process_keeps_locked_is_busy() throws SQLException {
        Path file = folder.resolve("leads.db");
        try (Handle writer = writer();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            writer.execute("PRAGMA busy_timeout = 1");
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> writer.execute(Sqlite.BEGIN_WRITING))
                    .isInstanceOfSatisfying(
                            JdbiException.class,
                            e -> assertThat(database().failure(e))
                                    .hasMessage(file + ": is busy, another process holds its lock (SQLITE_BUSY)"));
        }
    }

    @Test
    void a_failure_shows_nothing_that_was_bound() {
        try (Handle writer = writer()) {
            writer.execute("CREATE TABLE t (x INTEGER NOT NULL UNIQUE, y TEXT CHECK (y <> 'jane@example.com')) STRICT");
            writer.execute("INSERT INTO t VALUES (?, ?)", 1, "secret");
            for (Object[] row : new Object[][] {{1, "secret"}, {"secret", "y"}, {2, "jane@example.com"}}) {
                assertThatThrownBy(() -> writer.execute("INSERT INTO t VALUES (?, ?)", row))
                        .isInstanceOfSatisfying(
                                JdbiException.class,
                                e -> assertThat(database().failure(e))
                                        .hasMessageContaining("refused a write against its own rules")
                                        .hasStackTraceContaining("SQLITE_CONSTRAINT")
                                        .satisfies(told -> assertThat(told.getCause())
                                                .hasMessageNotContaining("secret")
                                                .hasMessageNotContaining("('jane")));
            }
        }
    }
}
