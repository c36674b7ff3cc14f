package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.Leadwright;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.query.LeadQuery;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemergeCommandTest {

    private static final int PEOPLE = 60;

    @TempDir
    Path folder;

    private final Commands commands = new Commands();
    private String database = "";

    @BeforeEach
    void say_all_of_some_people() throws IOException {
        Path file = folder.resolve("book.db");
        GeneratedClaims.into(file, PEOPLE);
        database = file.toString();
    }

    private long titles() {
        try (Leadwright leadwright = Leadwright.builder(
                        JdbiStorage.sqlite(Path.of(database)).requireMigrated())
                .build()) {
            return leadwright.book().leads().stream(LeadQuery.all())
                    .filter(lead -> lead.title() != null)
                    .count();
        }
    }

    @Test
    void nothing_is_written_unless_told_to() {
        assertThat(commands.run("remerge", "--db", database)).as(commands.err()).isZero();
        assertThat(commands.out())
                .matches("leads=60 claims=\\d{4} changed=0 fields=0 seconds=\\S+ claims/s=[1-9]\\d*"
                        + " cursor-claims/s=[1-9]\\d* peak-heap-mib=\\d+");
        assertThat(titles()).isZero();
    }

    @Test
    void blanks_are_filled_once() {
        assertThat(commands.run("remerge", "--db", database, "--write"))
                .as(commands.err())
                .isZero();
        assertThat(commands.out()).doesNotContain("changed=0 ");
        assertThat(titles()).isPositive();
        commands.run("remerge", "--db", database, "--write");
        assertThat(commands.out()).startsWith("leads=60 ").contains(" changed=0 fields=0 ");
    }

    @Test
    void a_book_that_is_not_there_is_refused() {
        assertThat(commands.run("remerge", "--db", folder.resolve("none.db").toString()))
                .isNotZero();
        assertThat(commands.err()).contains("db: must be there");
    }
}
