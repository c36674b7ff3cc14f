package io.leadwright.sandbox;

import static io.leadwright.lead.LeadStatus.CONTACTED;
import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.profile.ProfileField.EMAIL_STATUS;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static io.leadwright.query.Filter.*;
import static io.leadwright.query.SortKey.LAST_CONTACTED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.LeadBook;
import io.leadwright.Leadwright;
import io.leadwright.credit.Cost;
import io.leadwright.enrich.Budget;
import io.leadwright.enrich.EnrichmentOutcome;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.Explanation;
import io.leadwright.enrich.Plan;
import io.leadwright.jdbi.JdbiStorage;
import io.leadwright.lead.Lead;
import io.leadwright.lead.NewLead;
import io.leadwright.profile.Profile;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import io.leadwright.sandbox.simulated.SimulatedVendors;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour of a new user through enrichment. */
class EnrichmentTourTest {

    @TempDir
    Path folder;

    @Test
    void the_tour_of_enrichment_runs() throws IOException {
        try (SimulatedVendors vendors = SimulatedVendors.start(SampleWorld.read())) {
            Leadwright.Builder library = Leadwright.builder(
                    JdbiStorage.sqlite(folder.resolve("leads.db")).migrate());
            vendors.sources().forEach(library::source);
            try (Leadwright leadwright = library.build()) {
                tour(leadwright.book(), Instant.now());
            }
        }
    }

    private static void tour(LeadBook book, Instant now) {
        Lead john = book.leads()
                .upsert(NewLead.email("john@techcorp.com")
                        .name("John", "Doe")
                        .company("Tech Corp")
                        .status(CONTACTED)
                        .lastContactedAt(now.minus(Duration.ofDays(8))))
                .lead();
        LeadQuery overdue = LeadQuery.where(
                        search("tech"), status(CONTACTED), contactedUntil(now.minus(Duration.ofDays(7))))
                .orderBy(LAST_CONTACTED_AT.asc());

        Plan plan = book.enrichment()
                .plan(EnrichmentRequest.leads(overdue)
                        .wanting(TITLE, PHONE, COMPANY_SIZE, EMAIL_STATUS)
                        .budget(Budget.of(new Cost(5_000_000, "credits")))
                        .within(Duration.ofMinutes(2))
                        .key("overdue-2024-01-20"));
        assertThat(plan.calls()).isEqualTo(3);
        assertThat(plan.worst()).hasToString("0 credits for 4 credits");

        EnrichmentOutcome.Done done = book.enrichment().run(plan).orElseThrow();
        assertThat(done.failed()).isEmpty();
        assertThat(done.enriched())
                .singleElement()
                .satisfies(one -> assertThat(one.lead().title()).isEqualTo("Senior Software Engineer"))
                .satisfies(one -> assertThat(one.confidence()).isBetween(0.8, 1.0));

        Profile profile = book.enrichment().profile(john.id());
        assertThat(profile.get(COMPANY_SIZE))
                .hasValueSatisfying(size -> assertThat(size.from()).isEqualTo(100));
        Explanation title = book.enrichment().explain(john.id(), TITLE);
        assertThat(title.toString()).contains("title");
        assertThat(book.enrichment().lookUp(Subject.email("jane@startup.io"), Duration.ofSeconds(20)))
                .hasValueSatisfying(jane -> assertThat(jane.get(TITLE)).hasValue("CTO"));
        assertThat(book.enrichment().run(plan).orElseThrow().isReplay()).isTrue();
    }
}
