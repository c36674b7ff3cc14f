package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichCommandTest {

    private static final Pattern RUN = Pattern.compile("^Run (\\S+)$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    private final Commands commands = new Commands();
    private String database = "";
    private String world = "";

    @BeforeEach
    void book() throws IOException {
        database = folder.resolve("leads.db").toString();
        Path leads = Files.writeString(
                folder.resolve("leads.csv"), "email,firstName\na@b.example,Ada\nc@b.example,Cy\nd@other.example,Di\n");
        world = Files.writeString(folder.resolve("world.json"), """
                {"people":[{"email":"a@b.example","firstName":"Ada","lastName":"Li","title":"Pilot"},
                           {"email":"c@b.example","firstName":"Cy","lastName":"Lo","title":"Cook"},
                           {"email":"d@other.example","firstName":"Di","lastName":"Lu","title":"Judge"}],
                 "vendors":{"hunter":{}}}""").toString();
        assertThat(commands.run("import", "--db", database, "--leads", leads.toString()))
                .isZero();
    }

    private int enrich(String... more) {
        String[] all = {"enrich", "--db", database, "--simulated-world", world, "--threads", "2"};
        return commands.run(Stream.of(all, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private String exported() throws IOException {
        Path file = folder.resolve("out.csv");
        assertThat(commands.run("export", "--db", database, "--out", file.toString()))
                .isZero();
        return Files.readString(file);
    }

    @Test
    void a_book_is_enriched_and_that_is_undone() throws IOException {
        String before = exported();
        assertThat(enrich()).isZero();
        assertThat(commands.out())
                .startsWith("3 leads, at most 3 calls")
                .contains("done: 3 of 3 leads done, 3 enriched");
        Matcher run = RUN.matcher(commands.out());
        assertThat(run.find()).isTrue();
        assertThat(exported()).contains("Pilot", "Cook", "Judge");
        assertThat(enrich("--undo", run.group(1))).isZero();
        assertThat(commands.out()).contains("Undone", "whole: 3");
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void a_run_that_stops_for_want_of_budget_is_gone_on_with() {
        assertThat(enrich("--budget", "1")).isEqualTo(3);
        assertThat(commands.out()).contains("paused budget: 1 of 3");
        assertThat(enrich()).isEqualTo(3);
        assertThat(commands.out()).contains("Goes on with the run that was begun before.");
    }

    @Test
    void some_words_say_which_leads() throws IOException {
        assertThat(enrich("--query", "other")).isZero();
        assertThat(exported()).contains("Judge").doesNotContain("Pilot");
    }

    @Test
    void a_run_that_is_not_there_is_refused() {
        assertThat(enrich("--undo", "nothing")).isEqualTo(1);
        assertThat(commands.err()).isEqualTo("enrich: undo: there is no run nothing");
    }
}
