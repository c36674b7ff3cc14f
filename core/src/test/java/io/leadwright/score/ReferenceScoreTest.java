package io.leadwright.score;

import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.profile.ProfileField.LINKEDIN_URL;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.SKILLS;
import static io.leadwright.profile.ProfileField.TITLE;
import static io.leadwright.score.Sample.JANE;
import static io.leadwright.score.Sample.JOHN;
import static io.leadwright.score.Sample.NOW;
import static io.leadwright.score.Sample.belief;
import static io.leadwright.score.Sample.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Profile;
import io.leadwright.score.Score.Part;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference's own examples, to the point, by presets that keep their flaws. */
class ReferenceScoreTest {

    private static final Scorecard LIST = Scorecard.referenceList();
    private static final Scorecard ENRICHMENT = Scorecard.referenceEnrichment();

    @ParameterizedTest
    @CsvSource({"0,10", "20,8", "60,7"})
    void john_of_the_list_has_ten_points_and_fewer_later(int days, int points) {
        assertThat(LIST.score(JOHN, NOW.plus(Duration.ofDays(days))).points()).isEqualTo(points);
    }

    @Test
    void jane_of_the_list_has_three_for_her_title_alone() {
        assertThat(LIST.score(JANE, NOW).parts()).containsExactly(new Part("senior title", 3, "title has CTO"));
    }

    @Test
    void john_enriched_has_twenty_one() {
        Profile profile = Sample.profile(
                belief(COMPANY_SIZE, "100-500"),
                belief(TITLE, "Senior Software Engineer"),
                belief(SKILLS, "JavaScript", "Python", "React", "Node.js", "AWS"),
                belief(PHONE, "+1-555-123-4567"),
                belief(LINKEDIN_URL, "linkedin.com/in/johndoe"));
        Score score = ENRICHMENT.score(JOHN, profile, NOW);
        assertThat(score.points()).isEqualTo(21);
        assertThat(score.parts().stream().map(Part::toString))
                .containsExactly(
                        "6 by company size",
                        "5 by senior title",
                        "6 by technology",
                        "2 by phone",
                        "2 by linkedin page");
        assertThat(score.parts().get(2).evidence()).isEqualTo("profile.skills has JavaScript, Python, AWS");
    }

    @Test
    void a_director_is_senior_because_cto_is_in_the_word_and_so_is_a_doctor() {
        assertThat(titled("Doctor")).isEqualTo(3);
        assertThat(titled("Headhunter")).isEqualTo(3);
        assertThat(titled("Engineer")).isZero();
    }

    private static int titled(String title) {
        return LIST.score(lead("x").text(TextField.TITLE, title).build(), NOW).points();
    }

    @Test
    void the_caps_are_twenty_and_twenty_five() {
        Score best = LIST.score(
                lead("best")
                        .text(TextField.TITLE, "CEO")
                        .status(LeadStatus.REPLIED)
                        .source(LeadSource.REFERRAL)
                        .customFields(Sample.employees("1000+"))
                        .lastContactedAt(NOW)
                        .build(),
                NOW);
        assertThat(best.sum()).isEqualTo(20);
        Profile skilled = Sample.profile(
                belief(COMPANY_SIZE, "1000+"),
                belief(TITLE, "VP"),
                belief(SKILLS, "Python", "Python 3", "AWS", "APIs", "Machine Learning"),
                belief(PHONE, "+1-555-123-4567"),
                belief(LINKEDIN_URL, "linkedin.com/in/x"));
        Score capped = ENRICHMENT.score(JANE, skilled, NOW);
        assertThat(capped.sum()).isEqualTo(29);
        assertThat(capped.points()).isEqualTo(25);
    }

    @Test
    void who_is_contacted_tomorrow_counts_as_contacted_today() {
        Score score = LIST.score(
                lead("x").lastContactedAt(NOW.plus(Duration.ofDays(1))).build(), NOW);
        assertThat(score.parts()).containsExactly(new Part("recency", 3, "daysSinceContact is -1"));
    }
}
