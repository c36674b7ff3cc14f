package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine commandLine =
                SandboxCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void an_import_lists_the_rows_it_cannot_take_and_ends_well() throws IOException {
        Files.writeString(
                folder.resolve("leads.csv"),
                "email,status,\"customFields.a\u001b\"\na@x.io,new,\nsecret,warm,\nb@x.io,,x\u0000\n");

        assertThat(run("import", "--db", path("leads.db"), "--leads", path("leads.csv")))
                .isZero();

        assertThat(err.toString().lines())
                .containsExactly(
                        "row 2: email: must be an address such as name@example.com;"
                                + " status: must be one of: new, contacted, replied, converted, cold",
                        "row 3: customFields.a?: must not have NUL or unpaired surrogates");
        assertThat(out.toString().strip())
                .isEqualTo("leads.csv: 3 rows, 1 created, 0 updated, 0 unchanged, 2 rejected");
    }

    @Test
    void a_declared_field_takes_cells_of_its_kind() throws IOException {
        Files.writeString(folder.resolve("leads.csv"), "email,customFields.budget\na@x.io,50000\nb@x.io,a lot\n");

        assertThat(run(
                        "import",
                        "--db",
                        path("leads.db"),
                        "--leads",
                        path("leads.csv"),
                        "--custom-field",
                        "budget=number"))
                .isZero();
        assertThat(run(
                        "import",
                        "--db",
                        path("leads.db"),
                        "--leads",
                        path("leads.csv"),
                        "--custom-field",
                        "budget=sum"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("row 2: customFields.budget: must be a number")
                .contains("must be written NAME=text, NAME=number, NAME=truth or NAME=date");
        assertThat(out.toString().strip())
                .isEqualTo("leads.csv: 2 rows, 1 created, 0 updated, 0 unchanged, 1 rejected");
    }

    @Test
    void a_file_that_cannot_be_taken_is_refused_before_anything_is_made() throws IOException {
        Files.writeString(folder.resolve("bad.csv"), "email,score,a\u001b[31m\n");
        Files.createDirectory(folder.resolve("folder.csv"));

        assertThat(run("import", "--db", path("new/leads.db"), "--leads", path("missing.csv")))
                .isEqualTo(1);
        assertThat(run("import", "--db", path("new/leads.db"), "--leads", path("bad.csv")))
                .isEqualTo(1);
        assertThat(run("serve", "--port", "0", "--db", path("new/leads.db"), "--leads", path("bad.csv")))
                .isEqualTo(1);
        assertThat(run("import", "--db", path("new/leads.db"), "--leads", path("folder.csv")))
                .isEqualTo(1);

        String bad = path("bad.csv") + ": must have the columns of a lead alone, each once;"
                + " column 2 (score) is unknown; column 3 is unknown";
        assertThat(err.toString().lines())
                .containsExactly(
                        "import: leads: must be a file that can be read, is " + path("missing.csv"),
                        "import: " + bad,
                        "serve: " + bad,
                        "import: leads: must be a file that can be read, is " + path("folder.csv"));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void an_export_leaves_another_one_s_half_alone_and_says_where_it_cannot_write() throws IOException {
        Files.writeString(folder.resolve("leads.csv"), "email\na@x.io\n");
        Path half = Files.writeString(folder.resolve("out.csv.part"), "half");
        run("import", "--db", path("leads.db"), "--leads", path("leads.csv"));

        assertThat(run("export", "--db", path("leads.db"), "--out", path("out.csv")))
                .isZero();
        assertThat(run("export", "--db", path("leads.db"), "--out", path("nowhere/out.csv")))
                .isEqualTo(1);
        assertThat(run("export", "--db", path("none.db"), "--out", path("out.csv")))
                .isEqualTo(1);

        assertThat(half).content().isEqualTo("half");
        assertThat(err.toString().lines())
                .containsExactly(
                        "export: out: must be in a folder that exists and can be written, is "
                                + path("nowhere/out.csv"),
                        "export: db: must be there, is " + path("none.db") + "; import makes one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "import", "export", "evaluate"})
    void a_command_explains_itself_as_help_does(String command) {
        assertThat(run("help", command)).isZero();
        String help = out.toString();

        assertThat(run(command, "--help")).isZero();
        assertThat(run(command, "-h")).isZero();

        assertThat(help).startsWith("Usage: leadwright-sandbox " + command);
        assertThat(out).hasToString(help.repeat(3));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void what_is_not_understood_is_said_in_a_line_and_where_to_read_on() {
        assertThat(run("import", "--leads", path("leads.csv"))).isEqualTo(2);
        assertThat(run("wipe")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "Missing required option: '--db=FILE|URL'",
                        "See: leadwright-sandbox help import",
                        "Unmatched argument at index 0: 'wipe'",
                        "See: leadwright-sandbox help");
    }

    @Test
    void accounts_are_kept_apart() throws IOException {
        Files.writeString(folder.resolve("leads.csv"), "email\na@x.io\n");

        run("import", "--db", path("leads.db"), "--leads", path("leads.csv"), "--account", "acme");
        run("export", "--db", path("leads.db"), "--out", path("ours.jsonl"));
        run("export", "--db", path("leads.db"), "--out", path("theirs.jsonl"), "--account", "acme");

        assertThat(folder.resolve("ours.jsonl")).isEmptyFile();
        assertThat(folder.resolve("theirs.jsonl")).content().contains("a@x.io");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void an_export_replaces_the_file_only_when_it_is_complete() throws IOException {
        Path kept = Files.writeString(folder.resolve("leads.csv"), "email\na@x.io\n");

        assertThat(run("export", "--db", path("leads.db"), "--out", path("leads.csv")))
                .isEqualTo(1);
        assertThat(kept).content().isEqualTo("email\na@x.io\n");
        run("import", "--db", path("leads.db"), "--leads", path("leads.csv"));
        assertThat(run("export", "--db", path("leads.db"), "--out", path("leads.csv")))
                .isZero();

        assertThat(kept).content().startsWith("id,firstName,").contains(",a@x.io,");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(out.toString()).endsWith("leads.csv: 1 leads written" + System.lineSeparator());
    }
}
