package io.leadwright.http.exchange;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.http.exchange.LeadFile.Format;
import io.leadwright.lead.LeadId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String CSV = "firstName;lastName\nJürgen;Müller – €\nZoë;Doe\n";

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static List<String> lastNames(LeadFile file) {
        try (Stream<LeadRow> rows = file.rows()) {
            return rows.map(row -> String.valueOf(((LeadRow.Read) row)
                            .lead()
                            .toLead(LeadId.of("new"), Instant.EPOCH)
                            .lastName()))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_obeyed_whatever_was_named(String name) {
        byte[] csv = ("\uFEFF" + CSV).getBytes(Charset.forName(name));
        byte[] json = "\uFEFF{\"lastName\":\"Müller – €\"}".getBytes(Charset.forName(name));

        assertThat(lastNames(LeadFile.of(csv, Format.CSV))).containsExactly("Müller – €", "Doe");
        assertThat(lastNames(LeadFile.of(csv, Format.CSV).charset(WINDOWS_1252)))
                .containsExactly("Müller – €", "Doe");
        assertThat(lastNames(LeadFile.of(json, Format.JSON_LINES))).containsExactly("Müller – €");
    }

    @Test
    void what_is_not_utf8_is_windows_1252() {
        assertThat(lastNames(LeadFile.of(CSV.getBytes(WINDOWS_1252), Format.CSV)))
                .containsExactly("Müller – €", "Doe");
    }

    @Test
    void a_charset_that_is_named_is_taken() {
        byte[] csv = "lastName\nПетров\n".getBytes(Charset.forName("windows-1251"));
        byte[] wide = "lastName\nПетров\n".getBytes(UTF_16LE);

        assertThat(lastNames(LeadFile.of(csv, Format.CSV).charset(Charset.forName("windows-1251"))))
                .containsExactly("Петров");
        assertThat(lastNames(LeadFile.of(wide, Format.CSV).charset(UTF_16LE))).containsExactly("Петров");
    }

    @Test
    void what_the_charset_has_no_character_for_is_refused_by_its_name() {
        byte[] csv = joined("lastName\nMüller\n".getBytes(WINDOWS_1252), new byte[] {(byte) 0x81, '\n'});
        byte[] wide = joined("\uFEFFlastName\n".getBytes(UTF_16BE), new byte[] {(byte) 0xD8, 0, 0, 'x', 0, '\n'});

        try (Stream<LeadRow> rows = LeadFile.of(csv, Format.CSV).rows()) {
            assertThat(rows.map(Reading::errors)).containsExactly(List.of(), List.of("lastName: must be windows-1252"));
        }
        try (Stream<LeadRow> rows = LeadFile.of(wide, Format.CSV).rows()) {
            assertThat(rows.map(Reading::errors)).containsExactly(List.of("lastName: must be UTF-16BE"));
        }
    }

    @Test
    void json_lines_are_utf8() {
        byte[] json = "{\"lastName\":\"Müller\"}".getBytes(WINDOWS_1252);

        try (Stream<LeadRow> rows = LeadFile.of(json, Format.JSON_LINES).rows()) {
            assertThat(rows.map(Reading::errors)).containsExactly(List.of("row: must be UTF-8"));
        }
    }

    @Property
    void the_scan_finds_broken_bytes_exactly_where_the_decoder_does(@ForAll @Size(max = 12) byte[] bytes)
            throws IOException {
        assertThat(Utf8Scan.of(new Content.InMemory(bytes)).broken() == 0).isEqualTo(decodes(bytes));
    }

    @Property
    void the_scan_counts_the_characters_beyond_ascii(@ForAll String text) throws IOException {
        String whole = text.replaceAll("[\\ud800-\\udfff]", "😀");

        assertThat(Utf8Scan.of(new Content.InMemory(whole.getBytes(UTF_8))))
                .isEqualTo(new Utf8Scan(whole.codePoints().filter(c -> c > 0x7F).count(), 0));
    }

    private static boolean decodes(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
