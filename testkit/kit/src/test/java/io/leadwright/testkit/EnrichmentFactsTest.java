package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.COMPANY_INDUSTRY;
import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.profile.ProfileField.EMAIL_STATUS;
import static io.leadwright.profile.ProfileField.SKILLS;
import static io.leadwright.profile.ProfileField.TITLE;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.policy.WritePolicy;
import io.leadwright.profile.form.EmailStatus;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By what of it leads are found. */
class EnrichmentFactsTest extends EnrichmentCase {

    EnrichmentFactsTest() {
        apollo.knows(JOHN, TITLE, "CTO")
                .knows(JOHN, COMPANY_SIZE, "100-500")
                .knows(JOHN, COMPANY_INDUSTRY, "Computer Software")
                .knows(JOHN, SKILLS, "Java")
                .knows(JOHN, EMAIL_STATUS, "valid");
    }

    private List<LeadId> found(Filter filter) {
        return book().leads().page(LeadQuery.where(filter), PageRequest.first(10)).items().stream()
                .map(Lead::id)
                .toList();
    }

    private Lead enriched() {
        Lead john = lead(JOHN);
        lead(ANN);
        run(EnrichmentRequest.lead(john.id()).wanting(TITLE, COMPANY_SIZE, COMPANY_INDUSTRY, SKILLS, EMAIL_STATUS));
        return john;
    }

    @Test
    void a_lead_is_found_by_what_was_found_of_it() {
        Lead john = enriched();
        for (Filter filter : List.of(
                FactFilter.companySizeFrom(100),
                FactFilter.companySizeTo(500),
                FactFilter.industry("computer software"),
                FactFilter.skill("java"),
                FactFilter.emailStatus(EmailStatus.VALID),
                FactFilter.completenessFrom(1),
                FactFilter.confidenceFrom(500))) {
            assertThat(found(filter)).as(filter.toString()).containsExactly(john.id());
            assertThat(found(Filter.not(filter))).doesNotContain(john.id());
        }
        assertThat(found(FactFilter.companySizeFrom(101))).isEmpty();
    }

    @Test
    void a_lead_of_which_nothing_was_found_is_found_by_nothing() {
        run(EnrichmentRequest.lead(lead(ANN).id()).wanting(COMPANY_INDUSTRY));
        assertThat(found(FactFilter.completenessFrom(0))).isEmpty();
    }

    @Test
    void what_is_not_wanted_the_next_time_stays_believed() {
        Lead john = enriched();
        run(EnrichmentRequest.lead(john.id()).wanting(TITLE));
        assertThat(found(FactFilter.skill("Java"))).containsExactly(john.id());
    }

    @Test
    void a_re_merge_finds_again_what_was_forgotten_though_it_writes_nothing_to_the_lead() {
        Lead john = enriched();
        long version = book().leads().get(john.id()).orElseThrow().version();
        leadwright.storage().leads(book().account()).atomically(STAMP, leads -> leads.describe(john.id(), Facts.NONE));
        assertThat(found(FactFilter.skill("java"))).isEmpty();
        book().enrichment().remerge(LeadQuery.all(), WritePolicy.FILL_BLANKS);
        assertThat(found(FactFilter.skill("java"))).containsExactly(john.id());
        assertThat(book().leads().get(john.id()).orElseThrow().version()).isEqualTo(version);
    }
}
