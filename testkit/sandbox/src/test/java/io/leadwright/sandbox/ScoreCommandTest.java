package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

    private static final int LEADS = 60;

    @TempDir
    Path folder;

    private final Commands commands = new Commands();
    private String database = "";

    @BeforeEach
    void import_some_leads() {
        database = folder.resolve("book.db").toString();
        commands.run(
                "import",
                "--db",
                database,
                "--leads",
                GeneratedFile.in(folder, LEADS).toString());
    }

    @Test
    void the_best_are_said_with_their_reasons_and_how_fast_all_were_scored() {
        assertThat(commands.run("score", "--db", database, "--top", "2"))
                .as(commands.err())
                .isZero();
        assertThat(commands.out().lines()).hasSize(3);
        assertThat(commands.out().lines().limit(2))
                .allMatch(line -> line.endsWith(" 6 of 25 [2 by engagement, 2 by phone, 2 by linkedin page]"));
        assertThat(commands.out().lines().skip(2))
                .singleElement()
                .asString()
                .matches("leads=60 seconds=\\S+ leads/s=[1-9]\\d* cursor-leads/s=[1-9]\\d* peak-heap-mib=\\d+");
    }

    @Test
    void another_scorecard_can_be_named() {
        assertThat(commands.run("score", "--db", database, "--scorecard", "reference-list", "--top", "1"))
                .as(commands.err())
                .isZero();
        assertThat(commands.out()).contains(" of 20 ");
        assertThat(commands.run("score", "--db", database, "--scorecard", "mine"))
                .isEqualTo(1);
        assertThat(commands.err())
                .isEqualTo(
                        "score: scorecard: must be one of [standard, reference-list, reference-enrichment], is mine");
    }
}
