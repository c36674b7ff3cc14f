package io.leadwright.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.form.Canonical;
import io.leadwright.profile.form.CanonicalForm;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Worked by hand. With three wrong values a source that is right eight times in ten makes its value 3 · 0.8 / 0.2 = 12 times
 * as likely, and the three values that nobody claims weigh 1 each.
 */
class OneValueTest {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final ProfileField<String> TITLE = ProfileField.text("title").halfLife(YEAR);
    private static final MergeRules INDEPENDENT = new MergeRules(0, 1, 0.5, 0.5);
    private static final Offset<Double> SLACK = within(1e-12);

    @Test
    void one_claim_is_as_likely_as_its_source_is_right() {
        Belief belief = Question.about(TITLE).says("apollo", "CTO").belief(KnownTrust.EVEN, MergeRules.DEFAULT);
        // 12 / (12 + 3)
        assertThat(probabilities(belief)).containsExactly(new double[] {12.0 / 15}, SLACK);
        assertThat(belief.unclaimed()).isCloseTo(3.0 / 15, SLACK);
    }

    @Test
    void a_source_that_nothing_is_known_of_is_right_eight_times_in_ten() {
        Question question = Question.about(TITLE).says("apollo", "CTO");
        Belief belief = new Merger(Trust.COLD).believe(TITLE, question.claims(), Question.NOW);
        assertThat(only(belief)).isCloseTo(0.8, SLACK);
    }

    @Test
    void however_many_wrong_values_there_are_odds_stay_numbers() {
        FieldTrust vast = new FieldTrust() {
            @Override
            public double accuracy(SourceId source) {
                return Math.nextDown(1.0);
            }

            @Override
            public double wrongValues() {
                return Double.MAX_VALUE;
            }
        };
        Belief belief = Question.about(TITLE).says("apollo", "CTO").belief(field -> vast, INDEPENDENT);
        assertThat(only(belief)).isCloseTo(1, SLACK);
    }

    @Test
    void a_claim_about_another_field_is_refused() {
        Question question = Question.about(TITLE).says("apollo", "CTO");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Merger(Trust.COLD).believe(ProfileField.COMPANY, question.claims(), Question.NOW))
                .withMessage("claim: must be about company, is about title");
    }

    @Test
    void two_independent_sources_that_agree_multiply_their_odds() {
        Belief belief = agreed("apollo", "hunter").belief(KnownTrust.EVEN, INDEPENDENT);
        // 12 · 12 / (144 + 3)
        assertThat(only(belief)).isCloseTo(144.0 / 147, SLACK).isCloseTo(0.980, within(0.0005));
    }

    @Test
    void a_second_origin_counts_seven_tenths() {
        Belief belief = agreed("apollo", "hunter").belief(KnownTrust.EVEN, MergeRules.DEFAULT);
        // 12^1.7 = 68.33; 68.33 / (68.33 + 3)
        double odds = Math.pow(12, 1.7);
        assertThat(only(belief)).isCloseTo(odds / (odds + 3), SLACK).isCloseTo(0.958, within(0.0005));
    }

    @Test
    void a_copy_adds_nothing_if_copies_count_nothing() {
        Belief belief = agreed("apollo-eu", "apollo-us").belief(KnownTrust.EVEN, INDEPENDENT);
        assertThat(only(belief)).isCloseTo(0.8, SLACK);
    }

    @Test
    void a_copy_counts_a_fifth() {
        Belief belief = agreed("apollo-eu", "apollo-us").belief(KnownTrust.EVEN, MergeRules.DEFAULT);
        // 12^1.2 = 19.72; 19.72 / (19.72 + 3)
        double odds = Math.pow(12, 1.2);
        assertThat(only(belief)).isCloseTo(odds / (odds + 3), SLACK).isCloseTo(0.868, within(0.0005));
    }

    @Test
    void the_origin_that_weighs_most_counts_in_full() {
        // hunter alone makes 49 · 3 = 147, both apollos 12^1.2; so 147 · 12^(1.2 · 0.7)
        Belief belief =
                agreed("apollo-eu", "apollo-us", "hunter").belief(KnownTrust.of("hunter", 0.98), MergeRules.DEFAULT);
        double odds = 147 * Math.pow(12, 0.84);
        assertThat(only(belief)).isCloseTo(odds / (odds + 3), SLACK);
        assertThat(belief.chosen().get(0).claims().get(0).source().value()).isEqualTo("hunter");
    }

    @Test
    void a_claim_decays_to_a_guess_among_four() {
        // the guess is 1/4; of the 0.55 above it a year leaves a half, and a long time nothing
        assertThat(only(aged(YEAR))).isCloseTo(0.25 + 0.55 / 2, SLACK);
        assertThat(only(aged(YEAR.multipliedBy(2)))).isCloseTo(0.25 + 0.55 / 4, SLACK);
        assertThat(only(aged(YEAR.multipliedBy(2000)))).isCloseTo(0.25, SLACK);
    }

    @Test
    void a_claim_ages_by_parts_of_a_second() {
        ProfileField<String> fleeting = ProfileField.text("status").halfLife(Duration.ofMillis(500));
        Belief belief = Question.about(fleeting)
                .says("apollo", "away", Duration.ofMillis(500))
                .belief(KnownTrust.EVEN, MergeRules.DEFAULT);
        assertThat(only(belief)).isCloseTo(0.25 + 0.55 / 2, SLACK);
    }

    @Test
    void a_value_that_lasts_does_not_age() {
        Belief belief = Question.about(ProfileField.text("founded").lasting())
                .says("apollo", "1999", YEAR.multipliedBy(20))
                .belief(KnownTrust.EVEN, MergeRules.DEFAULT);
        assertThat(only(belief)).isCloseTo(0.8, SLACK);
    }

    @Test
    void rivals_share_with_what_nobody_claims() {
        Belief belief = Question.about(TITLE)
                .says("apollo", "CTO")
                .says("hunter", "CEO")
                .belief(KnownTrust.of("hunter", 0.6), MergeRules.DEFAULT);
        // 3 · 0.6 / 0.4 = 4.5 for hunter's, and two more values: 12 + 4.5 + 2 = 18.5
        assertThat(probabilities(belief)).containsExactly(new double[] {12 / 18.5, 4.5 / 18.5}, SLACK);
        assertThat(belief.unclaimed()).isCloseTo(2 / 18.5, SLACK);
    }

    @Test
    void a_source_no_better_than_a_guess_says_nothing() {
        Belief belief = Question.about(TITLE)
                .says("apollo", "CTO")
                .says("noise", "CEO")
                .belief(KnownTrust.of("noise", 0.1), MergeRules.DEFAULT);
        // 12 + 1 + 2
        assertThat(probabilities(belief)).containsExactly(new double[] {12.0 / 15, 1.0 / 15}, SLACK);
    }

    @Test
    void a_general_value_speaks_half_for_a_specific_one() {
        Belief belief = Question.about(ProfileField.one("place", new Region()))
                .says("apollo", "us")
                .says("hunter", "us/austin")
                .belief(KnownTrust.of("apollo", 0.6), MergeRules.DEFAULT);
        // 12 · 4.5^0.5 = 25.46 against 4.5 and two more values
        double specific = 12 * Math.sqrt(4.5);
        assertThat(belief.chosen().get(0).key()).isEqualTo("us/austin");
        assertThat(belief.chosen().get(0).probability()).isCloseTo(specific / (specific + 6.5), SLACK);
    }

    @Test
    void calibration_bends_the_odds_of_the_first_and_the_others_share_the_rest() {
        Belief belief = Question.about(TITLE)
                .says("apollo", "CTO")
                .says("hunter", "CEO")
                .belief(KnownTrust.of("hunter", 0.6).calibrated(2, 0), MergeRules.DEFAULT);
        // odds of 12 : 6.5 squared, 3.41 : 1; of what is left the other has 4.5 of 6.5
        double first = 144 / (144 + 6.5 * 6.5);
        assertThat(belief.chosen().get(0).probability()).isCloseTo(first, SLACK);
        assertThat(belief.others().get(0).probability()).isCloseTo((1 - first) * 4.5 / 6.5, SLACK);
        assertThat(belief.labels()).isEqualTo(200);
    }

    @Test
    void no_other_passes_the_first_however_it_is_calibrated() {
        Belief belief = Question.about(TITLE)
                .says("apollo", "CTO")
                .says("hunter", "CEO")
                .belief(KnownTrust.of("hunter", 0.7).calibrated(1, -5), MergeRules.DEFAULT);
        assertThat(probabilities(belief)[1]).isEqualTo(probabilities(belief)[0]);
    }

    @Test
    void a_certainty_leaves_the_others_what_calibration_leaves() {
        Question question = Question.about(TITLE).says("loner", "CEO");
        for (int i = 0; i < 10; i++) {
            question.says("s" + i, "CTO");
        }
        Belief belief = question.belief(KnownTrust.of("loner", 0.8).calibrated(1, 0), new MergeRules(1, 1, 0, 0.5));
        // logit cut at 8; the other has 12 of 12 + 2
        double left = 1 - Calibration.sigmoid(8);
        assertThat(belief.others().get(0).probability()).isCloseTo(left * 12 / 14, SLACK);
        assertThat(belief.unclaimed()).isCloseTo(left * 2 / 14, SLACK);
    }

    @Test
    void whoever_is_absolutely_certain_leaves_nothing_to_the_others() {
        Question question = Question.about(TITLE);
        for (int i = 0; i < 400; i++) {
            question.says("s" + i, "CTO");
        }
        Belief belief =
                question.says("loner", "CEO").belief(KnownTrust.EVEN.calibrated(1, 0), new MergeRules(1, 1, 0, 0.5));
        assertThat(probabilities(belief)).containsExactly(new double[] {Calibration.sigmoid(8), 0.0}, SLACK);
    }

    @Test
    void nobody_who_counts_leaves_nothing_to_choose() {
        Belief belief = Question.about(TITLE).belief(KnownTrust.EVEN.calibrated(2, 1), MergeRules.DEFAULT);
        assertThat(belief.isUnknown()).isTrue();
        assertThat(belief.candidates()).isEmpty();
        assertThat(belief.unclaimed()).isEqualTo(1);
    }

    private static Question agreed(String... sources) {
        Question question = Question.about(TITLE);
        for (String source : sources) {
            question.says(source, "CTO");
        }
        return question;
    }

    private static Belief aged(Duration age) {
        return Question.about(TITLE).says("apollo", "CTO", age).belief(KnownTrust.EVEN, MergeRules.DEFAULT);
    }

    private static double only(Belief belief) {
        assertThat(belief.candidates()).hasSize(1);
        return belief.candidates().get(0).probability();
    }

    private static double[] probabilities(Belief belief) {
        return belief.candidates().stream().mapToDouble(Candidate::probability).toArray();
    }

    private static final class Region implements CanonicalForm<String> {
        @Override
        public Optional<Canonical<String>> read(String text) {
            return Optional.of(new Canonical<>(text, text));
        }

        @Override
        public double support(String generalKey, String specificKey) {
            return specificKey.startsWith(generalKey + "/") ? 1 : 0;
        }
    }
}
