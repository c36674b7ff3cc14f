package io.leadwright.testkit;

import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.testkit.TestLeadwright.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.Analytics;
import io.leadwright.LeadBook;
import io.leadwright.credit.Cost;
import io.leadwright.enrich.EnrichmentOutcome;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.enrich.EnrichmentRules;
import io.leadwright.evaluate.SourceReport;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import io.leadwright.learn.LearningRules;
import io.leadwright.learn.Lineages;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.query.Filter;
import io.leadwright.query.Funnel;
import io.leadwright.query.FunnelStage;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Periods;
import io.leadwright.score.Scorecard;
import io.leadwright.score.ScoredLead;
import io.leadwright.score.Segmentation;
import io.leadwright.source.SourcePrice;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The use cases of the reference over a book, each one call. */
class AnalyticsTest {

    private static final SourceId APOLLO = SourceId.of("apollo");
    private static final SourceId COPY = SourceId.of("copy");

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

    @Test
    void a_funnel_tells_when_leads_came_how_far() {
        Lead lead = book.leads().upsert(NewLead.email("new@example.com")).lead();
        leadwright.clock().advance(Duration.ofDays(20));
        book.leads().patch(lead.id(), LeadPatch.none().status(LeadStatus.CONTACTED));
        LocalDate today = LocalDate.ofInstant(leadwright.clock().instant(), ZoneOffset.UTC);
        Funnel funnel = analytics.funnel(Periods.last(3, Periods.Step.MONTH, today, ZoneOffset.UTC));
        assertThat(funnel.periods())
                .extracting(period -> period.from() + " " + period.arrived())
                .containsExactly(
                        "2023-12-01T00:00:00Z {CREATED=0, CONTACTED=0, REPLIED=0, CONVERTED=0}",
                        "2024-01-01T00:00:00Z {CREATED=1, CONTACTED=0, REPLIED=0, CONVERTED=0}",
                        "2024-02-01T00:00:00Z {CREATED=0, CONTACTED=1, REPLIED=0, CONVERTED=0}");
        assertThat(funnel.arrived(FunnelStage.CONTACTED)).isEqualTo(1);
    }

    @Test
    void a_source_is_worth_what_nobody_else_would_have_said() {
        apollo.knows("only@techcorp.com", COMPANY_SIZE, "11-50").charges(SourcePrice.perCall(Cost.usd("0.10")));
        leadwright.source("copy").knows("cto@techcorp.com", COMPANY_SIZE, "5000+");
        leadwright.rules(EnrichmentRules.DEFAULT.learning(LearningRules.DEFAULT.lineages(
                Lineages.of(Map.of(SourceId.of("apollo"), "one origin", SourceId.of("copy"), "one origin")))));
        LeadBook asking = leadwright.book();
        for (String email : List.of("cto@techcorp.com", "only@techcorp.com", "nobody@techcorp.com")) {
            asking.enrichment()
                    .run(EnrichmentRequest.subject(Subject.email(email)).wanting(COMPANY_SIZE));
        }
        LocalDate today = LocalDate.ofInstant(START, ZoneOffset.UTC);
        List<SourceReport> reports = asking.analytics().sources(today, today.plusDays(1));
        assertThat(reports)
                .extracting(SourceReport::sources)
                .containsExactly(Set.of(APOLLO), Set.of(COPY), Set.of(APOLLO, COPY));
        SourceReport only = reports.get(0);
        assertThat(only.asked()).isEqualTo(3);
        assertThat(only.hitRate()).hasValue(2.0 / 3);
        assertThat(only.foundFields()).isEqualTo(2);
        assertThat(only.costPerFoundField()).hasToString("Optional[0.15 USD]");
        assertThat(only.effect().lost()).isEqualTo(1);
        assertThat(reports.get(1).effect().lost()).isZero();
        assertThat(reports.get(1).costPerRightField()).isEmpty();
        assertThat(reports.get(2).effect().lost()).isEqualTo(2);
        assertThat(reports.get(2).costPerRightField()).isPresent();
    }

    @Test
    void what_was_asked_and_said_on_other_days_counts_for_nothing() {
        book.enrichment()
                .run(EnrichmentRequest.subject(Subject.email("cto@techcorp.com"))
                        .wanting(COMPANY_SIZE));
        LocalDate today = LocalDate.ofInstant(START, ZoneOffset.UTC);
        assertThat(analytics.sources(today.minusDays(9), today)).isEmpty();
        assertThat(analytics.sources(today.plusDays(1), today.plusDays(9))).isEmpty();
        assertThat(analytics.sources(today, today.plusDays(1))).hasSize(1);
        assertThatThrownBy(() -> analytics.sources(today, today))
                .hasMessage("until: must be later than 2024-01-20, is 2024-01-20");
    }

    @Test
    void only_the_leads_that_matter_are_enriched() {
        book.leads().upsert(NewLead.email("cto@techcorp.com").source(LeadSource.REFERRAL));
        book.leads().upsert(NewLead.email("small@example.com").company("Corner Shop"));
        apollo.knows("big@example.com", COMPANY_SIZE, "5000+");
        book.leads().upsert(NewLead.email("big@example.com").company("The Enterprise Ltd"));
        LeadQuery strategic = LeadQuery.where(Filter.or(
                Filter.source(LeadSource.REFERRAL),
                Filter.companyContains("enterprise"),
                Filter.titleContains("director")));
        EnrichmentOutcome.Done done = book.enrichment()
                .run(EnrichmentRequest.leads(strategic).wanting(COMPANY_SIZE))
                .orElseThrow();
        assertThat(done.enriched()).hasSize(2);
        assertThat(apollo.calls()).isEqualTo(2);
    }
}
