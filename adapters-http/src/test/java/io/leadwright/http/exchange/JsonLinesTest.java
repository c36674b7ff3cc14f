package io.leadwright.http.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

    @TempDir
    private Path directory;

    private List<LeadRow> rows(String lines) {
        return Reading.of(directory, "leads.jsonl", lines);
    }

    private static Lead lead(LeadRow row) {
        assertThat(row).isInstanceOf(LeadRow.Read.class);
        return ((LeadRow.Read) row).lead().toLead(LeadId.of("new"), Instant.EPOCH);
    }

    @Test
    void every_kind_of_value_is_read() {
        Lead lead =
                lead(rows("\uFEFF{\"email\":\"a@example.com\",\"phone\":null,\"tags\":[\"ai\",\"b;c\"],\"notes\":null,"
                                + "\"customFields\":{\"text\":\"x\",\"whole\":12,\"part\":1.50,\"large\":1e20,\"yes\":true,"
                                + "\"list\":[1,\"a\",false],\"none\":null},\"lastContactedAt\":null}\n")
                        .get(0));

        assertThat(lead.source()).isEqualTo(LeadSource.IMPORT);
        assertThat(lead.tags()).containsExactly("ai", "b;c");
        assertThat(lead.customFields().values())
                .containsEntry("text", CustomValue.of("x"))
                .containsEntry("whole", CustomValue.of(12))
                .containsEntry("part", new CustomValue.Decimal(new BigDecimal("1.50")))
                .containsEntry("large", new CustomValue.Decimal(new BigDecimal("100000000000000000000")))
                .containsEntry("yes", CustomValue.of(true))
                .containsEntry(
                        "list",
                        new CustomValue.Items(List.of(CustomValue.of(1), CustomValue.of("a"), CustomValue.of(false))))
                .doesNotContainKey("none");
    }

    @Test
    void blank_lines_do_not_count_and_a_bad_line_stops_nothing() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("\r\n{\"email\":\"a@example.com\"}\r\n  \n".getBytes(UTF_8));
        file.write(new byte[] {'{', (byte) 0xC3, '(', '\n'});
        file.write("{\"email\":\"b@example.com\"}".getBytes(UTF_8));

        List<LeadRow> rows = Reading.of(directory, "leads.ndjson", file.toByteArray());

        assertThat(rows).extracting(LeadRow::row).containsExactly(1L, 2L, 3L);
        assertThat(Reading.errors(rows.get(1))).containsExactly("row: must be UTF-8");
        assertThat(lead(rows.get(2)).email()).isEqualTo("b@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_line_end_is_one(String end) {
        String longLine = "x".repeat(Lines.LINE_LENGTH_MAX + 1);

        List<LeadRow> rows =
                rows("{\"email\":\"a@example.com\"}" + end + end + longLine + end + "{\"email\":\"b@example.com\"}"
                        + end + "{\"email\":\"c@example.com\"}\r\n{\"email\":\"d@example.com\"}\r");

        assertThat(rows).extracting(LeadRow::row).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(Reading.errors(rows.get(1))).containsExactly("row: must have at most 1048576 characters");
        assertThat(lead(rows.get(4)).email()).isEqualTo("d@example.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | row: must be a JSON object",
                "null | row: must be a JSON object",
                "{ | row: must be one well-formed JSON object, each name in it once",
                "{} {} | row: must be one well-formed JSON object, each name in it once",
                "{}, | row: must be one well-formed JSON object, each name in it once",
                "{'email':'secret@example.com','email':'secret@example.com'} | row: must be one well-formed JSON object, each name in it once",
                "{'customFields':{'a':1,'a':2}} | row: must be one well-formed JSON object, each name in it once",
                "{'customFields':{'a':NaN}} | row: must be one well-formed JSON object, each name in it once",
                "{'customFields':{'a':01}} | row: must be one well-formed JSON object, each name in it once",
                "{'email':1} | email: must be a text or null",
                "{'email':true} | email: must be a text or null",
                "{'notes':['x']} | notes: must be a text or null",
                "{'Email':'secret@example.com'} | Email: must not be there: a lead has no such field",
                "{'score':null} | score: must not be there: a lead has no such field",
                "{'tags':'ai'} | tags: must be a list of texts",
                "{'tags':['ai',1]} | tags: must be a list of texts",
                "{'tags':['ai',null]} | tags: must be a list of texts",
                "{'tags':{}} | tags: must be a list of texts",
                "{'tags':[' ']} | tags: must not be blank",
                "{'customFields':[]} | customFields: must be an object",
                "{'customFields':'x'} | customFields: must be an object",
                "{'customFields':{'a':{}}} | customFields.a: must be a text, a number, a truth or a list of these",
                "{'customFields':{'a':[[1]]}} | customFields.a: must be a text, a number, a truth or a list of these",
                "{'customFields':{'a':[null]}} | customFields.a: must be a text, a number, a truth or a list of these",
                "{'customFields':{'':1}} | customFields.: a name must not be empty",
                "{'customFields':{'a':1e1000000000}} | customFields.a: a number must have at most 40 digits",
                "{'customFields':{'a':1e40}} | customFields.a: a number must have at most 40 digits",
                "{'email':'a@b\\u0000'} | email: must not have NUL or unpaired surrogates",
                "{'notes':'\\ud800'} | notes: must not have NUL or unpaired surrogates",
                "{'status':'NEW','email':'a@b.c'} | status: must be one of: new, contacted, replied, converted, cold",
                "{'source':'crm','email':'a@b.c'} | source: must be one of: linkedin, website, referral, import, api",
                "{} | lead: must have an email, a linkedinUrl or a name",
            })
    void a_bad_line_is_rejected(String line, String error) {
        assertThat(Reading.errors(rows(line.replace('\'', '"')).get(0))).containsExactly(error);
    }

    @Test
    void all_errors_of_a_line_are_said() {
        assertThat(Reading.errors(rows("{\"email\":\"secret\",\"x\":1,\"createdAt\":\"secret\",\"phone\":2}")
                        .get(0)))
                .hasSize(4)
                .noneMatch(error -> error.contains("secret"));
    }

    @Test
    void everything_is_bounded() {
        String depth = "{\"customFields\":" + "[".repeat(8) + "]".repeat(8) + "}";
        String text = "{\"notes\":\"" + "x".repeat(65_537) + "\"}";
        String digits = "{\"customFields\":{\"a\":" + "1".repeat(44) + "}}";
        String name = "{\"" + "n".repeat(1_000) + "\":1}";
        String exponent = "{\"customFields\":{\"a\":4e444444444444}}";
        String line = "{\"notes\":\"" + "x".repeat(1024 * 1024) + "\"}";
        String good = "{\"email\":\"a@example.com\",\"notes\":\"" + "\uD83D\uDE00".repeat(65_536) + "\"}";

        List<LeadRow> rows = rows(String.join("\n", depth, text, digits, name, exponent, line, good));

        assertThat(rows.subList(0, 6)).allMatch(LeadRow.Rejected.class::isInstance);
        assertThat(Reading.errors(rows.get(5))).containsExactly("row: must have at most 1048576 characters");
        assertThat(rows.get(6)).isInstanceOf(LeadRow.Read.class);
    }

    @Test
    void a_file_that_is_not_there_is_said_when_it_is_opened() {
        LeadFile nowhere = LeadFile.of(directory.resolve("nowhere.jsonl"));

        assertThatThrownBy(nowhere::rows).isInstanceOf(UncheckedIOException.class);
    }
}
