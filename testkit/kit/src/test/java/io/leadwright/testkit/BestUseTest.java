package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.EMAIL;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Budget;
import io.leadwright.enrich.EnrichmentOutcome.Done;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.Plan;
import io.leadwright.lead.AccountId;
import io.leadwright.learn.LearningRules;
import io.leadwright.learn.Lineages;
import io.leadwright.query.LeadQuery;
import io.leadwright.source.SourcePrice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A budget goes where it gains most. */
class BestUseTest extends EnrichmentCase {

    private static final Budget A_CENT = Budget.of(Cost.usd("0.01"));

    private final FakeSource hunter = leadwright.source("hunter").charges(SourcePrice.perMatch(Cost.usd("0.03")));

    BestUseTest() {
        for (String email : List.of(JOHN, ANN)) {
            apollo.knows(email, EMAIL, email).knows(email, TITLE, "CTO");
            hunter.knows(email, EMAIL, email).knows(email, TITLE, "CTO").knows(email, PHONE, "+1-555-123-4567");
        }
    }

    private static EnrichmentRequest all() {
        return EnrichmentRequest.leads(LeadQuery.all()).wanting(TITLE, PHONE);
    }

    private Plan bestUse(Budget budget) {
        return book().enrichment().bestUse(all().budget(budget));
    }

    @Test
    void who_is_known_least_is_asked_about_first() {
        run(request(JOHN).wanting(TITLE));
        lead(ANN);
        apollo.knows("bob@techcorp.com", PHONE, "+1-555-123-4568");
        Plan plan = bestUse(A_CENT);
        assertThat(plan.gains())
                .singleElement()
                .satisfies(gain -> assertThat(gain.sources()).containsExactly(APOLLO));
        assertThat(run(plan).enriched())
                .singleElement()
                .satisfies(ann ->
                        assertThat(ann.storedLead().orElseThrow().email()).isEqualTo(ANN));
    }

    private Done run(Plan plan) {
        return book().enrichment().run(plan).orElseThrow();
    }

    @Test
    void a_person_of_whom_all_is_known_is_not_chosen() {
        run(request(JOHN).wanting(TITLE));
        Plan plan = book().enrichment()
                .bestUse(EnrichmentRequest.leads(LeadQuery.all()).wanting(TITLE));
        assertThat(plan.leads()).isZero();
        assertThat(plan.gains()).isEmpty();
        assertThat(run(plan).enriched()).isEmpty();
    }

    @Test
    void a_run_asks_only_the_chosen_sources_and_never_exceeds_the_budget() {
        lead(JOHN);
        lead(ANN);
        Plan plan = bestUse(Budget.of(Cost.usd("0.05")));
        assertThat(plan.worst().costs().isWithin(Cost.usd("0.05"))).isTrue();
        assertThat(plan.callsBySource()).isEqualTo(Map.of(APOLLO, 2L, HUNTER, 1L));
        assertThat(run(plan).bill().costs().isWithin(Cost.usd("0.05"))).isTrue();
        assertThat(apollo.calls()).isEqualTo(2);
        assertThat(hunter.calls()).isEqualTo(1);
    }

    @Test
    void credits_are_a_budget_too() {
        lead(JOHN);
        lead(ANN);
        Plan plan = bestUse(Budget.of(Credits.of(1)));
        assertThat(plan.leads()).isEqualTo(1);
        assertThat(plan.worst().credits()).isEqualTo(Credits.of(1));
        assertThat(plan.gains().get(0).expected().credits()).isEqualTo(Credits.of(1));
    }

    @Test
    void a_source_that_never_found_anybody_comes_last_however_cheap() {
        lead(JOHN);
        SampleClaims.book(
                leadwright.storage().claims(AccountId.DEFAULT),
                SampleClaims.use(SampleClaims.DAY, Outcome.NOTHING, 10, 0));
        assertThat(bestUse(Budget.NONE).gains().get(0).sources()).containsExactly(HUNTER, APOLLO);
        assertThat(bestUse(Budget.of(Cost.usd("0.03"))).gains().get(0).sources())
                .containsExactly(HUNTER);
    }

    @Test
    void a_copy_of_what_is_asked_anyway_adds_nothing() {
        lead(JOHN);
        EnrichmentRequest titles = EnrichmentRequest.leads(LeadQuery.all()).wanting(TITLE);
        assertThat(book().enrichment().bestUse(titles).gains().get(0).sources()).containsExactly(APOLLO, HUNTER);
        leadwright.rules(RULES.learning(LearningRules.DEFAULT.lineages(Lineages.of(Map.of(HUNTER, "apollo")))));
        assertThat(book().enrichment().bestUse(titles).gains().get(0).sources()).containsExactly(APOLLO);
    }

    @Test
    void whoever_wants_to_be_left_alone_is_not_chosen() {
        lead(JOHN);
        leadwright.rules(RULES.suppressing((account, person) -> true));
        assertThat(bestUse(Budget.NONE).leads()).isZero();
    }
}
