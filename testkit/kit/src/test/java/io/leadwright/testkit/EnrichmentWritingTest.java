package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.COMPANY;
import static io.leadwright.profile.ProfileField.EMAIL;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Credits;
import io.leadwright.enrich.Enriched;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.Plan;
import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands;
import io.leadwright.policy.WriteDecision;
import io.leadwright.policy.WritePolicy;
import io.leadwright.policy.WriteRule;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What of it is written to leads. */
class EnrichmentWritingTest extends EnrichmentCase {

    private static final String PAGE = "https://www.linkedin.com/in/john-doe";

    EnrichmentWritingTest() {
        apollo.knows(JOHN, TITLE, "CTO").knows(JOHN, COMPANY, "Tech Corp").knows(JOHN, PHONE, "+1-555-123-4567");
    }

    private Lead stored(Lead lead) {
        return book().leads().get(lead.id()).orElseThrow();
    }

    private static Map<LeadField, WriteDecision.Outcome> decisions(Enriched enriched) {
        return enriched.decisions().stream()
                .collect(Collectors.toMap(WriteDecision::field, WriteDecision::outcome, (one, other) -> other));
    }

    @Test
    void blanks_are_filled_and_what_is_there_stays() {
        Lead john = book().leads()
                .upsert(NewLead.email(JOHN).company("Startup Inc"))
                .lead();
        leadwright.rules(RULES.bands(MatchBands.all(0.1, 0.1)));
        Enriched enriched = run(EnrichmentRequest.lead(john.id()).wanting(TITLE, COMPANY))
                .enriched()
                .get(0);
        assertThat(stored(john).title()).isEqualTo("CTO");
        assertThat(stored(john).company()).isEqualTo("Startup Inc");
        assertThat(stored(john).version()).isEqualTo(john.version() + 1);
        assertThat(enriched.lead()).isEqualTo(stored(john));
        assertThat(decisions(enriched))
                .containsEntry(LeadField.TITLE, WriteDecision.Outcome.WRITTEN)
                .doesNotContainEntry(LeadField.COMPANY, WriteDecision.Outcome.WRITTEN);
    }

    @Test
    void what_was_not_wanted_is_not_written() {
        Lead john = lead(JOHN);
        run(EnrichmentRequest.lead(john.id()).wanting(TITLE));
        assertThat(stored(john).phone()).isNull();
        assertThat(stored(john).company()).isNull();
    }

    @Test
    void what_a_person_wrote_is_locked_under_any_policy() {
        Lead john = book().as(Author.person("ann"))
                .leads()
                .upsert(NewLead.email(JOHN).title("Chief of all"))
                .lead();
        WritePolicy overwriting = WritePolicy.FILL_BLANKS.rule(WriteRule.surer(0.01));
        run(EnrichmentRequest.lead(john.id()).wanting(TITLE, COMPANY).writing(overwriting));
        assertThat(stored(john).title()).isEqualTo("Chief of all");
        assertThat(stored(john).company()).isEqualTo("Tech Corp");
    }

    @Test
    void a_key_that_another_lead_has_is_left_out_and_the_rest_is_written() {
        Lead other = lead(JOHN);
        Lead page = book().leads().upsert(NewLead.linkedin(PAGE)).lead();
        apollo.knows(Subject.linkedin(PAGE), EMAIL, JOHN).knows(Subject.linkedin(PAGE), TITLE, "CTO");
        Done done = run(EnrichmentRequest.lead(page.id()).wanting(EMAIL, TITLE));
        assertThat(stored(page).email()).isNull();
        assertThat(stored(page).title()).isEqualTo("CTO");
        assertThat(stored(other)).isEqualTo(other);
        assertThat(done.enriched().get(0).profile().get(EMAIL)).hasValue(JOHN);
    }

    @Test
    void to_a_lead_that_has_been_deleted_nothing_is_written() {
        Lead john = lead(JOHN);
        Plan plan = book().enrichment().plan(EnrichmentRequest.lead(john.id()).wanting(TITLE));
        book().leads().delete(john.id());
        Done done = book().enrichment().run(plan).orElseThrow();
        assertThat(done.enriched()).hasSize(1);
        assertThat(book().leads().get(john.id())).isEmpty();
    }

    @Test
    void a_lead_that_was_changed_since_it_was_planned_keeps_the_change() {
        Lead john = lead(JOHN);
        Plan plan = book().enrichment().plan(EnrichmentRequest.lead(john.id()).wanting(TITLE, COMPANY));
        book().leads().patch(john.id(), LeadPatch.none().text(TextField.TITLE, "Chief of all"));
        book().enrichment().run(plan).orElseThrow();
        assertThat(stored(john).title()).isEqualTo("Chief of all");
        assertThat(stored(john).company()).isEqualTo("Tech Corp");
    }

    @Test
    void somebody_who_is_no_lead_is_enriched_and_becomes_none() {
        Done done = run(EnrichmentRequest.subject(Subject.email(JOHN)).wanting(TITLE));
        assertThat(done.enriched()).singleElement().satisfies(john -> {
            assertThat(john.storedLead()).isEmpty();
            assertThat(john.profile().get(TITLE)).hasValue("CTO");
            assertThat(john.decisions()).isEmpty();
        });
        assertThat(done.bill().credits()).isEqualTo(Credits.of(1));
        assertThat(book().leads().stream(LeadQuery.all())).isEmpty();
    }

    @Test
    void the_leads_of_a_query_are_enriched() {
        Lead john = lead(JOHN);
        Lead ann = lead(ANN);
        Done done = run(EnrichmentRequest.leads(LeadQuery.all()).wanting(TITLE));
        assertThat(done.enriched()).hasSize(1);
        assertThat(done.failed()).hasSize(1);
        assertThat(stored(john).title()).isEqualTo("CTO");
        assertThat(stored(ann)).isEqualTo(ann);
    }
}
