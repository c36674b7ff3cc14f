package io.leadwright.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadCountsTest {

    @Test
    void every_status_and_source_is_there_in_its_order() {
        LeadCounts counts = new LeadCounts(Map.of(LeadStatus.COLD, 2L), Map.of(LeadSource.API, 2L), Map.of());
        assertThat(counts.byStatus().keySet()).containsExactly(LeadStatus.values());
        assertThat(counts.byStatus().values()).containsExactly(0L, 0L, 0L, 0L, 2L);
        assertThat(counts.bySource().keySet()).containsExactly(LeadSource.values());
        assertThat(counts.bySource().values()).containsExactly(0L, 0L, 0L, 0L, 2L);
        assertThat(counts.total()).isEqualTo(2);
    }

    @Test
    void tags_come_the_most_frequent_first_and_equal_ones_by_their_texts() {
        LeadCounts counts = new LeadCounts(Map.of(), Map.of(), Map.of("b", 1L, "B", 1L, "z", 3L, "a", 1L));
        assertThat(counts.byTag().keySet()).containsExactly("z", "B", "a", "b");
    }

    @Test
    void tags_are_cut_off_behind_the_most_frequent() {
        Map<String, Long> tags = IntStream.range(0, 1_100)
                .boxed()
                .collect(Collectors.toMap(i -> String.format("tag %04d", i), i -> (long) (i / 10)));
        LeadCounts counts = new LeadCounts(Map.of(), Map.of(), tags);
        assertThat(counts.byTag()).hasSize(LeadCounts.TAGS_MAX);
        assertThat(List.copyOf(counts.byTag().keySet()).subList(0, 3))
                .containsExactly("tag 1090", "tag 1091", "tag 1092");
        assertThat(counts.byTag().values()).allMatch(count -> count >= 10);
    }

    @Test
    void the_engine_counts_what_the_filter_describes() {
        var leads = List.of(
                NewLead.email("a@b.io").tags("a", "b").toLead(LeadId.of("1"), Instant.EPOCH),
                NewLead.email("c@d.io")
                        .tags("a")
                        .status(LeadStatus.COLD)
                        .source(LeadSource.IMPORT)
                        .toLead(LeadId.of("2"), Instant.EPOCH));
        LeadCounts all = QueryEngine.counts(leads, Filter.everything());
        assertThat(all.byStatus()).containsEntry(LeadStatus.NEW, 1L).containsEntry(LeadStatus.COLD, 1L);
        assertThat(all.bySource()).containsEntry(LeadSource.API, 1L).containsEntry(LeadSource.IMPORT, 1L);
        assertThat(all.byTag()).containsExactly(Map.entry("a", 2L), Map.entry("b", 1L));
        assertThat(QueryEngine.counts(leads, Filter.tag("b")).total()).isEqualTo(1);
        assertThat(QueryEngine.counts(leads, Filter.or())).isEqualTo(new LeadCounts(Map.of(), Map.of(), Map.of()));
    }
}
