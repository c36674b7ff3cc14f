package io.leadwright.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.profile.Addend;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.form.Forms;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final ProfileField<String> CITY = ProfileField.text("city").lasting();
    private static final MergeRules SUM = new MergeRules(1, 1, 0, 0.5);
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void of_equals_the_one_with_the_best_single_source_comes_first() {
        Standing two = new Standing("austin", List.of(claim("a", 0.6, 1), claim("b", 0.6, 1)));
        Standing one = new Standing("boston", List.of(claim("c", 0.8, 2)));
        assertThat(Standing.LIKELIEST_FIRST.compare(one, two)).isNegative();
    }

    @Test
    void of_equals_the_newer_comes_first() {
        Question question =
                Question.about(CITY).says("a", "Austin", DAY.multipliedBy(2)).says("b", "Boston", DAY);
        assertThat(keys(question.belief(KnownTrust.EVEN, SUM))).containsExactly("boston", "austin");
    }

    @Test
    void of_equals_in_all_the_smaller_key_comes_first() {
        Question question = Question.about(CITY).says("a", "Boston").says("b", "Austin");
        assertThat(keys(question.belief(KnownTrust.EVEN, SUM))).containsExactly("austin", "boston");
    }

    @Test
    void a_source_no_better_than_a_guess_breaks_no_tie() {
        Question question = Question.about(CITY)
                .says("a", "Austin", DAY)
                .says("b", "Boston", DAY)
                .says("noise", "Boston");
        assertThat(keys(question.belief(KnownTrust.of("noise", 0.25), SUM))).containsExactly("austin", "boston");
    }

    @Test
    void among_guesses_the_newer_comes_first() {
        Question question = Question.about(CITY).says("a", "Austin", DAY).says("noise", "Boston");
        KnownTrust trust = new KnownTrust(Map.of("a", 0.1, "noise", 0.1), Calibration.NONE);
        assertThat(keys(question.belief(trust, SUM))).containsExactly("boston", "austin");
    }

    @Test
    void of_hundreds_the_majority_comes_first_though_their_scores_are_the_same() {
        Question question = Question.about(CITY);
        for (int source = 0; source < 240; source++) {
            question.says("s" + source, source < 110 ? "Austin" : "Boston");
        }
        Belief belief = question.belief(KnownTrust.EVEN, MergeRules.DEFAULT);
        assertThat(belief.candidates().get(0).score())
                .isEqualTo(belief.candidates().get(1).score());
        assertThat(keys(belief)).containsExactly("boston", "austin");
    }

    @Test
    void the_key_is_that_of_the_text_shown_also_where_near_values_are_one() {
        ProfileField<LocalTime> departure = ProfileField.one("departure", Forms.timeOfDay(Duration.ofMinutes(10)));
        Candidate first = Question.about(departure)
                .says("a", "12:05")
                .says("b", "12:00")
                .says("c", "12:00")
                .belief(KnownTrust.of("a", 0.98), MergeRules.DEFAULT)
                .candidates()
                .get(0);
        assertThat(first.claims()).hasSize(3);
        assertThat(first.text()).isEqualTo("12:05");
        assertThat(first.key()).isEqualTo("12:05");
    }

    @Test
    void the_text_shown_is_the_one_that_weighs_most() {
        Question question =
                Question.about(CITY).says("a", "AUSTIN").says("b", "Austin").says("c", "Austin");
        assertThat(text(question)).isEqualTo("Austin");
    }

    @Test
    void of_texts_that_weigh_the_same_the_smallest_is_shown() {
        assertThat(text(Question.about(CITY).says("a", "Austin").says("b", "AUSTIN")))
                .isEqualTo("AUSTIN");
    }

    private static Addend claim(String source, double accuracy, double weight) {
        Claim claim = new Claim(CITY, SourceId.of(source), "anywhere", Question.NOW);
        return new Addend.OfClaim(claim, accuracy, weight, 1);
    }

    private static String text(Question question) {
        return question.belief(KnownTrust.EVEN, SUM).chosen().get(0).text();
    }

    private static List<String> keys(Belief belief) {
        return belief.candidates().stream().map(Candidate::key).toList();
    }
}
