package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskCommandTest {

    @TempDir
    Path folder;

    private final Commands commands = new Commands();

    @Test
    void each_source_says_what_it_knows_and_what_that_costs() {
        assertThat(commands.run("ask", "--email", "john@techcorp.com", "--github", "johndoe"))
                .isZero();
        assertThat(commands.out().lines().map(line -> line.replaceAll(" {2,}", " ")))
                .contains(
                        "Sources: apollo, github, hunter, zoominfo (simulated)",
                        "SOURCE OUTCOME COST",
                        " title Senior Software Engineer")
                .anyMatch(line -> line.matches("apollo found \\d+ 1 credit"))
                .anyMatch(line -> line.matches("hunter found \\d+ 1 credit"))
                .anyMatch(line -> line.matches("zoominfo found \\d+ 2 credits"))
                .anyMatch(line -> line.matches("github found \\d+ nothing"));
    }

    @Test
    void a_world_can_be_brought_along() throws IOException {
        Path world = Files.writeString(folder.resolve("world.json"), """
                {"people":[{"email":"a@b.example","firstName":"Ada","lastName":"Li","title":"Pilot"}],
                 "vendors":{"hunter":{}}}""");
        assertThat(commands.run(
                        "ask", "--email", "a@b.example", "--field", "title", "--simulated-world", world.toString()))
                .isZero();
        assertThat(commands.out().lines().map(line -> line.replaceAll(" {2,}", " ")))
                .contains("Sources: hunter (simulated)", " title Pilot");
    }

    @Test
    void what_means_nothing_in_a_world_is_said_and_passed_over() throws IOException {
        Path world = Files.writeString(folder.resolve("world.json"), """
                {"people":[{"email":"a@b.example","nick":"Ad"},{"email":"c@b.example","nick":"Cy"}],
                 "vendors":{"hunter":{"covrage":1}}}""");
        assertThat(commands.run("ask", "--email", "a@b.example", "--simulated-world", world.toString()))
                .isZero();
        assertThat(commands.err()).isEqualTo("simulated-world: 3 members are not read, the first in people[0]");
    }

    @Test
    void who_is_unknown_is_nothing_and_what_cannot_be_asked_is_said() {
        assertThat(commands.run("ask", "--name", "No Body", "--company", "Nowhere"))
                .isZero();
        assertThat(commands.out())
                .containsPattern("apollo +nothing +nothing")
                .containsPattern("github +cannot be asked this +nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "--email,nobody,'ask: email: '",
        "--name,John,'ask: name: must be both names'",
        "--name,John Doe,'ask: say an e-mail address, a page, a company, or a name and company'",
        "--field,shoe size,'ask: field: must be one such as title, is shoe size'",
        "--allow-source,github,'ask: say'",
        "--simulated-world,/nowhere/world.json,'ask: say'"
    })
    void what_makes_no_sense_is_refused(String option, String value, String message) {
        assertThat(commands.run("ask", option, value)).isEqualTo(1);
        assertThat(commands.err()).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "--allow-source,github,'ask: allow-source: must be given for live sources only'",
        "--simulated-world,/nowhere/world.json,'ask: /nowhere/world.json: there is no such file or folder'"
    })
    void sources_that_make_no_sense_are_refused(String option, String value, String message) {
        assertThat(commands.run("ask", "--email", "a@b.example", option, value)).isEqualTo(1);
        assertThat(commands.err()).isEqualTo(message);
    }

    @Test
    void a_world_that_is_none_is_refused_before_anything_is_served() throws IOException {
        Path world = Files.writeString(folder.resolve("world.json"), "{\"vendors\":{\"apollo\":{\"coverage\":2}}}");
        Path database = folder.resolve("leads.db");
        assertThat(commands.run("serve", "--db", database.toString(), "--simulated-world", world.toString()))
                .isEqualTo(1);
        assertThat(commands.err()).isEqualTo("serve: vendors.apollo.coverage: must be a number from 0 to 1, is 2");
        assertThat(database).doesNotExist();
    }
}
