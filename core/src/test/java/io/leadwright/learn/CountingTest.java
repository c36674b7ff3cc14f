package io.leadwright.learn;

import static io.leadwright.learn.CountKey.Kind.BOTH_RIGHT;
import static io.leadwright.learn.CountKey.Kind.CANDIDATE;
import static io.leadwright.learn.CountKey.Kind.CLAIM;
import static io.leadwright.learn.CountKey.Kind.FALSE_ALARM;
import static io.leadwright.learn.CountKey.Kind.RECALL;
import static io.leadwright.learn.CountKey.Kind.SAME_WRONG;
import static io.leadwright.learn.CountKey.Kind.SEEMED_MANY;
import static io.leadwright.learn.CountKey.Kind.SEEMED_ONE;
import static io.leadwright.learn.CountKey.Kind.WRONG_PAIR;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.learn.CountKey.Kind;
import io.leadwright.profile.SourceId;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountingTest {

    /** Right is CTO: of four sources one is right, two say CEO, one says VP. */
    private final Feedback title = Answers.one("CTO", "apollo=CTO", "hunter=CEO", "zoominfo=CEO", "github=VP");

    @Test
    void every_claim_is_counted_for_its_source_and_field() {
        assertThat(count(title, CLAIM, "title", "apollo", "")).isEqualTo(new Count(1, 1));
        assertThat(count(title, CLAIM, "title", "hunter", "")).isEqualTo(new Count(0, 1));
    }

    @Test
    void two_sources_are_compared_on_what_both_answered() {
        assertThat(count(title, SAME_WRONG, "", "hunter", "zoominfo")).isEqualTo(new Count(1, 1));
        assertThat(count(title, SAME_WRONG, "", "github", "hunter")).isEqualTo(new Count(0, 1));
        assertThat(count(title, BOTH_RIGHT, "", "hunter", "zoominfo")).isEqualTo(new Count(0, 1));
        Feedback agreed = Answers.one("CTO", "hunter=CTO", "apollo=CTO");
        assertThat(count(agreed, BOTH_RIGHT, "", "apollo", "hunter")).isEqualTo(new Count(1, 1));
    }

    @Test
    void of_three_wrong_claims_one_pair_in_three_agrees() {
        assertThat(count(title, WRONG_PAIR, "title", "", "")).isEqualTo(new Count(333_333_333, 1_000_000_000));
    }

    @Test
    void wrong_claims_of_one_origin_tell_nothing_of_how_errors_agree() {
        Lineages resold = Lineages.of(Map.of(SourceId.of("zoominfo"), "hunter"));
        assertThat(SourceReliability.of(title, resold).counts())
                .containsEntry(key(WRONG_PAIR, "title", "", ""), new Count(0, 1_000_000_000));
        Feedback copied = Answers.one("CTO", "hunter=CEO", "zoominfo=CEO");
        assertThat(SourceReliability.of(copied, resold).counts()).doesNotContainKey(key(WRONG_PAIR, "title", "", ""));
    }

    @Test
    void who_says_less_than_is_right_but_nothing_else_is_not_wrong() {
        Feedback place = Answers.place("Los Angeles", "apollo=California", "hunter=Los Angeles", "github=Texas");
        assertThat(count(place, CLAIM, "place", "apollo", "")).isEqualTo(new Count(1, 1));
        assertThat(count(place, CLAIM, "place", "github", "")).isEqualTo(new Count(0, 1));
        assertThat(count(place, BOTH_RIGHT, "", "apollo", "hunter"))
                .as("they said different things, so this is no sign of copying")
                .isEqualTo(new Count(0, 1));
    }

    @Test
    void how_likely_the_chosen_value_seemed_is_kept_with_whether_it_was_so() {
        // CEO has two votes of ln(3 · .8 / .2) = 2.4849, the second at .7: 4.2244; the others one each; nobody else's
        // slot is left:
        // n + 1 = 4 values, 3 claimed. p = e^4.2244 / (e^4.2244 + 2 · e^2.4849 + 1) = .7272, its logit .9808: bin (.98
        // + 8) · 2 = 18
        assertThat(count(title, SEEMED_ONE, "title", "", "18")).isEqualTo(new Count(0, 1));
    }

    @Test
    void of_many_values_each_is_counted_for_who_named_it_and_who_did_not() {
        Feedback skills =
                Answers.many(List.of("java", "sql"), "apollo=java", "apollo=cobol", "hunter=java", "hunter=sql");
        assertThat(count(skills, CANDIDATE, "skills", "", "")).isEqualTo(new Count(2, 3));
        assertThat(count(skills, RECALL, "skills", "apollo", "")).isEqualTo(new Count(1, 2));
        assertThat(count(skills, RECALL, "skills", "hunter", "")).isEqualTo(new Count(2, 2));
        assertThat(count(skills, FALSE_ALARM, "skills", "apollo", "")).isEqualTo(new Count(1, 1));
        assertThat(count(skills, FALSE_ALARM, "skills", "hunter", "")).isEqualTo(new Count(0, 1));
        assertThat(trials(skills, SEEMED_MANY)).isEqualTo(3);
    }

    @Test
    void a_value_known_to_be_wrong_labels_only_those_who_claimed_it() {
        Feedback bounced = Answers.wrong("CEO", "apollo=CTO", "hunter=CEO", "zoominfo=CEO");
        assertThat(count(bounced, CLAIM, "title", "hunter", "")).isEqualTo(new Count(0, 1));
        assertThat(SourceReliability.of(bounced, Lineages.NONE).counts())
                .doesNotContainKey(key(CLAIM, "title", "apollo", ""));
        assertThat(trials(bounced, SEEMED_ONE))
                .as("nobody tells of what was right")
                .isZero();
    }

    @Test
    void that_all_who_claimed_a_wrong_value_said_the_same_is_no_sign_of_copying() {
        Feedback bounced = Answers.wrong("CEO", "apollo=CTO", "hunter=CEO", "zoominfo=CEO");
        assertThat(SourceReliability.of(bounced, Lineages.NONE).counts().keySet())
                .extracting(CountKey::kind)
                .containsOnly(CLAIM);
    }

    @Test
    void a_wrong_value_of_many_tells_of_who_named_it_and_who_did_not_but_not_how_many_are_right() {
        Feedback bounced = Answers.wrongOfMany("cobol", "apollo=java", "apollo=cobol", "hunter=java");
        assertThat(SourceReliability.of(bounced, Lineages.NONE).counts())
                .containsOnly(
                        Map.entry(key(FALSE_ALARM, "skills", "apollo", ""), new Count(1, 1)),
                        Map.entry(key(FALSE_ALARM, "skills", "hunter", ""), new Count(0, 1)));
    }

    private static Count count(Feedback feedback, Kind kind, String field, String source, String peer) {
        return SourceReliability.of(feedback, Lineages.NONE)
                .counts()
                .getOrDefault(key(kind, field, source, peer), Count.NONE);
    }

    private static long trials(Feedback feedback, Kind kind) {
        return SourceReliability.of(feedback, Lineages.NONE).counts().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .mapToLong(entry -> entry.getValue().trials())
                .sum();
    }

    private static CountKey key(Kind kind, String field, String source, String peer) {
        return new CountKey(YearMonth.of(2026, 3), kind, field, source, peer);
    }
}
