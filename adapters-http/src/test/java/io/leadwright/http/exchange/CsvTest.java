package io.leadwright.http.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final Instant NOW = Instant.parse("2024-02-01T00:00:00Z");

    @TempDir
    private Path directory;

    private List<LeadRow> rows(String csv) {
        return Reading.of(directory, "leads.csv", csv);
    }

    private static Lead lead(LeadRow row) {
        assertThat(row).isInstanceOf(LeadRow.Read.class);
        return ((LeadRow.Read) row).lead().toLead(LeadId.of("new"), NOW);
    }

    @Test
    void every_column_is_read() {
        Lead lead = lead(
                rows("id,firstName,lastName,email,linkedinUrl,company,title,phone,location,status,source,notes,tags,"
                                + "createdAt,updatedAt,lastContactedAt,customFields.budget,customFields.a b\n"
                                + "lead_1,Zoë,Doe,zoe@example.com,linkedin.com/in/zoe,\"Tech, Corp\",CTO,1,Paris,replied,referral,"
                                + "\"two\r\nlines \"\"quoted\"\"\",ai; big ;,2024-01-15,2024-01-16T10:00:00+01:00,2024-01-17T00:00:00.5Z,"
                                + "$50k,x\n")
                        .get(0));

        assertThat(lead.id()).isEqualTo(LeadId.of("lead_1"));
        assertThat(lead.texts().values())
                .containsExactly(
                        "Zoë",
                        "Doe",
                        "zoe@example.com",
                        "https://linkedin.com/in/zoe",
                        "Tech, Corp",
                        "CTO",
                        "1",
                        "Paris",
                        "two\r\nlines \"quoted\"");
        assertThat(lead.status()).isEqualTo(LeadStatus.REPLIED);
        assertThat(lead.source()).isEqualTo(LeadSource.REFERRAL);
        assertThat(lead.tags()).containsExactly("ai", "big");
        assertThat(lead.createdAt()).isEqualTo(Instant.parse("2024-01-15T00:00:00Z"));
        assertThat(lead.updatedAt()).isEqualTo(Instant.parse("2024-01-16T09:00:00Z"));
        assertThat(lead.lastContactedAt()).isEqualTo(Instant.parse("2024-01-17T00:00:00.5Z"));
        assertThat(lead.customFields().values())
                .containsEntry("budget", CustomValue.of("$50k"))
                .containsEntry("a b", CustomValue.of("x"));
    }

    @Test
    void an_empty_cell_says_nothing_and_the_source_is_import() {
        Lead lead = lead(rows("email,title,status,tags,createdAt,customFields.x\na@example.com,,,,,\n")
                .get(0));

        assertThat(lead.title()).isNull();
        assertThat(lead.status()).isEqualTo(LeadStatus.NEW);
        assertThat(lead.source()).isEqualTo(LeadSource.IMPORT);
        assertThat(lead.createdAt()).isEqualTo(NOW);
        assertThat(lead.customFields().values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_line_end_and_a_byte_order_mark_are_accepted(String end) {
        List<LeadRow> rows = rows("\uFEFFemail" + end + "a@example.com" + end + end + "b@example.com");

        assertThat(rows).extracting(LeadRow::row).containsExactly(1L, 2L);
        assertThat(lead(rows.get(1)).email()).isEqualTo("b@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_the_one_by_which_the_header_is_known(String separator) {
        List<LeadRow> rows = rows(" email , \"phone\",customFields.a,tags \r\na@example.com,1,\" x \",'+1\n"
                .replace(",", separator)
                .replace(" \"phone\"", "\"phone\""));

        Lead lead = lead(rows.get(0));
        assertThat(lead.phone()).isEqualTo("1");
        assertThat(lead.tags()).containsExactly("+1");
        assertThat(lead.customFields().values()).containsEntry("a", CustomValue.of(" x "));
    }

    @Test
    void a_nul_spoils_its_row_alone() {
        List<LeadRow> rows = rows("email,status,notes\na@example.com,n\0ew,x\0\nb@example.com,,\n");

        assertThat(Reading.errors(rows.get(0)))
                .containsExactly(
                        "status: must be one of: new, contacted, replied, converted, cold",
                        "notes: must not have NUL or unpaired surrogates");
        assertThat(lead(rows.get(1)).email()).isEqualTo("b@example.com");
    }

    @Test
    void all_errors_of_a_row_are_said_without_its_texts_and_the_file_goes_on() {
        List<LeadRow> rows = rows("""
                email,linkedinUrl,status,createdAt,id
                secret,https://linkedin.com/company/secret,secret,secret,a secret
                b@example.com,,,,
                """);

        assertThat(Reading.errors(rows.get(0)))
                .hasSize(5)
                .allMatch(error -> error.matches("(email|linkedinUrl|status|createdAt|id): must .*"))
                .noneMatch(error -> error.contains("secret"));
        assertThat(rows.get(1)).isInstanceOf(LeadRow.Read.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@example.com,b | row: must have 1 cells, has 2",
                "x | email: must be an address such as name@example.com",
            })
    void a_bad_row_is_rejected(String row, String error) {
        assertThat(Reading.errors(rows("email\n" + row + "\n").get(0))).containsExactly(error);
    }

    @Test
    void a_row_that_says_not_who_it_is_is_rejected() {
        assertThat(Reading.errors(rows("company,email\nTech Corp,\n").get(0)))
                .containsExactly("lead: must have an email, a linkedinUrl or a name");
    }

    @Test
    void bytes_that_are_not_utf8_spoil_their_row_alone() {
        byte[] latin = "Zo\u00EB\n".getBytes(ISO_8859_1);
        byte[] utf8 = "Zo\u00EB\n".repeat(20).getBytes(UTF_8);

        List<LeadRow> rows =
                Reading.of(directory, "leads.csv", EncodingTest.joined("firstName\n".getBytes(UTF_8), latin, utf8));

        assertThat(Reading.errors(rows.get(0))).containsExactly("firstName: must be UTF-8");
        assertThat(rows.subList(1, 21)).extracting(row -> lead(row).firstName()).containsOnly("Zo\u00EB");
    }

    @Test
    void a_misquoted_cell_costs_no_other_row() {
        List<LeadRow> rows = rows("email,notes\na@example.com,\"q\"uote\"\nb@example.com,fine\n");

        assertThat(rows).hasSize(2);
        assertThat(lead(rows.get(1)).email()).isEqualTo("b@example.com");
    }

    @Test
    void a_quote_that_is_never_closed_is_the_end_and_says_so() {
        List<LeadRow> rows = rows("email\na@example.com\n\"b@example.com\nc@example.com\n");

        assertThat(rows).hasSize(2);
        assertThat(Reading.errors(rows.get(1)))
                .singleElement()
                .asString()
                .startsWith("row: must be well-formed CSV")
                .endsWith("nothing after it was read");
    }

    @Test
    void a_record_is_bounded() {
        List<LeadRow> rows = rows("notes\n\"" + "x".repeat(2 * 1024 * 1024) + "\"\n");

        assertThat(rows).singleElement().isInstanceOf(LeadRow.Rejected.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email,Email | file: must have the columns of a lead alone, each once; column 2 (Email) is unknown",
                "email,phone,email | file: must have the columns of a lead alone, each once; column 3 (email) repeats column 1",
                "customFields.a,customFields.a | file: must have the columns of a lead alone, each once; column 2 (customFields.a) repeats column 1",
                "email,customFields. | file: must have the columns of a lead alone, each once; column 2 (customFields.) has no name that a custom field can have",
                "customFields | file: must have the columns of a lead alone, each once; column 1 (customFields) is unknown",
                "email,,phone | file: must have the columns of a lead alone, each once; column 2 is unknown",
                "', ,' | file: must have the columns of a lead alone, each once; column 1 is unknown",
                "x,email,y,email | file: must have the columns of a lead alone, each once; column 1 (x) is unknown; column 3 (y) is unknown; column 4 (email) repeats column 2",
                "Ann Lee,ann@example.com | file: must have the columns of a lead alone, each once; column 1 is unknown; column 2 is unknown",
                "email,a\u001b[31m | file: must have the columns of a lead alone, each once; column 2 is unknown",
                "sep=a | file: must have the columns of a lead alone, each once; column 1 is unknown",
                "'' | file: must have a well-formed header",
                "'\"email' | file: must have a well-formed header",
            })
    void a_bad_header_is_refused_by_name(String header, String message) {
        assertThatThrownBy(() -> rows(header))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void what_is_said_of_a_bad_header_is_bounded() {
        assertThatThrownBy(() -> rows("x".repeat(900_000) + ",y".repeat(30_000)))
                .hasMessageStartingWith(
                        "file: must have the columns of a lead alone, each once; column 1 is unknown; column 2 (y) is unknown; ")
                .hasMessageEndingWith("; column 20 (y) is unknown; and 29981 more")
                .extracting(failure -> String.valueOf(failure.getMessage()).length())
                .matches(length -> length < 2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "SEP=;\r", "\uFEFF\"sep=;\"", "sep=|", "sep=,", "sep=\t"})
    void a_first_line_that_names_the_separator_is_obeyed(String first) {
        String separator = first.replaceAll("(?i)[^,;\t|]", "");

        List<LeadRow> rows = rows(first + "\nphone;email\n1;a@example.com\n".replace(";", separator));

        assertThat(rows).singleElement().extracting(LeadRow::row).isEqualTo(1L);
        assertThat(lead(rows.get(0)).email()).isEqualTo("a@example.com");
    }

    @Test
    void blank_cells_at_the_end_of_the_header_are_no_columns() {
        List<LeadRow> rows =
                rows("email,firstName,, \na@example.com,Ann\nb@example.com,Bob, ,\nc@example.com,Cy,x,\n,,,,\n");

        assertThat(rows).hasSize(4);
        assertThat(lead(rows.get(0)).firstName()).isEqualTo("Ann");
        assertThat(lead(rows.get(1)).firstName()).isEqualTo("Bob");
        assertThat(Reading.errors(rows.get(2)))
                .containsExactly("row: must have nothing in cells behind the 2 columns that have a name");
        assertThat(Reading.errors(rows.get(3))).containsExactly("row: must have 2 cells, has 5");
    }

    @Test
    void a_header_alone_is_no_lead() {
        assertThat(rows("email\n")).isEmpty();
    }

    @Test
    void the_name_says_the_format() {
        assertThatThrownBy(() -> LeadFile.of(Path.of("leads.xlsx")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("file: must be named .csv, .jsonl or .ndjson, is leads.xlsx");
        assertThat(Reading.of(directory, "LEADS.CSV", "email\na@example.com")).hasSize(1);
    }
}
