package io.leadwright.learn;

import static io.leadwright.learn.Answers.NOW;
import static io.leadwright.learn.Answers.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.learn.CountKey.Kind;
import io.leadwright.merge.Calibration;
import io.leadwright.merge.FieldTrust;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.form.Forms;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LearnedTrustTest {

    private static final SourceId APOLLO = SourceId.of("apollo");
    private static final SourceId NEW = SourceId.of("new");

    private final Map<CountKey, Count> counts = new TreeMap<>();

    @Test
    void without_labels_everybody_is_believed_as_before_anything_is_known() {
        FieldTrust trust = trust().in(TITLE);
        assertThat(trust.accuracy(APOLLO)).isEqualTo(0.8);
        assertThat(trust.wrongValues()).isEqualTo(3);
        assertThat(trust.recall(APOLLO)).isEqualTo(0.6);
        assertThat(trust.falseAlarm(APOLLO)).isCloseTo(0.05, within(1e-15));
        assertThat(trust.prior()).isZero();
        assertThat(trust.lineage(APOLLO)).isEqualTo("apollo");
        assertThat(trust.calibration()).isEqualTo(Calibration.NONE);
    }

    @Test
    void a_source_is_drawn_towards_its_share_over_all_fields_and_that_towards_all_sources() {
        count(Kind.CLAIM, "title", "apollo", "", 60, 100);
        count(Kind.CLAIM, "phone", "apollo", "", 90, 100);
        count(Kind.CLAIM, "title", "hunter", "", 50, 100);
        double ofAll = (200 + 1.6) / 302;
        double overall = (150 + 4 * ofAll) / 204;
        assertThat(accuracy(APOLLO)).isCloseTo((60 + 8 * overall) / 108, within(1e-15));
        assertThat(accuracy(NEW)).isCloseTo(ofAll, within(1e-15));
    }

    @Test
    void however_good_the_others_are_a_new_source_is_believed_no_more_than_before_anything_was_known() {
        count(Kind.CLAIM, "title", "apollo", "", 1_000, 1_000);
        assertThat(accuracy(NEW)).isEqualTo(0.8);
        assertThat(accuracy(APOLLO)).as("nobody is always right").isEqualTo(0.98);
    }

    @Test
    void a_source_that_is_always_wrong_is_silent_not_negative() {
        count(Kind.CLAIM, "title", "apollo", "", 0, 1_000);
        assertThat(accuracy(APOLLO)).isEqualTo(0.05);
    }

    @Test
    void a_field_with_few_labels_believes_what_is_known_over_all_fields() {
        count(Kind.CLAIM, "title", "apollo", "", 0, 99);
        count(Kind.CLAIM, "phone", "apollo", "", 901, 901);
        double overall = (901 + 4 * 0.8) / 1004;
        assertThat(accuracy(APOLLO)).isCloseTo(overall, within(1e-15));
        count(Kind.CLAIM, "title", "hunter", "", 1, 1);
        overall = (901 + 4 * 0.8) / 1004;
        assertThat(accuracy(APOLLO)).as("enough").isCloseTo(8 * overall / 107, within(1e-12));
    }

    @Test
    void what_a_host_thinks_of_a_new_source_weighs_as_four_labels() {
        count(Kind.CLAIM, "title", "apollo", "", 6, 6);
        LearningRules rules = LearningRules.DEFAULT.priors(Map.of(NEW, 0.3, APOLLO, 0.5));
        FieldTrust trust =
                LearnedTrust.of(SourceReliability.of(counts), rules, NOW).in(TITLE);
        assertThat(trust.accuracy(NEW)).isEqualTo(0.3);
        assertThat(trust.accuracy(APOLLO)).isCloseTo((6 + 4 * 0.5) / 10, within(1e-15));
    }

    @Test
    void what_is_older_weighs_less() {
        counts.put(new CountKey(YearMonth.of(2025, 3), Kind.CLAIM, "title", "apollo", ""), new Count(0, 200));
        count(Kind.CLAIM, "title", "apollo", "", 100, 100);
        LearningRules halfAYear = LearningRules.DEFAULT.forgetting(Duration.ofDays(365));
        double forgotten = LearnedTrust.of(SourceReliability.of(counts), halfAYear, NOW)
                .in(TITLE)
                .accuracy(APOLLO);
        double remembered = LearnedTrust.of(SourceReliability.of(counts), halfAYear.rememberingAll(), NOW)
                .in(TITLE)
                .accuracy(APOLLO);
        // a year ago 200 wrong ones, of which half is left: 100 right of 200; remembered: 100 of 300
        assertThat(forgotten).isCloseTo(0.5, within(0.01));
        assertThat(remembered).isCloseTo(0.335, within(0.01));
    }

    @Test
    void what_is_from_a_month_to_come_says_nothing_yet() {
        counts.put(new CountKey(YearMonth.of(2099, 1), Kind.CLAIM, "title", "apollo", ""), new Count(0, 200));
        counts.put(new CountKey(YearMonth.of(999_999_999, 12), Kind.CLAIM, "title", "apollo", ""), new Count(0, 200));
        assertThat(accuracy(APOLLO)).isEqualTo(0.8);
        counts.put(new CountKey(YearMonth.of(2026, 4), Kind.CLAIM, "title", "apollo", ""), new Count(0, 200));
        assertThat(accuracy(APOLLO)).as("clocks differ").isLessThan(0.1);
    }

    @Test
    void what_is_from_long_ago_says_nothing_any_more() {
        counts.put(new CountKey(YearMonth.of(-999_999_999, 1), Kind.CLAIM, "title", "apollo", ""), new Count(0, 200));
        assertThat(accuracy(APOLLO)).isEqualTo(0.8);
    }

    @Test
    void a_half_life_is_at_least_a_day() {
        count(Kind.CLAIM, "title", "apollo", "", 50, 100);
        LearningRules rules = LearningRules.DEFAULT.forgetting(Duration.ofDays(1));
        assertThat(LearnedTrust.of(SourceReliability.of(counts), rules, NOW)
                        .in(TITLE)
                        .accuracy(APOLLO))
                .isCloseTo(0.5, within(0.01));
        for (Duration tooShort : List.of(Duration.ofHours(23), Duration.ZERO, Duration.ofDays(-2))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LearningRules.DEFAULT.forgetting(tooShort))
                    .withMessage("forgetting: must be at least a day, is " + tooShort);
        }
    }

    @Test
    void fewer_than_twenty_labels_make_no_calibration() {
        count(Kind.SEEMED_ONE, "title", "", "20", 10, 19);
        assertThat(trust().in(TITLE).calibration()).isEqualTo(Calibration.NONE);
        count(Kind.SEEMED_ONE, "phone", "", "20", 0, 1);
        assertThat(trust().in(TITLE).calibration().labels()).isEqualTo(20);
    }

    @Test
    void a_count_in_a_bin_that_there_is_none_of_is_refused() {
        for (String bin : List.of("33", "-1", "many")) {
            counts.clear();
            count(Kind.SEEMED_MANY, "title", "", bin, 1, 1);
            assertThatIllegalArgumentException().isThrownBy(this::trust);
        }
    }

    @Test
    void how_errors_agree_says_how_many_ways_there_are_to_be_wrong() {
        count(Kind.WRONG_PAIR, "title", "", "", 5_000_000_000L, 20_000_000_000L);
        assertThat(trust().in(TITLE).wrongValues()).isCloseTo(23.0 / 6, within(1e-12));
        count(Kind.WRONG_PAIR, "title", "", "", 0, 900_000_000_000L);
        assertThat(trust().in(TITLE).wrongValues()).as("at most").isEqualTo(50);
        count(Kind.WRONG_PAIR, "title", "", "", 900_000_000_000L, 900_000_000_000L);
        assertThat(trust().in(TITLE).wrongValues()).isCloseTo(903.0 / 901, within(1e-12));
    }

    @Test
    void a_field_of_many_learns_both_sides() {
        ProfileField<List<String>> skills = ProfileField.many("skills", Forms.exact());
        count(Kind.RECALL, "skills", "apollo", "", 80, 96);
        count(Kind.FALSE_ALARM, "skills", "apollo", "", 10, 96);
        count(Kind.CANDIDATE, "skills", "", "", 59, 88);
        FieldTrust trust = trust().in(skills);
        double recall = (80 + 4 * 0.6) / 100;
        double falseAlarm = (10 + 4 * 0.05) / 100;
        assertThat(trust.recall(APOLLO)).isCloseTo((80 + 4 * recall) / 100, within(1e-12));
        assertThat(trust.falseAlarm(APOLLO)).isCloseTo((10 + 4 * falseAlarm) / 100, within(1e-12));
        assertThat(trust.recall(NEW)).isCloseTo(recall, within(1e-12));
        assertThat(trust.prior()).isCloseTo(Math.log(60.0 / 30), within(1e-12));
    }

    @Test
    void two_hundred_labels_make_a_calibration_of_the_fields_own() {
        count(Kind.SEEMED_ONE, "title", "", "20", 100, 199);
        count(Kind.SEEMED_ONE, "phone", "", "20", 5_000, 5_000);
        assertThat(trust().in(TITLE).calibration().labels()).isEqualTo(5_199);
        count(Kind.SEEMED_ONE, "title", "", "20", 100, 200);
        assertThat(trust().in(TITLE).calibration().labels()).isEqualTo(200);
        assertThat(trust().in(TITLE).calibration().of(0.88)).isCloseTo(0.5, within(0.02));
        assertThat(trust().uncalibrated().in(TITLE).calibration()).isEqualTo(Calibration.NONE);
    }

    @Test
    void what_a_subject_taught_itself_can_be_left_out() {
        Feedback own = Answers.one("CTO", "apollo=CTO", "hunter=CEO");
        count(Kind.CLAIM, "title", "apollo", "", 90, 120);
        count(Kind.CLAIM, "title", "hunter", "", 90, 120);
        SourceReliability others = SourceReliability.of(counts);
        SourceReliability all = others.plus(SourceReliability.of(own, Lineages.NONE));
        FieldTrust without = LearnedTrust.of(all, LearningRules.DEFAULT, NOW)
                .uncalibratedWithout(own)
                .in(TITLE);
        FieldTrust before = LearnedTrust.of(others, LearningRules.DEFAULT, NOW).in(TITLE);
        assertThat(without.accuracy(APOLLO)).isCloseTo(before.accuracy(APOLLO), within(1e-4));
        assertThat(without.accuracy(SourceId.of("hunter")))
                .isCloseTo(before.accuracy(SourceId.of("hunter")), within(1e-4));
    }

    @Test
    void what_a_subject_taught_of_all_sources_of_a_list_can_be_left_out_too() {
        ProfileField<List<String>> skills = ProfileField.many("skills", Forms.exact());
        Feedback own = Answers.many(List.of("java"), "apollo=java", "hunter=cobol");
        SourceReliability all = SourceReliability.of(own, Lineages.NONE);
        FieldTrust without = LearnedTrust.of(all, LearningRules.DEFAULT, NOW)
                .uncalibratedWithout(own)
                .in(skills);
        assertThat(without.recall(NEW)).isEqualTo(0.6);
        assertThat(without.falseAlarm(NEW)).isCloseTo(0.05, within(1e-15));
    }

    private double accuracy(SourceId source) {
        return trust().in(TITLE).accuracy(source);
    }

    private LearnedTrust trust() {
        return LearnedTrust.of(SourceReliability.of(counts), LearningRules.DEFAULT, NOW);
    }

    private void count(Kind kind, String field, String source, String peer, long hits, long trials) {
        counts.put(new CountKey(YearMonth.of(2026, 3), kind, field, source, peer), new Count(hits, trials));
    }
}
