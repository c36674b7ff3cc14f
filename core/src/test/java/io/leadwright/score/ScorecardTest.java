package io.leadwright.score;

import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.score.Sample.JANE;
import static io.leadwright.score.Sample.JOHN;
import static io.leadwright.score.Sample.NOW;
import static io.leadwright.score.Sample.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.score.Score.Part;
import io.leadwright.score.ScoreRule.Given;
import io.leadwright.score.ScoreRule.Ranges;
import io.leadwright.score.ScoreRule.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The standard scorecard, and those that a host makes. */
class ScorecardTest {

    private static final Scorecard STANDARD = Scorecard.standard();

    @Test
    void every_point_has_a_rule_and_its_evidence() {
        assertThat(STANDARD.score(JOHN, NOW).parts())
                .containsExactly(
                        new Part("company size", 3, "customFields.employeeCount is 100-500"),
                        new Part("senior title", 3, "title has Senior Software Engineer"),
                        new Part("engagement", 2, "status is contacted"),
                        new Part("origin", 2, "source is linkedin"),
                        new Part("recency", 3, "daysSinceContact is 4"));
    }

    @ParameterizedTest
    @CsvSource({
        "1-10, 1",
        "10-50, 1",
        "11-50, 2",
        "~250, 4",
        "'1,001-5,000', 5",
        "1000+, 5",
        "500, 4",
        "999, 4",
        "1, 1",
        "10k+, 5"
    })
    void the_least_size_that_a_band_allows_counts(String band, int points) {
        assertThat(STANDARD.score(
                                JANE.toBuilder()
                                        .customFields(Sample.employees(band))
                                        .build(),
                                NOW)
                        .parts())
                .contains(new Part("company size", points, "customFields.employeeCount is " + band));
    }

    @Test
    void a_number_is_a_size_and_what_is_no_number_is_a_warning() {
        CustomFields number = new CustomFields(Map.of("employeeCount", CustomValue.of(250)));
        assertThat(STANDARD.score(lead("x").customFields(number).build(), NOW).points())
                .isEqualTo(4);
        Score score =
                STANDARD.score(lead("x").customFields(Sample.employees("big")).build(), NOW);
        assertThat(score.parts()).isEmpty();
        assertThat(score.warnings()).containsExactly("company size: customFields.employeeCount is no number");
    }

    @Test
    void what_is_believed_of_the_company_goes_before_what_was_imported() {
        Score score = STANDARD.score(JOHN, Sample.profile(Sample.belief(COMPANY_SIZE, "5,001-10,000 employees")), NOW);
        assertThat(score.parts()).contains(new Part("company size", 5, "profile.companyInfo.size is 5001-10000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VP, Sales",
                "Vice President of Sales",
                "C.T.O.",
                "Chief Technology Officer",
                "Head of Sales",
                "Sr. Engineer",
                "Co-Founder & CEO",
                "Team Lead",
                "Geschäftsführer / Director"
            })
    void a_senior_title_is_known_by_whole_words_however_they_are_spelt(String title) {
        assertThat(STANDARD.score(lead("x").text(TextField.TITLE, title).build(), NOW)
                        .points())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Doctor",
                "Factory Worker",
                "Headhunter",
                "MVP Designer",
                "Leadership Coach",
                "Engineer",
                "...",
                "東京"
            })
    void a_word_within_another_one_is_not_that_word(String title) {
        assertThat(STANDARD.score(lead("x").text(TextField.TITLE, title).build(), NOW)
                        .parts())
                .isEmpty();
    }

    @Test
    void a_day_is_a_period_of_24_hours_and_one_that_lies_ahead_a_warning() {
        assertThat(contactedBefore(Duration.ofDays(8).minusNanos(1_000))).isEqualTo(3);
        assertThat(contactedBefore(Duration.ofDays(8))).isEqualTo(1);
        assertThat(contactedBefore(Duration.ofDays(31).minusNanos(1_000))).isEqualTo(1);
        assertThat(contactedBefore(Duration.ofDays(31))).isZero();
        Score ahead =
                STANDARD.score(lead("x").lastContactedAt(NOW.plusSeconds(1)).build(), NOW);
        assertThat(ahead.points()).isZero();
        assertThat(ahead.warnings()).containsExactly("recency: must not be negative, is -1");
    }

    private static int contactedBefore(Duration time) {
        return STANDARD.score(lead("x").lastContactedAt(NOW.minus(time)).build(), NOW)
                .points();
    }

    @Test
    void the_cap_cuts_the_points_and_not_the_reasons() {
        Score score = STANDARD.cappedAt(5).score(JOHN, NOW);
        assertThat(score.points()).isEqualTo(5);
        assertThat(score.sum()).isEqualTo(13);
        assertThat(score.parts()).hasSize(5);
    }

    @Test
    void a_host_adds_rules_replaces_them_and_takes_points() {
        ScoreRule student = new Words(
                "student", List.of(Attribute.of(TextField.TITLE)), Wording.words(List.of("student", "intern")), -4);
        Scorecard ours = STANDARD.with(student)
                .with(new Given("phone", List.of(Attribute.of(TextField.PHONE)), 7))
                .with(new Given(
                        "hot", List.of(Attribute.named("customFields.hot").orElseThrow()), 9));
        Score score = ours.score(
                lead("x")
                        .text(TextField.TITLE, "Intern, Sales")
                        .text(TextField.PHONE, "1")
                        .build(),
                NOW);
        assertThat(score.parts().stream().map(Part::toString)).containsExactly("7 by phone", "-4 by student");
        assertThat(score.points()).isEqualTo(3);
    }

    @Test
    void each_of_several_texts_can_count() {
        Scorecard card = new Scorecard(
                "tags",
                List.of(new Words(
                        "warm",
                        List.of(Attribute.TAGS),
                        Wording.words(List.of("demo", "trial")).each(),
                        2)),
                10);
        Score score = card.score(
                lead("x").tags(List.of("Demo 2024", "trial", "democracy")).build(), NOW);
        assertThat(score.parts()).containsExactly(new Part("warm", 4, "tags has Demo 2024, trial"));
    }

    @Test
    void the_first_range_that_holds_a_number_counts() {
        Scorecard card = new Scorecard(
                "budget",
                List.of(new Ranges(
                        "budget",
                        List.of(Attribute.customField("budget")),
                        List.of(new PointRange(1_000, null, 2), new PointRange(null, null, 1)))),
                10);
        assertThat(card.score(budget(3_000_000_000L), NOW).points()).isEqualTo(2);
        assertThat(card.score(budget(-7), NOW).points()).isEqualTo(1);
    }

    private static Lead budget(long amount) {
        return lead("x")
                .customFields(new CustomFields(Map.of("budget", CustomValue.of(amount))))
                .build();
    }

    @Test
    void the_best_come_first_and_equal_ones_by_id() {
        List<ScoredLead> top = Scorecard.top(
                IntStream.range(0, 1_000)
                        .mapToObj(i -> lead("lead" + (999 - i))
                                .status(i % 3 == 0 ? LeadStatus.REPLIED : LeadStatus.NEW)
                                .source(i % 2 == 0 ? LeadSource.REFERRAL : LeadSource.API)
                                .build())
                        .map(lead -> new ScoredLead(lead, STANDARD.score(lead, NOW))),
                3);
        assertThat(top).extracting(ScoredLead::toString).containsExactly("lead105: 9", "lead111: 9", "lead117: 9");
    }

    @Test
    void no_person_is_in_what_is_logged() {
        assertThat(STANDARD.score(JOHN, NOW).toString())
                .isEqualTo(
                        "13 of 25 [3 by company size, 3 by senior title, 2 by engagement, 2 by origin, 3 by recency]");
    }

    @Test
    void a_scorecard_that_makes_no_sense_is_refused() {
        List<Attribute> title = List.of(Attribute.of(TextField.TITLE));
        Given rule = new Given("rule", title, 1);
        assertThatThrownBy(() -> new Scorecard("card", List.of(rule, rule), 10))
                .hasMessage("rules: more than one is called rule");
        assertThatThrownBy(() -> new Scorecard("card", List.of(rule), 0)).hasMessageContaining("cap: must be");
        assertThatThrownBy(() -> new Scorecard(" ", List.of(), 1)).hasMessage("scorecard: must have a name");
        assertThatThrownBy(() -> new Given("rule", title, 0)).hasMessageContaining("rule: must give or take 1 to 1000");
        assertThatThrownBy(() -> new Given("rule", List.of(), 1)).hasMessageContaining("rule: must look at 1 to 20");
        assertThatThrownBy(() -> new PointRange(2, 1, 1)).hasMessage("range: from must not be above to, is 2 to 1");
        assertThatThrownBy(() -> Wording.words(List.of(" "))).hasMessage("words: must have a name");
        assertThatThrownBy(() -> Attribute.customField("")).hasMessageContaining("must not be empty");
        assertThatThrownBy(() -> Scorecard.top(Stream.of(), 0)).hasMessageContaining("top: must be");
        assertThat(Attribute.named("shoe size")).isEmpty();
        assertThat(Attribute.named("profile.shoes")).isEmpty();
    }

    @Test
    void every_attribute_is_found_by_its_name() {
        assertThat(List.of(STANDARD, Scorecard.referenceList(), Scorecard.referenceEnrichment()))
                .flatExtracting(Scorecard::rules)
                .flatExtracting(ScoreRule::of)
                .allSatisfy(attribute ->
                        assertThat(Attribute.named(attribute.name())).contains(attribute));
    }
}
