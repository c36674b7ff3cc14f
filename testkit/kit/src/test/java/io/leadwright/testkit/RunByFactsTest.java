package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.Credits;
import io.leadwright.enrich.Budget;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRun;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.SortKey;
import io.leadwright.run.RunState;
import org.junit.jupiter.api.Test;

/** Enrichments of whole books in an order of what enrichment itself changes. */
class RunByFactsTest extends RunCase {

    private static EnrichmentRequest by(SortKey key, boolean isDescending) {
        LeadQuery query = LeadQuery.all().orderBy(isDescending ? key.desc() : key.asc());
        return EnrichmentRequest.leads(query).wanting(TITLE);
    }

    private void assertEachIsTakenOnce(EnrichmentRun run) {
        assertThat(run.work()).isEqualTo(RunState.DONE);
        assertThat(run.progress().done()).isEqualTo(LEADS);
        assertThat(apollo.calls()).isEqualTo(LEADS);
    }

    @Test
    void leads_that_become_complete_are_taken_once_each() {
        assertEachIsTakenOnce(start(by(SortKey.COMPLETENESS, false)));
    }

    @Test
    void the_surest_first_too() {
        assertEachIsTakenOnce(start(by(SortKey.CONFIDENCE, true)));
    }

    @Test
    void a_chunk_that_is_cut_for_want_of_budget_goes_on_behind_its_last_lead() {
        EnrichmentRun run = start(by(SortKey.COMPLETENESS, false).budget(Budget.of(Credits.of(5))));
        assertThat(run.work()).isEqualTo(RunState.PAUSED_BUDGET);
        assertThat(run.progress().done()).isEqualTo(5);
        assertThat(apollo.calls()).isEqualTo(5);
    }
}
