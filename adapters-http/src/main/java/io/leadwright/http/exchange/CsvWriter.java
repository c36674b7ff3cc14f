package io.leadwright.http.exchange;

import io.leadwright.http.format.Times;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes CSV as RFC 4180 has it. */
final class CsvWriter implements LeadExport.LeadWriter {

    private static final int CUSTOM_FIELDS_MAX = 1_000;
    private static final List<LeadField> FIELDS = Stream.of(LeadField.values())
            .filter(field -> field != LeadField.CUSTOM_FIELDS)
            .toList();

    private final List<String> customFields;

    private CsvWriter(List<String> customFields) {
        this.customFields = customFields;
    }

    /** With a column for each custom field that one of these leads has. */
    static CsvWriter withFieldsOf(Stream<Lead> leads) {
        TreeSet<String> names = new TreeSet<>();
        try (leads) {
            Iterator<Lead> each = leads.iterator();
            while (each.hasNext() && names.size() <= CUSTOM_FIELDS_MAX) {
                names.addAll(each.next().customFields().values().keySet());
            }
        }
        if (names.size() > CUSTOM_FIELDS_MAX) {
            throw new IllegalArgumentException("customFields: must have at most " + CUSTOM_FIELDS_MAX
                    + " different names in all leads to be columns of CSV, have more; JSON Lines takes them");
        }
        return new CsvWriter(List.copyOf(names));
    }

    @Override
    public byte[] header() {
        List<String> cells = new ArrayList<>();
        FIELDS.forEach(field -> cells.add(field.jsonName()));
        customFields.forEach(name -> cells.add(CsvColumn.CUSTOM_FIELD + TagCell.escaped(name)));
        return printed(printer -> printer.printRecord(cells));
    }

    @Override
    public byte[] rows(List<Lead> leads) {
        return printed(printer -> {
            for (Lead lead : leads) {
                for (LeadField field : FIELDS) {
                    print(printer, cell(lead, field));
                }
                for (String name : customFields) {
                    CustomValue value = lead.customFields().values().get(name);
                    print(printer, value == null ? null : value.cell());
                }
                printer.println();
            }
        });
    }

    private static void print(CSVPrinter printer, @Nullable String text) throws IOException {
        printer.print(text == null ? "" : FormulaGuard.guarded(text));
    }

    private static @Nullable String cell(Lead lead, LeadField field) {
        return switch (field) {
            case ID -> lead.id().value();
            case FIRST_NAME, LAST_NAME, EMAIL, LINKEDIN_URL, COMPANY, TITLE, PHONE, LOCATION, NOTES ->
                lead.text(TextField.valueOf(field.name()));
            case STATUS -> lead.status().code();
            case SOURCE -> lead.source().code();
            case TAGS -> TagCell.write(lead.tags());
            case CUSTOM_FIELDS -> null;
            case CREATED_AT -> Times.text(lead.createdAt());
            case UPDATED_AT -> Times.text(lead.updatedAt());
            case LAST_CONTACTED_AT -> time(lead.lastContactedAt());
        };
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : Times.text(at);
    }

    /** Something to be printed. */
    @FunctionalInterface
    private interface Printing {
        void to(CSVPrinter printer) throws IOException;
    }

    private static byte[] printed(Printing printing) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printing.to(printer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
