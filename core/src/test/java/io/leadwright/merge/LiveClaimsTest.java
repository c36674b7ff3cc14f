package io.leadwright.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.profile.Claim;
import io.leadwright.profile.DroppedClaim;
import io.leadwright.profile.DroppedClaim.Reason;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.form.Canonical;
import io.leadwright.profile.form.CanonicalForm;
import io.leadwright.profile.form.Forms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveClaimsTest {

    private static final ProfileField<String> TITLE = ProfileField.text("title");
    private static final ProfileField<List<String>> SKILLS = ProfileField.many("skills", Forms.TEXT);
    private static final Duration DAY = Duration.ofDays(1);

    private final List<DroppedClaim> dropped = new ArrayList<>();

    @Test
    void the_latest_answer_of_each_source_counts() {
        Question question = Question.about(TITLE)
                .says("hunter", "CTO", DAY)
                .says("apollo", "CEO", DAY)
                .says("apollo", "CTO");
        assertThat(live(TITLE, question)).containsExactly("CTO", "CTO");
        assertThat(dropped).containsExactly(new DroppedClaim(question.claims().get(1), Reason.OUTDATED));
    }

    @Test
    void of_two_answers_at_once_the_smaller_counts() {
        Question question = Question.about(TITLE).says("apollo", "CTO").says("apollo", "CEO");
        assertThat(live(TITLE, question)).containsExactly("CEO");
        assertThat(dropped).containsExactly(new DroppedClaim(question.claims().get(0), Reason.OUTDATED));
    }

    @Test
    void a_field_of_many_values_keeps_all_of_the_latest_answer() {
        Question question = Question.about(SKILLS)
                .says("apollo", "SQL")
                .says("apollo", "Go", DAY)
                .says("apollo", "Java")
                .says("apollo", "Go");
        assertThat(live(SKILLS, question)).containsExactly("Go", "Java", "SQL");
        assertThat(dropped).containsExactly(new DroppedClaim(question.claims().get(1), Reason.OUTDATED));
    }

    @Test
    void an_older_answer_counts_for_nothing_even_with_the_same_value() {
        Question question = Question.about(TITLE).says("apollo", "CTO", DAY).says("apollo", "CTO");
        assertThat(live(TITLE, question)).containsExactly("CTO");
        assertThat(dropped).containsExactly(new DroppedClaim(question.claims().get(0), Reason.OUTDATED));
    }

    @Test
    void the_same_said_twice_at_once_counts_once_and_is_not_outdated() {
        Question question = Question.about(SKILLS)
                .says("apollo", "SQL")
                .says("apollo", "sql")
                .says("apollo", "SQL");
        assertThat(live(SKILLS, question)).containsExactly("SQL");
        assertThat(dropped).isEmpty();
    }

    @Test
    void a_clock_may_be_five_minutes_fast() {
        Question question = Question.about(TITLE)
                .says("apollo", "CTO", Duration.ofMinutes(-5))
                .says("hunter", "CEO", Duration.ofMinutes(-5).minusNanos(1));
        assertThat(live(TITLE, question)).containsExactly("CTO");
        assertThat(dropped).containsExactly(new DroppedClaim(question.claims().get(1), Reason.FUTURE));
    }

    @Test
    void what_the_field_cannot_read_counts_for_nothing_and_hides_nothing() {
        CanonicalForm<String> digits =
                text -> text.matches("[0-9]+") ? Optional.of(new Canonical<>(text, text)) : Optional.empty();
        ProfileField<String> year = ProfileField.one("year", digits);
        Question question = Question.about(year).says("apollo", "1999", DAY).says("apollo", "long ago");
        assertThat(live(year, question)).containsExactly("1999");
        assertThat(dropped).containsExactly(new DroppedClaim(question.claims().get(1), Reason.UNREADABLE));
    }

    private List<String> live(ProfileField<?> field, Question question) {
        return LiveClaims.of(field, question.claims(), Question.NOW, dropped).stream()
                .map(Claim::text)
                .toList();
    }
}
