package io.leadwright.http.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.LeadBook;
import io.leadwright.http.exchange.LeadFile.Format;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.query.LeadQuery;
import io.leadwright.testkit.TestLeadwright;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LeadImportTest {

    private final TestLeadwright leadwright = TestLeadwright.create();
    private final LeadBook book = leadwright.book();
    private final List<LeadRow.Rejected> rejected = new ArrayList<>();

    private static LeadFile csv(String text) {
        return LeadFile.of(text.getBytes(UTF_8), Format.CSV);
    }

    private static LeadFile people(int from, int to) {
        return csv("email\n"
                + IntStream.range(from, to).mapToObj(i -> "p" + i + "@x.io\n").collect(Collectors.joining()));
    }

    private ImportReport run(LeadFile file) {
        return LeadImport.into(book.bulk()).onRejected(rejected::add).run(file);
    }

    private List<Lead> leads() {
        return book.leads().stream(LeadQuery.all().byId()).toList();
    }

    @Test
    void a_row_that_is_too_much_for_its_lead_is_rejected_and_stops_no_other() {
        String tags = IntStream.range(0, 100).mapToObj(String::valueOf).collect(Collectors.joining(";"));

        ImportReport report = run(csv("email,tags\na@x.io," + tags + "\nb@x.io,\na@x.io,one more\nc@x.io,\n"));

        assertThat(report).isEqualTo(new ImportReport(3, 0, 0, 1));
        assertThat(rejected).containsExactly(new LeadRow.Rejected(3, List.of("tags: must be at most 100, are 101")));
        assertThat(leads()).extracting(Lead::email).containsExactlyInAnyOrder("a@x.io", "b@x.io", "c@x.io");
    }

    @Test
    void a_row_with_the_keys_of_two_leads_is_rejected_by_both_names() {
        run(csv("id,email,linkedinUrl\none,a@x.io,\ntwo,,linkedin.com/in/b\n"));

        ImportReport report = run(csv("email,linkedinUrl\na@x.io,linkedin.com/in/b\n"));

        assertThat(report).isEqualTo(new ImportReport(0, 0, 0, 1));
        assertThat(rejected)
                .containsExactly(new LeadRow.Rejected(
                        1,
                        List.of("linkedinUrl: must be that of lead one, whom the row is about, is that of lead two")));
    }

    @Test
    void two_of_one_name_are_two_and_reading_them_again_adds_nobody() {
        LeadFile file = csv("firstName,lastName,email\nJohn,Smith,\nJohn,Smith,info@x.io\nJohn,Smith,\n");

        assertThat(run(file)).isEqualTo(new ImportReport(3, 0, 0, 0));
        assertThat(run(file)).isEqualTo(new ImportReport(0, 0, 3, 0));
        assertThat(leads()).hasSize(3);
    }

    @Test
    void progress_is_told_after_each_batch() {
        List<LeadImport.Progress> told = new ArrayList<>();
        LeadFile file = people(0, 2_500);

        ImportReport report = LeadImport.into(book.bulk()).onProgress(told::add).run(file);

        assertThat(report).isEqualTo(new ImportReport(2_500, 0, 0, 0));
        assertThat(told).extracting(LeadImport.Progress::rows).containsExactly(1_000L, 2_000L, 2_500L);
        assertThat(told)
                .extracting(LeadImport.Progress::bytesRead)
                .isSorted()
                .endsWith(told.get(0).bytesInAll());
        assertThat(told.get(2).soFar()).isEqualTo(report);
        assertThat(told.get(2).soFar().rows()).isEqualTo(2_500);
    }

    @Test
    void an_import_goes_on_behind_a_row() {
        ImportReport report = LeadImport.into(book.bulk()).startingAfter(1_700).run(people(0, 2_500));

        assertThat(report).isEqualTo(new ImportReport(800, 0, 0, 0));
        assertThat(leads()).hasSize(800).extracting(Lead::email).doesNotContain("p1699@x.io");
    }

    @Test
    void a_dry_run_knows_whom_earlier_batches_would_have_added() {
        LeadFile file = csv("email,linkedinUrl,firstName\n"
                + IntStream.range(0, 1_000).mapToObj(i -> "p" + i + "@x.io,,\n").collect(Collectors.joining())
                + "P1@x.io,linkedin.com/in/one,\nq@x.io,,\n,linkedin.com/in/two,Two\n,linkedin.com/in/one,\n");

        ImportReport rehearsed = LeadImport.into(book.bulk()).dryRun(true).run(file);

        assertThat(leads()).isEmpty();
        assertThat(rehearsed).isEqualTo(new ImportReport(1_002, 1, 1, 0));
        assertThat(run(file)).isEqualTo(rehearsed);
    }

    @Test
    void what_is_written_is_its_author_s() {
        LeadImport.into(book.as(Author.person("ana")).bulk()).run(people(0, 1));

        assertThat(book.changes().after(0, 10))
                .extracting(change -> change.stamp().author())
                .containsExactly(Author.person("ana"));
    }

    @Test
    void a_file_that_cannot_be_read_is_named() {
        Path missing = Path.of("missing.csv");

        assertThatThrownBy(() -> run(LeadFile.of(missing)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("missing.csv");
        assertThatThrownBy(() -> LeadFile.of(Path.of("src.csv")).charset(UTF_8).rows())
                .isInstanceOf(UncheckedIOException.class);
    }

    /** Each bad row has two wrong cells; the good ones around it are taken. */
    @Property
    void bad_rows_are_told_by_their_numbers_with_every_error(
            @ForAll @Size(max = 50) Set<@IntRange(min = 1, max = 200) Integer> bad) {
        LeadBook empty = TestLeadwright.create().book();
        List<LeadRow.Rejected> told = new ArrayList<>();
        String rows = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> bad.contains(i) ? "nobody,warm,\n\n" : "p" + i + "@x.io,new,\"a\n\nb\"\n")
                .collect(Collectors.joining());

        ImportReport report =
                LeadImport.into(empty.bulk()).onRejected(told::add).run(csv("email,status,notes\n" + rows));

        assertThat(report).isEqualTo(new ImportReport(200 - bad.size(), 0, 0, bad.size()));
        assertThat(told)
                .extracting(LeadRow.Rejected::row)
                .containsExactlyElementsOf(
                        new TreeSet<>(bad).stream().map(Integer::longValue).toList());
        assertThat(told)
                .allSatisfy(row -> assertThat(row.errors())
                        .containsExactly(
                                "email: must be an address such as name@example.com",
                                "status: must be one of: new, contacted, replied, converted, cold"));
    }
}
