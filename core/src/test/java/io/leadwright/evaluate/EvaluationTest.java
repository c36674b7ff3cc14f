package io.leadwright.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.learn.LearningRules;
import io.leadwright.merge.MergeRules;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Truth;
import io.leadwright.profile.form.Forms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final ProfileField<String> CITY =
            ProfileField.one("city", Forms.exact()).lasting();
    private static final ProfileField<List<String>> SKILLS =
            ProfileField.many("skills", Forms.exact()).lasting();
    private static final Offset<Double> EXACTLY = within(1e-12);

    /** Claims as {@code source=value}. */
    private static LabelledItem item(ProfileField<?> field, String object, List<String> right, String... claims) {
        List<Claim> claimed = Arrays.stream(claims)
                .map(claim -> claim.split("="))
                .map(claim -> new Claim(field, SourceId.of(claim[0]), claim[1], NOW))
                .toList();
        return new LabelledItem(object, claimed, Truth.of(field, right));
    }

    private static LabelledHistory history(LabelledItem... items) {
        return () -> Arrays.stream(items);
    }

    /** One source is always right, the other, whose name and values come first, never. */
    private static LabelledHistory conflicts(String object, int count) {
        return () -> IntStream.range(0, count)
                .mapToObj(i -> item(CITY, object + i, List.of("right " + i), "good=right " + i, "bad=false " + i));
    }

    @Test
    void one_right_time_that_two_near_ones_find_is_found_once() {
        ProfileField<List<LocalTime>> times = ProfileField.many("times", Forms.timeOfDay(Duration.ofMinutes(10)))
                .lasting();
        LabelledHistory history = history(item(times, "a", List.of("10:00"), "s=09:52", "t=10:08"));
        SetScores scores =
                Evaluation.of(history, Split.cold(), NOW).run(seen -> {}).sets();
        assertThat(scores.recall()).isBetween(0.0, 1.0);
        assertThat(scores.f1()).isBetween(0.0, 1.0);
    }

    @Test
    void what_the_sources_are_called_changes_nothing() {
        List<Double> confidences = new ArrayList<>();
        for (String prefix : List.of("", "z")) {
            LabelledHistory history = history(item(
                    SKILLS, "a", List.of("java"), prefix + "s=java", "t=java", prefix + "u=cobol", "v=sql", "w=go"));
            Evaluation.of(history, Split.cold(), NOW)
                    .run(seen ->
                            seen.belief().candidates().forEach(candidate -> confidences.add(candidate.probability())));
        }
        assertThat(confidences.subList(0, 4)).isEqualTo(confidences.subList(4, 8));
    }

    @Test
    void choices_are_scored_as_computed_by_hand() {
        LabelledHistory history = history(
                item(CITY, "a", List.of("Bern"), "s=Bern"),
                item(CITY, "b", List.of("Bern"), "s=Basel"),
                item(CITY, "c", List.of("Basel"), "s=Basel", "t=Bern"),
                item(CITY, "d", List.of(), "s=Basel"),
                item(CITY, "e", List.of("Basel")));

        ChoiceScores scores =
                Evaluation.of(history, Split.cold(), NOW).run(seen -> {}).choices();

        // cold, one claim is right with .8; of two that differ, each with 12 / (12 + 12 + 2)
        double tie = 12 / 26.0;
        assertThat(scores.items()).isEqualTo(3);
        assertThat(scores.accuracy()).isCloseTo(2 / 3.0, EXACTLY);
        assertThat(scores.calibrated().brier()).isCloseTo((0.04 + 0.64 + (1 - tie) * (1 - tie)) / 3, EXACTLY);
        assertThat(scores.calibrated().ece()).isCloseTo((Math.abs(2 * 0.8 - 1) + (1 - tie)) / 3, EXACTLY);
        assertThat(scores.calibrated().bins()).hasSize(10);
        assertThat(scores.calibrated().bins().get(8).items()).isEqualTo(2);
        assertThat(scores.calibrated().bins().get(8).right()).isEqualTo(1);
        assertThat(scores.calibrated().bins().get(4)).isEqualTo(new Calibrated.Bin(1, 1, tie));
    }

    @Test
    void sets_are_scored_as_computed_by_hand() {
        LabelledHistory history = history(
                item(SKILLS, "a", List.of("Java", "SQL"), "s=Java", "s=Go"), item(SKILLS, "b", List.of("Go"), "s=Go"));

        SetScores scores =
                Evaluation.of(history, Split.cold(), NOW).run(seen -> {}).sets();

        // cold, who names a value speaks .6 to .05 for it: odds of 12
        double p = 12 / 13.0;
        assertThat(scores.items()).isEqualTo(2);
        assertThat(scores.precision()).isCloseTo(2 / 3.0, EXACTLY);
        assertThat(scores.recall()).isCloseTo(2 / 3.0, EXACTLY);
        assertThat(scores.f1()).isCloseTo(2 / 3.0, EXACTLY);
        assertThat(scores.exact()).isEqualTo(0.5);
        assertThat(scores.calibrated().brier()).isCloseTo((2 * (1 - p) * (1 - p) + p * p) / 3, EXACTLY);
        assertThat(scores.calibrated().ece()).isCloseTo(Math.abs(3 * p - 2) / 3, EXACTLY);
    }

    @Test
    void every_prediction_is_shown_labelled_or_not_in_the_order_of_the_history() {
        LabelledHistory history = history(
                item(CITY, "z", List.of(), "s=Bern"),
                item(CITY, "a", List.of("Bern"), "s=Bern"),
                item(SKILLS, "a", List.of(), "s=Go"));
        List<String> seen = new ArrayList<>();

        Evaluation.of(history, Split.folds(2), NOW)
                .run(shown -> seen.add(shown.item().object() + " "
                        + shown.belief().chosen().get(0).key()));

        assertThat(seen).containsExactly("z Bern", "a Bern", "a Go");
    }

    @Test
    void without_history_the_smaller_of_equals_is_chosen_and_with_it_the_one_of_the_better_source() {
        LabelledHistory judged = conflicts("judged ", 50);

        assertThat(accuracy(Evaluation.of(judged, Split.cold(), NOW))).isZero();
        assertThat(accuracy(Evaluation.of(judged, Split.folds(5), NOW))).isEqualTo(1);
        assertThat(accuracy(Evaluation.transfer(conflicts("learned ", 50), judged, NOW)))
                .isEqualTo(1);
    }

    @Test
    void a_transfer_learns_from_one_history_and_judges_all_of_the_other() {
        ChoiceScores scores = Evaluation.transfer(conflicts("same ", 50), conflicts("same ", 20), NOW)
                .run(seen -> {})
                .choices();

        assertThat(scores.items()).isEqualTo(20);
    }

    @Test
    void what_is_known_of_sources_beforehand_counts() {
        LearningRules known = LearningRules.DEFAULT.priors(Map.of(SourceId.of("good"), 0.95));

        assertThat(accuracy(Evaluation.of(conflicts("judged ", 50), Split.cold(), NOW)
                        .learning(known)))
                .isEqualTo(1);
    }

    @Test
    void a_merger_with_rules_of_its_own_can_be_judged() {
        LabelledHistory agreed = history(item(CITY, "a", List.of("Bern"), "s=Bern", "t=Bern"));
        Evaluation usual = Evaluation.of(agreed, Split.cold(), NOW);
        Evaluation independent = usual.merging(new MergeRules(0.2, 1, 0.5, 0.5)).learning(LearningRules.DEFAULT);

        // two that agree, at 12 to 1 each, against 3
        double odds = Math.pow(12, 1.7);
        assertThat(brier(usual)).isCloseTo(Math.pow(3 / (odds + 3), 2), EXACTLY);
        assertThat(brier(independent)).isCloseTo(Math.pow(3 / 147.0, 2), EXACTLY);
    }

    @Test
    void what_nobody_claims_readably_is_not_judged() {
        EvaluationReport report = Evaluation.of(
                        history(item(SKILLS, "a", List.of("Go")), item(CITY, "b", List.of("Bern"))), Split.cold(), NOW)
                .run(seen -> {});

        assertThat(report.sets().items() + report.choices().items()).isZero();
    }

    @Test
    void of_nothing_nothing_is_found() {
        EvaluationReport report = Evaluation.of(history(), Split.folds(5), NOW).run(seen -> {});

        assertThat(report.choices().items() + report.sets().items()).isZero();
        assertThat(report.choices().accuracy()).isZero();
        assertThat(report.choices().calibrated().ece()).isZero();
        assertThat(report.sets().f1()).isZero();
    }

    private static double brier(Evaluation evaluation) {
        return evaluation.run(seen -> {}).choices().calibrated().brier();
    }

    private static double accuracy(Evaluation evaluation) {
        return evaluation.run(seen -> {}).choices().accuracy();
    }
}
