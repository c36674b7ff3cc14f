package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.query.QueryEngine;
import io.leadwright.score.Score;
import io.leadwright.score.Score.Part;
import io.leadwright.score.Scorecard;
import io.leadwright.score.Segmentation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds of every lead's score and group, whatever the lead says and leaves out. */
@Domain(LeadDomain.class)
@Domain(DomainContext.Global.class)
class ScoreLawsTest {

    private static final Instant NOW = Instant.parse("2024-01-20T15:30:00Z");
    private static final List<Scorecard> CARDS =
            List.of(Scorecard.standard(), Scorecard.referenceList(), Scorecard.referenceEnrichment());

    @Provide
    Arbitrary<String> bands() {
        return Arbitraries.of(
                "1-10",
                "11-50",
                "51-200",
                "201-1000",
                "1000+",
                "100-500",
                "big",
                "~250",
                " 11-50",
                "10 to 20",
                "-5",
                "9".repeat(40));
    }

    @Provide
    Arbitrary<Duration> ages() {
        return Arbitraries.longs().between(-3 * 86_400L, 70 * 86_400L).map(Duration::ofSeconds);
    }

    @Property
    void the_parts_sum_to_the_total_before_the_cap(@ForAll Lead drawn, @ForAll("bands") String band) {
        Lead lead = employing(drawn, band);
        for (Scorecard card : CARDS) {
            Score score = card.score(lead, NOW);
            assertThat(score.parts().stream().mapToInt(Part::points).sum()).isEqualTo(score.sum());
            assertThat(score.points()).isEqualTo(Math.min(score.sum(), card.cap()));
            assertThat(score.parts())
                    .allSatisfy(part -> assertThat(part.evidence()).isNotBlank());
        }
    }

    @Property
    void the_reference_s_list_score_is_that_of_its_script(
            @ForAll Lead drawn, @ForAll("bands") String band, @ForAll("ages") Duration age) {
        Lead lead = employing(drawn, band).toBuilder()
                .lastContactedAt(NOW.minus(age))
                .build();
        assertThat(Scorecard.referenceList().score(lead, NOW).points()).isEqualTo(script(lead));
    }

    private static Lead employing(Lead lead, String band) {
        return lead.toBuilder()
                .customFields(new CustomFields(Map.of("employeeCount", CustomValue.of(band))))
                .build();
    }

    private static int script(Lead lead) {
        int score = switch (Objects.requireNonNull(lead.customFields().values().get("employeeCount"))
                .cell()) {
            case "1-10" -> 1;
            case "11-50" -> 2;
            case "51-200" -> 3;
            case "201-1000" -> 4;
            case "1000+" -> 5;
            default -> 0;
        };
        String title = String.valueOf(lead.text(TextField.TITLE)).toLowerCase(Locale.ROOT);
        boolean isSenior = List.of("ceo", "cto", "vp", "director", "head", "senior").stream()
                .anyMatch(title::contains);
        score += isSenior && lead.text(TextField.TITLE) != null ? 3 : 0;
        score += lead.status() == LeadStatus.REPLIED ? 5 : lead.status() == LeadStatus.CONTACTED ? 2 : 0;
        score += lead.source() == LeadSource.REFERRAL ? 4 : lead.source() == LeadSource.LINKEDIN ? 2 : 0;
        double days = Math.floor(Duration.between(Objects.requireNonNull(lead.lastContactedAt()), NOW)
                        .toMillis()
                / 86_400_000.0);
        score += days <= 7 ? 3 : days <= 30 ? 1 : 0;
        return Math.min(score, 20);
    }

    @Property
    void every_lead_is_in_one_group_and_in_its_filter(@ForAll Lead drawn, @ForAll("ages") Duration age) {
        Lead lead = drawn.toBuilder().lastContactedAt(NOW.minus(age)).build();
        for (Segmentation segmentation : List.of(Segmentation.standard(), Segmentation.reference())) {
            assertThat(segmentation.filters(NOW).entrySet().stream()
                            .filter(group ->
                                    QueryEngine.matching(group.getValue()).test(lead))
                            .map(Map.Entry::getKey))
                    .containsExactly(segmentation.of(lead, NOW));
        }
    }
}
