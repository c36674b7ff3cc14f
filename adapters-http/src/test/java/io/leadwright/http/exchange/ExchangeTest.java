package io.leadwright.http.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.http.exchange.LeadFile.Format;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.query.LeadQuery;
import io.leadwright.testkit.LeadDomain;
import io.leadwright.testkit.TestLeadwright;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What goes out comes in again. */
@Domain(LeadDomain.class)
@Domain(DomainContext.Global.class)
class ExchangeTest {

    static LeadBook bookOf(List<NewLead> leads) {
        LeadBook book = TestLeadwright.create().book();
        leads.stream().filter(NewLead::saysWho).forEach(lead -> book.bulk().upsert(List.of(lead)));
        return book;
    }

    static byte[] exported(LeadBook book, Format format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            LeadExport.of(book.leads(), LeadQuery.all(), format).to(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    static List<Lead> leads(LeadBook book) {
        return book.leads().stream(LeadQuery.all().byId()).toList();
    }

    @Property
    void what_a_book_exports_is_nothing_new_to_it(@ForAll @Size(max = 6) List<NewLead> said, @ForAll Format format) {
        LeadBook book = bookOf(said);
        List<Lead> before = leads(book);

        ImportReport report = LeadImport.into(book.bulk()).run(LeadFile.of(exported(book, format), format));

        assertThat(report).isEqualTo(new ImportReport(0, 0, before.size(), 0));
        assertThat(leads(book)).isEqualTo(before);
    }

    @Property
    void json_lines_make_the_same_leads_in_another_book(@ForAll @Size(max = 6) List<NewLead> said) {
        LeadBook book = bookOf(said);
        LeadBook other = TestLeadwright.create().book();

        ImportReport report =
                LeadImport.into(other.bulk()).run(LeadFile.of(exported(book, Format.JSON_LINES), Format.JSON_LINES));

        assertThat(report).isEqualTo(new ImportReport(leads(book).size(), 0, 0, 0));
        assertThat(leads(other))
                .usingElementComparator(ExchangeTest::sameFields)
                .isEqualTo(leads(book));
    }

    @Property
    void csv_makes_the_same_leads_up_to_the_types_of_custom_fields(@ForAll @Size(max = 6) List<NewLead> said) {
        LeadBook book = bookOf(said);
        LeadBook other = TestLeadwright.create().book();

        ImportReport report = LeadImport.into(other.bulk()).run(LeadFile.of(exported(book, Format.CSV), Format.CSV));

        assertThat(report).isEqualTo(new ImportReport(leads(book).size(), 0, 0, 0));
        assertThat(leads(other))
                .usingElementComparator(ExchangeTest::sameFields)
                .isEqualTo(leads(book).stream().map(ExchangeTest::withCells).toList());
    }

    @Property
    void a_file_of_blanks_changes_nothing(@ForAll @Size(max = 6) List<NewLead> said) {
        LeadBook book = bookOf(said);
        List<Lead> before = leads(book);
        StringBuilder csv =
                new StringBuilder("id,firstName,email,linkedinUrl,company,tags,status,customFields.plan,phone\n");
        before.forEach(lead -> csv.append(cell(lead.id())).append(",John,, ,\t,;;,,,\u3000\n"));
        before.forEach(lead -> book.leads().upsert(NewLead.blank().id(lead.id()).name("John", " ")));
        List<Lead> named = leads(book);

        ImportReport report =
                LeadImport.into(book.bulk()).run(LeadFile.of(csv.toString().getBytes(UTF_8), Format.CSV));

        assertThat(report).isEqualTo(new ImportReport(0, 0, before.size(), 0));
        assertThat(leads(book)).isEqualTo(named);
    }

    @Property
    void a_dry_run_writes_nothing_and_counts_as_the_run_then_does(
            @ForAll @Size(max = 6) List<NewLead> said,
            @ForAll @Size(max = 6) List<NewLead> more,
            @ForAll Format format) {
        LeadBook book = bookOf(said);
        LeadFile file = LeadFile.of(exported(bookOf(more), format), format);
        List<Lead> before = leads(book);

        ImportReport rehearsed = LeadImport.into(book.bulk()).dryRun(true).run(file);

        assertThat(leads(book)).isEqualTo(before);
        assertThat(LeadImport.into(book.bulk()).run(file)).isEqualTo(rehearsed);
    }

    private static String cell(LeadId id) {
        return "\"" + id.value().replace("\"", "\"\"") + "\"";
    }

    private static int sameFields(Lead one, Lead other) {
        return one.sameFieldsAs(other) ? 0 : 1;
    }

    /** The lead as a table without types has it: each value as its cell, those left out that are empty. */
    private static Lead withCells(Lead lead) {
        Map<String, CustomValue> cells = new LinkedHashMap<>();
        lead.customFields().values().forEach((name, value) -> {
            if (!value.cell().isEmpty()) {
                cells.put(name, CustomValue.of(value.cell()));
            }
        });
        return lead.toBuilder().customFields(new CustomFields(cells)).build();
    }
}
