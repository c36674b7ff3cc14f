package io.leadwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.LeadBook;
import io.leadwright.Leads;
import io.leadwright.lead.Lead;
import io.leadwright.query.LeadQuery;
import io.leadwright.testkit.TestLeadwright;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadImportTest {

    @TempDir
    Path folder;

    private final LeadBook book = TestLeadwright.create().book();
    private final Leads leads = book.leads();
    private final StringWriter report = new StringWriter();

    @Test
    void a_row_that_is_too_much_for_its_lead_is_reported_and_stops_no_other() throws IOException {
        String tags = IntStream.range(0, 100).mapToObj(String::valueOf).collect(Collectors.joining(";"));
        read("email,tags\na@x.io," + tags + "\na@x.io,one more\nb@x.io,\n");
        assertThat(report.toString())
                .contains("row 2: tags: must be at most 100, are 101")
                .endsWith("leads.csv: 2 rows taken, 1 refused" + System.lineSeparator());
        assertThat(leads.stream(LeadQuery.all())).extracting(Lead::email).containsExactlyInAnyOrder("a@x.io", "b@x.io");
    }

    @Test
    void two_of_one_name_are_two_and_reading_them_again_adds_nobody() throws IOException {
        read("firstName,lastName\nJohn,Smith\nJohn,Smith\n");
        read("firstName,lastName\nJohn,Smith\nJohn,Smith\n");
        assertThat(leads.stream(LeadQuery.all())).hasSize(2);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path missing = folder.resolve("missing.csv");
        assertThatThrownBy(() ->
                        LeadImport.into(book.bulk(), new PrintWriter(report)).file(missing))
                .hasMessage("leads: must be a file that can be read, is " + missing);
    }

    private void read(String csv) throws IOException {
        LeadImport.into(book.bulk(), new PrintWriter(report)).file(Files.writeString(folder.resolve("leads.csv"), csv));
    }
}
