package io.leadwright.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.learn.CountKey.Kind;
import io.leadwright.profile.SourceId;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CopyingTest {

    private final Map<CountKey, Count> counts = new TreeMap<>();

    @Test
    void shared_mistakes_tell_of_a_shared_origin() {
        pair("apollo", "hunter", 60, 30, 100);
        assertThat(origins())
                .containsExactly(
                        Map.entry(SourceId.of("apollo"), "apollo"), Map.entry(SourceId.of("hunter"), "apollo"));
    }

    @Test
    void being_right_together_does_not() {
        counts.put(key(Kind.CLAIM, "title", "apollo", ""), new Count(970, 1_000));
        counts.put(key(Kind.CLAIM, "title", "hunter", ""), new Count(970, 1_000));
        pair("apollo", "hunter", 94, 0, 100);
        assertThat(origins()).isEmpty();
    }

    @Test
    void fewer_than_twenty_common_answers_tell_nothing() {
        pair("apollo", "hunter", 9, 10, 19);
        assertThat(origins()).isEmpty();
        pair("apollo", "hunter", 10, 10, 20);
        assertThat(origins()).hasSize(2);
    }

    @Test
    void nobody_is_drawn_into_a_group_by_one_member() {
        pair("apollo", "hunter", 60, 30, 100);
        pair("hunter", "zoominfo", 60, 30, 100);
        pair("apollo", "zoominfo", 50, 0, 100);
        assertThat(origins()).hasSize(2);
        pair("apollo", "zoominfo", 60, 30, 100);
        assertThat(origins()).hasSize(3).containsValue("apollo");
    }

    @Test
    void of_pairs_that_are_all_but_certain_the_surest_is_joined_whatever_its_names() {
        pair("apollo", "hunter", 600, 300, 1_000);
        pair("hunter", "zoominfo", 6_000, 3_000, 10_000);
        pair("apollo", "zoominfo", 500, 0, 1_000);
        assertThat(origins()).containsExactly(Map.entry(SourceId.of("zoominfo"), "hunter"));
    }

    @Test
    void what_the_host_knows_of_origins_stands() {
        pair("apollo", "hunter", 60, 30, 100);
        LearningRules known =
                LearningRules.DEFAULT.lineages(Lineages.of(Map.of(SourceId.of("hunter"), "our own crawler")));
        Lineages lineages = trust(known).lineages();
        assertThat(lineages.of(SourceId.of("hunter"))).isEqualTo("our own crawler");
        assertThat(lineages.of(SourceId.of("github"))).isEqualTo("github");
    }

    @Test
    void who_shares_an_origin_with_a_source_whose_origin_is_known_joins_it() {
        pair("apollo", "hunter", 60, 30, 100);
        Lineages known = Lineages.of(Map.of(SourceId.of("hunter"), "our own crawler"));
        Lineages lineages = trust(LearningRules.DEFAULT.lineages(known)).lineages();
        assertThat(lineages.of(SourceId.of("apollo"))).isEqualTo("our own crawler");
    }

    @Test
    void who_is_known_to_be_copied_stays_the_origin_of_its_copies() {
        pair("apollo", "hunter", 60, 30, 100);
        Lineages known = Lineages.of(Map.of(SourceId.of("reseller"), "hunter"));
        Lineages lineages = trust(LearningRules.DEFAULT.lineages(known)).lineages();
        for (String source : new String[] {"apollo", "hunter", "reseller"}) {
            assertThat(lineages.of(SourceId.of(source))).isEqualTo("hunter");
        }
    }

    private Map<SourceId, String> origins() {
        Map<SourceId, String> origins = new TreeMap<>();
        Lineages lineages = trust(LearningRules.DEFAULT).lineages();
        for (String name : new String[] {"apollo", "hunter", "zoominfo"}) {
            String origin = lineages.of(SourceId.of(name));
            boolean isShared = !origin.equals(name)
                    || (name.equals("apollo")
                            && lineages.of(SourceId.of("hunter")).equals(name));
            if (isShared) {
                origins.put(SourceId.of(name), origin);
            }
        }
        return origins;
    }

    private LearnedTrust trust(LearningRules rules) {
        return LearnedTrust.of(SourceReliability.of(counts), rules, Answers.NOW);
    }

    private void pair(String one, String other, int bothRight, int sameWrong, int common) {
        counts.put(key(Kind.BOTH_RIGHT, "", one, other), new Count(bothRight, common));
        counts.put(key(Kind.SAME_WRONG, "", one, other), new Count(sameWrong, common));
    }

    private static CountKey key(Kind kind, String field, String source, String peer) {
        return new CountKey(YearMonth.of(2026, 3), kind, field, source, peer);
    }
}
