package io.leadwright.score;

import static io.leadwright.lead.LeadStatus.COLD;
import static io.leadwright.lead.LeadStatus.CONTACTED;
import static io.leadwright.lead.LeadStatus.CONVERTED;
import static io.leadwright.lead.LeadStatus.NEW;
import static io.leadwright.lead.LeadStatus.REPLIED;
import static io.leadwright.score.Sample.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadBuilder;
import io.leadwright.lead.LeadStatus;
import io.leadwright.query.Filter;
import io.leadwright.query.QueryEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentationTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private static Lead lead(LeadStatus status, @Nullable Duration beforeNow) {
        LeadBuilder lead = Sample.lead("x").status(status);
        return (beforeNow == null ? lead : lead.lastContactedAt(NOW.minus(beforeNow))).build();
    }

    @Test
    void who_replied_within_seven_days_is_hot_and_the_seventh_lasts_to_its_end() {
        assertThat(standard(REPLIED, WEEK)).isEqualTo("hot");
        assertThat(standard(REPLIED, WEEK.plusDays(1).minusNanos(1_000))).isEqualTo("hot");
        assertThat(standard(REPLIED, WEEK.plusDays(1))).isEqualTo("warm");
    }

    @Test
    void who_was_contacted_is_warm_and_all_others_are_cold() {
        assertThat(standard(CONTACTED, null)).isEqualTo("warm");
        assertThat(standard(NEW, Duration.ZERO)).isEqualTo("cold");
        assertThat(standard(COLD, WEEK)).isEqualTo("cold");
        assertThat(standard(CONVERTED, WEEK)).isEqualTo("converted");
    }

    @Test
    void who_replied_without_a_date_is_cold_in_the_reference_and_warm_by_ours() {
        assertThat(Segmentation.reference().of(lead(REPLIED, null), NOW)).isEqualTo("cold");
        assertThat(standard(REPLIED, null)).isEqualTo("warm");
    }

    private static String standard(LeadStatus status, @Nullable Duration beforeNow) {
        return Segmentation.standard().of(lead(status, beforeNow), NOW);
    }

    @Test
    void each_lead_is_in_the_filter_of_its_group_and_in_no_other() {
        List<Duration> ages = new ArrayList<>(List.of(Duration.ZERO, WEEK, WEEK.multipliedBy(2), WEEK.negated()));
        ages.add(null);
        for (LeadStatus status : LeadStatus.values()) {
            for (Duration age : ages) {
                for (Segmentation one : List.of(Segmentation.standard(), Segmentation.reference())) {
                    Lead lead = lead(status, age);
                    assertThat(one.filters(NOW).entrySet().stream()
                                    .filter(group -> QueryEngine.matching(group.getValue())
                                            .test(lead))
                                    .map(group -> group.getKey()))
                            .containsExactly(one.of(lead, NOW));
                }
            }
        }
    }

    @Test
    void groups_have_different_names() {
        Segment all = new Segment("all", Filter.everything());
        assertThatThrownBy(() -> new Segmentation(List.of(all, all), "rest")).hasMessageContaining("different names");
        assertThatThrownBy(() -> new Segmentation(List.of(all), "all")).hasMessageContaining("different names");
        assertThatThrownBy(() -> new Segmentation(List.of(), "rest")).hasMessageContaining("segments: must be 1 to 20");
    }
}
