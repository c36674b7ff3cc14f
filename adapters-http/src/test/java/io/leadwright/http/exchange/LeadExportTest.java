package io.leadwright.http.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.LeadBook;
import io.leadwright.http.exchange.LeadFile.Format;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.SortKey;
import io.leadwright.testkit.TestLeadwright;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeadExportTest {

    private final LeadBook book = TestLeadwright.create().book();

    @Test
    void csv_is_what_rfc_4180_says_with_a_column_for_each_custom_field() {
        book.leads()
                .upsert(NewLead.named("Zoë", "O\"Neil, \n")
                        .id(LeadId.of("-1"))
                        .text(TextField.PHONE, "+1-555")
                        .tags("a;b", "=c")
                        .customField("b", CustomValue.of(12))
                        .customField("a ", CustomValue.of(true))
                        .createdAt(Instant.EPOCH));

        assertThat(new String(ExchangeTest.exported(book, Format.CSV), UTF_8))
                .isEqualTo(
                        "id,firstName,lastName,email,linkedinUrl,company,title,phone,location,status,source,notes,tags,"
                                + "createdAt,updatedAt,lastContactedAt,\"customFields.a\\ \",customFields.b\r\n"
                                + "'-1,Zoë,\"O\"\"Neil, \n\",,,,,'+1-555,,new,api,,a\\;b;=c,"
                                + "1970-01-01T00:00:00Z,1970-01-01T00:00:00Z,,true,12\r\n");
    }

    @Test
    void json_lines_are_leads_as_the_api_prints_them() {
        book.leads().upsert(NewLead.named("Zoë", "Doe").id(LeadId.of("one")).createdAt(Instant.EPOCH));

        assertThat(new String(ExchangeTest.exported(book, Format.JSON_LINES), UTF_8))
                .startsWith("{\"id\":\"one\",\"firstName\":\"Zoë\",\"lastName\":\"Doe\",\"email\":null,")
                .endsWith("\"lastContactedAt\":null}\n");
    }

    @Test
    void an_empty_book_is_an_empty_file_or_a_header() {
        assertThat(ExchangeTest.exported(book, Format.JSON_LINES)).isEmpty();
        assertThat(ExchangeTest.exported(book, Format.CSV)).asString().endsWith("lastContactedAt\r\n");
    }

    @Test
    void the_query_says_which_leads_and_the_ids_in_what_order() {
        Stream.of("c", "a", "b")
                .forEach(id -> book.leads().upsert(NewLead.named(id, "Doe").id(LeadId.of(id))));
        LeadQuery query = LeadQuery.where(Filter.search("doe")).orderBy(SortKey.FIRST_NAME.desc());
        StringBuilder file = new StringBuilder();

        LeadExport.of(book.leads(), query, Format.JSON_LINES)
                .chunks()
                .forEachRemaining(chunk -> file.append(new String(chunk, UTF_8)));

        assertThat(file.toString().lines().map(line -> line.substring(0, 9)))
                .containsExactly("{\"id\":\"a\"", "{\"id\":\"b\"", "{\"id\":\"c\"");
    }

    @Test
    void a_chunk_is_a_page_and_what_is_written_meanwhile_repeats_and_loses_nobody() {
        book.bulk()
                .upsert(IntStream.range(0, 1_200)
                        .mapToObj(i -> NewLead.email("p" + i + "@x.io").id(LeadId.of(String.valueOf(10_000 + i))))
                        .toList());
        List<Long> told = new ArrayList<>();
        Iterator<byte[]> chunks = LeadExport.of(book.leads(), LeadQuery.all(), Format.JSON_LINES)
                .onProgress(told::add)
                .chunks();
        List<String> ids = new ArrayList<>();
        while (chunks.hasNext()) {
            new String(chunks.next(), UTF_8).lines().forEach(line -> ids.add(line.substring(7, 12)));
            book.leads().delete(LeadId.of(String.valueOf(10_000 + ids.size() - 1)));
            book.leads().upsert(NewLead.email("p7@x.io").company("late " + ids.size()));
        }

        assertThat(told).containsExactly(500L, 1_000L, 1_200L);
        assertThat(ids)
                .isEqualTo(IntStream.range(0, 1_200)
                        .mapToObj(i -> String.valueOf(10_000 + i))
                        .toList());
    }

    @Test
    void too_many_custom_fields_are_no_columns() {
        book.bulk()
                .upsert(IntStream.range(0, 11)
                        .mapToObj(i -> {
                            NewLead lead = NewLead.email("p" + i + "@x.io");
                            for (int j = 0; j < 91; j++) {
                                lead = lead.customField("f" + i + "." + j, CustomValue.of(j));
                            }
                            return lead;
                        })
                        .toList());

        assertThatThrownBy(() -> ExchangeTest.exported(book, Format.CSV))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("customFields: must have at most 1000 different names");
        assertThat(ExchangeTest.exported(book, Format.JSON_LINES)).isNotEmpty();
    }
}
