package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.testkit.TestLeadwright.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.Analytics;
import io.leadwright.LeadBook;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.score.Scorecard;
import io.leadwright.score.ScoredLead;
import io.leadwright.score.Segmentation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The use cases of the reference over a book, each one call. */
class AnalyticsTest {

    private final TestLeadwright leadwright = TestLeadwright.create();
    private final FakeSource apollo = leadwright.source("apollo").knows("cto@techcorp.com", COMPANY_SIZE, "5000+");
    private final LeadBook book = leadwright.book();
    private final Analytics analytics = book.analytics();

    @AfterEach
    void close() {
        leadwright.close();
    }

    private Lead contacted(String email, LeadStatus status, Duration ago) {
        Lead lead = book.leads().upsert(NewLead.email(email).tags("fair")).lead();
        book.leads()
                .patch(lead.id(), LeadPatch.contacted(START.minus(ago)).status(status))
                .orElseThrow();
        return book.leads().get(lead.id()).orElseThrow();
    }

    @Test
    void the_groups_of_a_book_add_up_and_move_on_with_the_time() {
        contacted("hot@example.com", LeadStatus.REPLIED, Duration.ofDays(2));
        contacted("warm@example.com", LeadStatus.CONTACTED, Duration.ofDays(20));
        contacted("won@example.com", LeadStatus.CONVERTED, Duration.ofDays(2));
        book.leads().upsert(NewLead.email("new@example.com"));
        assertThat(analytics.segments(Segmentation.standard(), Filter.everything()))
                .containsExactly(
                        Map.entry("converted", 1L), Map.entry("hot", 1L), Map.entry("warm", 1L), Map.entry("cold", 1L));
        leadwright.clock().advance(Duration.ofDays(10));
        assertThat(analytics.segments(Segmentation.standard(), Filter.tag("fair")))
                .containsExactly(
                        Map.entry("converted", 1L), Map.entry("hot", 0L), Map.entry("warm", 2L), Map.entry("cold", 0L));
        assertThat(analytics.counts(Filter.everything()).conversionRate()).hasValue(0.25);
        assertThat(analytics.counts(Filter.tag("none")).conversionRate()).isEmpty();
    }

    @Test
    void who_waits_longest_is_followed_up_first() {
        contacted("week@example.com", LeadStatus.CONTACTED, Duration.ofDays(7).plusSeconds(1));
        contacted("fresh@example.com", LeadStatus.CONTACTED, Duration.ofDays(7).minusSeconds(1));
        contacted("month@example.com", LeadStatus.CONTACTED, Duration.ofDays(30));
        contacted("replied@example.com", LeadStatus.REPLIED, Duration.ofDays(30));
        LeadQuery due = LeadQuery.followUps(START.minus(Duration.ofDays(7)));
        assertThat(book.leads().page(due, PageRequest.first(100)).items())
                .extracting(lead -> String.valueOf(lead.email()))
                .containsExactly("month@example.com", "week@example.com");
    }

    @Test
    void the_best_leads_come_first_and_what_is_believed_of_them_counts() {
        contacted("new@example.com", LeadStatus.NEW, Duration.ofDays(90));
        Lead cto = contacted("cto@techcorp.com", LeadStatus.NEW, Duration.ofDays(90));
        Lead replied = contacted("replied@example.com", LeadStatus.REPLIED, Duration.ofDays(90));
        assertThat(best(1)).containsExactly(replied.id() + ": 5");
        book.enrichment()
                .run(EnrichmentRequest.lead(cto.id()).wanting(COMPANY_SIZE))
                .orElseThrow();
        assertThat(apollo.calls()).isEqualTo(1);
        assertThat(best(2)).containsExactlyInAnyOrder(cto.id() + ": 5", replied.id() + ": 5");
        assertThat(analytics.scores(LeadQuery.all(), Scorecard.referenceList())).hasSize(3);
    }

    private List<String> best(int most) {
        return analytics.top(LeadQuery.all(), Scorecard.standard(), most).stream()
                .map(ScoredLead::toString)
                .toList();
    }

    @Test
    void more_than_can_be_kept_are_not_told_as_the_best() {
        assertThatThrownBy(() -> best(Scorecard.TOP_MAX + 1)).hasMessageContaining("top: must be between 1 and 10000");
    }
}
