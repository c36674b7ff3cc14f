package io.leadwright.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.form.Forms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Worked by hand. A source that names 0.6 of the right values and 0.05 of the wrong ones makes what it names 12 times as likely. */
class ManyValuesTest {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final ProfileField<List<String>> SKILLS =
            ProfileField.many("skills", Forms.TEXT).halfLife(YEAR);
    private static final Offset<Double> SLACK = within(1e-12);

    @Test
    void a_claim_alone_is_as_likely_as_its_source_is_telling() {
        Belief belief = Question.about(SKILLS).says("apollo", "Java").belief(Trust.COLD, MergeRules.DEFAULT);
        assertThat(of(belief, "java")).isCloseTo(12.0 / 13, SLACK);
    }

    @Test
    void who_answers_without_a_value_speaks_against_it() {
        Belief belief = Question.about(SKILLS)
                .says("apollo", "Java")
                .says("apollo", "SQL")
                .says("hunter", "SQL")
                .belief(Trust.COLD, MergeRules.DEFAULT);
        // (1 - 0.6) / (1 - 0.05) for the silence
        double odds = 12 * 0.4 / 0.95;
        assertThat(of(belief, "java")).isCloseTo(odds / (odds + 1), SLACK);
        double both = 12 * 12;
        assertThat(of(belief, "sql")).isCloseTo(both / (both + 1), SLACK);
        assertThat(belief.chosen()).extracting(Candidate::text).containsExactly("SQL", "Java");
    }

    @Test
    void who_names_two_values_near_enough_to_be_one_speaks_once() {
        ProfileField<?> sizes = ProfileField.many("sizes", Forms.number(BigDecimal.TEN));
        Belief belief = Question.about(sizes)
                .says("apollo", "100")
                .says("apollo", "101")
                .belief(Trust.COLD, MergeRules.DEFAULT);
        assertThat(belief.candidates()).hasSize(1);
        assertThat(belief.candidates().get(0).probability()).isCloseTo(12.0 / 13, SLACK);
    }

    @Test
    void a_claim_decays_to_what_a_source_names_of_the_wrong() {
        Belief belief = Question.about(SKILLS).says("apollo", "Java", YEAR).belief(Trust.COLD, MergeRules.DEFAULT);
        // 0.05 + 0.55 / 2 = 0.325, which is 6.5 times 0.05
        assertThat(of(belief, "java")).isCloseTo(6.5 / 7.5, SLACK);
    }

    @Test
    void values_are_chosen_from_the_probability_on_that_is_asked_for() {
        Question question = Question.about(SKILLS).says("apollo", "Java").says("hunter", "SQL");
        double each = 12 * 0.4 / 0.95 / (12 * 0.4 / 0.95 + 1);
        MergeRules strict = new MergeRules(0.2, 0.7, 0.5, each + 1e-9);
        MergeRules lenient = new MergeRules(0.2, 0.7, 0.5, each - 1e-9);
        assertThat(question.belief(Trust.COLD, strict).isUnknown()).isTrue();
        assertThat(question.belief(Trust.COLD, lenient).chosen()).hasSize(2);
    }

    @Test
    void a_value_exactly_as_likely_as_asked_for_is_chosen() {
        Question question = Question.about(SKILLS).says("apollo", "Java");
        double probability = of(question.belief(Trust.COLD, MergeRules.DEFAULT), "java");
        Belief belief = question.belief(Trust.COLD, new MergeRules(0.2, 0.7, 0.5, probability));
        assertThat(belief.chosen()).hasSize(1);
    }

    @Test
    void what_is_known_beforehand_counts() {
        Belief belief = Question.about(SKILLS).says("apollo", "Java").belief(sources(0.6, 0.05), MergeRules.DEFAULT);
        // even odds of 1 : 4 beforehand
        assertThat(of(belief, "java")).isCloseTo(3.0 / 4, SLACK);
    }

    @Test
    void a_source_that_names_the_wrong_as_often_as_the_right_says_nothing_either_way() {
        Belief belief = Question.about(SKILLS)
                .says("apollo", "Java")
                .says("hunter", "SQL")
                .belief(sources(0.3, 0.4), MergeRules.DEFAULT);
        assertThat(of(belief, "java")).isCloseTo(1.0 / 5, SLACK);
        assertThat(of(belief, "sql")).isCloseTo(1.0 / 5, SLACK);
    }

    private static Trust sources(double recall, double falseAlarm) {
        FieldTrust trust = new FieldTrust() {
            @Override
            public double recall(SourceId source) {
                return recall;
            }

            @Override
            public double falseAlarm(SourceId source) {
                return falseAlarm;
            }

            @Override
            public double prior() {
                return Math.log(1.0 / 4);
            }
        };
        return field -> trust;
    }

    private static double of(Belief belief, String key) {
        return belief.candidates().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow()
                .probability();
    }
}
