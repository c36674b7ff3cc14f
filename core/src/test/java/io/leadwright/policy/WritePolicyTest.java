package io.leadwright.policy;

import static io.leadwright.profile.Said.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands;
import io.leadwright.policy.WriteDecision.Outcome;
import io.leadwright.profile.Addend;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Identification;
import io.leadwright.profile.Match;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.form.Forms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WritePolicyTest {

    private static final ProfileField<List<String>> SKILLS = ProfileField.SKILLS;
    private static final ProfileField<List<String>> TOPICS = ProfileField.many("topics", Forms.TEXT);
    private static final Lead JOHN =
            NewLead.email("john@techcorp.com").title("CTO").tags("ai").toLead(LeadId.of("john"), THEN);
    private static final Instant LATER = THEN.plusSeconds(60);

    private static Candidate found(ProfileField<?> field, String text, double probability, String source, Instant at) {
        Claim claim = new Claim(field, SourceId.of(source), text, at);
        return new Candidate(
                claim.key().orElse(text), text, probability, List.of(new Addend.OfClaim(claim, probability, 1, 1)));
    }

    private static Candidate found(ProfileField<?> field, String text, double probability) {
        return found(field, text, probability, "apollo", LATER);
    }

    private static Belief belief(ProfileField<?> field, int chosen, Candidate... candidates) {
        return new Belief(field, Arrays.asList(candidates), chosen, 0);
    }

    private static Belief belief(ProfileField<?> field, String text, double probability) {
        return belief(field, 1, found(field, text, probability));
    }

    private static Profile profile(Belief... beliefs) {
        return new Profile(Match.GIVEN, Arrays.asList(beliefs), List.of());
    }

    private static Profile profile(double match, Belief... beliefs) {
        return new Profile(new Match(match, Identification.EMAIL, List.of(), 0), Arrays.asList(beliefs), List.of());
    }

    private static Outcome outcome(WritePolicy policy, Lead lead, Belief belief) {
        return only(policy.apply(profile(belief), lead)).outcome();
    }

    private static WriteDecision only(WriteResult result) {
        assertThat(result.decisions()).hasSize(1);
        return result.decisions().get(0);
    }

    private static Lead written(WritePolicy policy, Lead lead, Profile profile) {
        return policy.apply(profile, lead).patch().onto(lead, LATER);
    }

    @Test
    void a_blank_is_filled_and_nothing_else_is_touched() {
        Profile profile = profile(
                belief(ProfileField.COMPANY, "Tech Corp", 0.8),
                belief(ProfileField.TITLE, "Baker", 0.9),
                belief(ProfileField.EMAIL, "doe@techcorp.com", 0.99));
        WriteResult result = WritePolicy.FILL_BLANKS.apply(profile, JOHN);
        assertThat(result.patch().onto(JOHN, LATER))
                .isEqualTo(JOHN.toBuilder()
                        .text(TextField.COMPANY, "Tech Corp")
                        .version(2)
                        .updatedAt(LATER)
                        .build());
        assertThat(result.decisions())
                .extracting(WriteDecision::field, WriteDecision::outcome, WriteDecision::confidence)
                .containsExactly(
                        tuple(LeadField.EMAIL, Outcome.KEPT, 0.99),
                        tuple(LeadField.COMPANY, Outcome.WRITTEN, 0.8),
                        tuple(LeadField.TITLE, Outcome.KEPT, 0.9));
        assertThat(result.isEmpty()).isFalse();
        assertThat(result.written()).extracting(WriteDecision::text).containsExactly("Tech Corp");
    }

    @Test
    void white_space_is_blank_and_what_is_unknown_fills_nothing() {
        Lead blank = JOHN.toBuilder().text(TextField.TITLE, " \u00a0").build();
        assertThat(outcome(WritePolicy.FILL_BLANKS, blank, belief(ProfileField.TITLE, "CEO", 0.9)))
                .isEqualTo(Outcome.WRITTEN);
        Profile unknown = profile(belief(ProfileField.TITLE, 0, found(ProfileField.TITLE, "CEO", 0.3)));
        assertThat(WritePolicy.FILL_BLANKS.apply(unknown, blank).decisions()).isEmpty();
        assertThat(written(WritePolicy.FILL_BLANKS, JOHN, profile())).isSameAs(JOHN);
        assertThat(WritePolicy.FILL_BLANKS.apply(profile(), JOHN).isEmpty()).isTrue();
    }

    @Test
    void the_patch_holds_for_the_version_it_was_made_for() {
        WriteResult result =
                WritePolicy.FILL_BLANKS.apply(profile(belief(ProfileField.COMPANY, "Tech Corp", 0.8)), JOHN);
        assertThat(result.patch().accepts(JOHN)).isTrue();
        assertThat(result.patch().accepts(JOHN.behind(1))).isFalse();
    }

    @Test
    void a_value_is_written_in_one_line() {
        Profile profile = profile(belief(ProfileField.COMPANY, " Tech\n\tCorp ", 0.8));
        assertThat(written(WritePolicy.FILL_BLANKS, JOHN, profile).company()).isEqualTo("Tech Corp");
    }

    @Test
    void a_value_that_is_less_sure_than_asked_for_is_not_written() {
        assertThat(outcome(WritePolicy.FILL_BLANKS, JOHN, belief(ProfileField.COMPANY, "Tech Corp", 0.5)))
                .isEqualTo(Outcome.WRITTEN);
        Belief unsure = belief(ProfileField.COMPANY, "Tech Corp", Math.nextDown(0.5));
        assertThat(outcome(WritePolicy.FILL_BLANKS, JOHN, unsure)).isEqualTo(Outcome.UNSURE);
        WritePolicy bold = WritePolicy.FILL_BLANKS.leastConfidence(0);
        assertThat(outcome(bold, JOHN, belief(ProfileField.COMPANY, "Tech Corp", 0)))
                .isEqualTo(Outcome.WRITTEN);
        WritePolicy sure = WritePolicy.FILL_BLANKS.leastConfidence(1);
        assertThat(outcome(sure, JOHN, belief(ProfileField.COMPANY, "Tech Corp", 0.99)))
                .isEqualTo(Outcome.UNSURE);
        assertThatThrownBy(() -> WritePolicy.FILL_BLANKS.leastConfidence(1.01))
                .hasMessage("leastConfidence: must be between 0 and 1, is 1.01");
        assertThatThrownBy(() -> WritePolicy.FILL_BLANKS.leastConfidence(-0.01))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_person_wrote_or_cleared_is_locked_whatever_the_rule() {
        WritePolicy bold = WritePolicy.FILL_BLANKS.rule(WriteRule.FRESHER).tagsFrom(SKILLS);
        Lead byAnna = JOHN.writtenBy(Author.person("anna"), null);
        assertThat(outcome(bold, byAnna, belief(ProfileField.TITLE, "CEO", 0.99)))
                .isEqualTo(Outcome.LOCKED);
        assertThat(outcome(bold, byAnna, belief(ProfileField.TITLE, "cto", 0.99)))
                .isEqualTo(Outcome.SAME);
        assertThat(outcome(bold, byAnna, belief(SKILLS, "java", 0.99))).isEqualTo(Outcome.LOCKED);
        Lead cleared = JOHN.toBuilder().byPerson(Set.of(LeadField.COMPANY)).build();
        assertThat(outcome(bold, cleared, belief(ProfileField.COMPANY, "Tech Corp", 0.99)))
                .isEqualTo(Outcome.LOCKED);
    }

    @Test
    void a_value_that_the_lead_cannot_keep_is_passed_over() {
        Profile profile = profile(
                belief(ProfileField.TITLE, "x".repeat(1000), 0.9),
                belief(ProfileField.LOCATION, "x".repeat(1001), 0.9));
        Lead blank = JOHN.toBuilder().text(TextField.TITLE, null).build();
        WriteResult result = WritePolicy.FILL_BLANKS.apply(profile, blank);
        assertThat(result.decisions())
                .extracting(WriteDecision::outcome)
                .containsExactly(Outcome.WRITTEN, Outcome.UNFIT);
        assertThat(result.patch().onto(blank, LATER).texts()).hasSize(2);
    }

    @Test
    void a_page_that_is_nobodys_is_passed_over() {
        Claim claim = new Claim(ProfileField.LINKEDIN_URL, SourceId.of("a"), "linkedin.com/company/x", THEN);
        Candidate company = new Candidate(
                "company/x", "linkedin.com/company/x", 0.9, List.of(new Addend.OfClaim(claim, 0.9, 1, 1)));
        assertThat(outcome(WritePolicy.FILL_BLANKS, JOHN, belief(ProfileField.LINKEDIN_URL, 1, company)))
                .isEqualTo(Outcome.UNFIT);
    }

    @Test
    void a_match_below_the_accept_band_writes_nothing() {
        Belief company = belief(ProfileField.COMPANY, "Tech Corp", 0.8);
        Belief skills = belief(SKILLS, 2, found(SKILLS, "Java", 0.9), found(SKILLS, "SQL", 0.8));
        WritePolicy policy = WritePolicy.FILL_BLANKS.tagsFrom(SKILLS).tagsFrom(SKILLS);
        assertThat(policy.apply(profile(0.75, company, skills), JOHN).written()).hasSize(3);
        WriteResult proposed = policy.apply(profile(0.74, company, skills), JOHN);
        assertThat(proposed.patch().onto(JOHN, LATER)).isSameAs(JOHN);
        assertThat(proposed.isEmpty()).isTrue();
        assertThat(proposed.suggestions()).extracting(WriteDecision::text).containsExactly("Tech Corp", "Java", "SQL");
        WriteResult rejected = policy.apply(profile(0.39, company, skills), JOHN);
        assertThat(rejected.patch().onto(JOHN, LATER)).isSameAs(JOHN);
        assertThat(rejected.decisions()).extracting(WriteDecision::outcome).containsOnly(Outcome.OTHER_PERSON);
        WritePolicy lenient = policy.bands(MatchBands.all(0.2, 0.1));
        assertThat(lenient.apply(profile(0.39, company, skills), JOHN).written())
                .hasSize(3);
    }

    @Test
    void a_field_can_be_left_alone() {
        WritePolicy policy =
                WritePolicy.FILL_BLANKS.rule(TextField.COMPANY, WriteRule.NEVER).rule(WriteRule.FRESHER);
        assertThat(outcome(policy, JOHN, belief(ProfileField.COMPANY, "Tech Corp", 0.9)))
                .isEqualTo(Outcome.NEVER);
    }

    @Test
    void the_address_that_somebody_gave_is_replaced_only_if_that_is_said_of_it() {
        Belief other = belief(ProfileField.EMAIL, "doe@techcorp.com", 0.99);
        assertThat(outcome(WritePolicy.FILL_BLANKS.rule(WriteRule.FRESHER), JOHN, other))
                .isEqualTo(Outcome.KEPT);
        WritePolicy bold = WritePolicy.FILL_BLANKS.rule(TextField.EMAIL, WriteRule.FRESHER);
        assertThat(outcome(bold, JOHN, other)).isEqualTo(Outcome.WRITTEN);
    }

    @Test
    void a_fresher_value_replaces_one_that_nobody_claims_by_the_time_of_the_lead() {
        WritePolicy policy = WritePolicy.FILL_BLANKS.rule(WriteRule.FRESHER);
        ProfileField<?> title = ProfileField.TITLE;
        assertThat(outcome(policy, JOHN, belief(title, 1, found(title, "CEO", 0.6, "a", THEN.plusNanos(1)))))
                .isEqualTo(Outcome.WRITTEN);
        assertThat(outcome(policy, JOHN, belief(title, 1, found(title, "CEO", 0.6, "a", THEN))))
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void a_fresher_value_replaces_one_that_is_claimed_by_the_time_of_its_newest_claim() {
        WritePolicy policy = WritePolicy.FILL_BLANKS.rule(WriteRule.FRESHER);
        ProfileField<?> title = ProfileField.TITLE;
        Candidate ceo = found(title, "CEO", 0.6, "a", THEN.plusSeconds(5));
        assertThat(outcome(policy, JOHN, belief(title, 1, ceo, found(title, "cto", 0.3, "b", THEN.plusSeconds(4)))))
                .isEqualTo(Outcome.WRITTEN);
        assertThat(outcome(policy, JOHN, belief(title, 1, ceo, found(title, "cto", 0.3, "b", THEN.plusSeconds(5)))))
                .isEqualTo(Outcome.KEPT);
        // older than the lead's last update, yet newer than the claim that the lead's value rests on
        Candidate old = found(title, "CEO", 0.6, "a", THEN.minusSeconds(5));
        assertThat(outcome(policy, JOHN, belief(title, 1, old, found(title, "CTO", 0.3, "b", THEN.minusSeconds(6)))))
                .isEqualTo(Outcome.WRITTEN);
    }

    @Test
    void a_surer_value_replaces_by_its_margin() {
        WritePolicy policy = WritePolicy.FILL_BLANKS.rule(WriteRule.surer(0.25));
        ProfileField<?> title = ProfileField.TITLE;
        // claimed: 0.625 - 0.375 is 0.25
        assertThat(outcome(policy, JOHN, belief(title, 1, found(title, "CEO", 0.625), found(title, "CTO", 0.375))))
                .isEqualTo(Outcome.WRITTEN);
        assertThat(outcome(policy, JOHN, belief(title, 1, found(title, "CEO", 0.625), found(title, "CTO", 0.3751))))
                .isEqualTo(Outcome.KEPT);
        // not claimed: 1 - 0.625 is 0.375; and 1 - 0.5625 is 0.4375, so that 0.125 is too little
        assertThat(outcome(policy, JOHN, belief(title, 1, found(title, "CEO", 0.625))))
                .isEqualTo(Outcome.WRITTEN);
        assertThat(outcome(policy, JOHN, belief(title, 1, found(title, "CEO", 0.5625))))
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void a_margin_is_above_0_and_at_most_1() {
        assertThat(WriteRule.surer(1)).isEqualTo(new WriteRule.Surer(1));
        assertThatThrownBy(() -> WriteRule.surer(0)).hasMessage("margin: must be above 0 and at most 1, is 0.0");
        assertThatThrownBy(() -> WriteRule.surer(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_preferred_source_stands_even_if_another_value_is_likelier() {
        WritePolicy policy = WritePolicy.FILL_BLANKS
                .rule(WriteRule.preferring(SourceId.of("b")))
                .leastConfidence(0.2);
        ProfileField<?> title = ProfileField.TITLE;
        Belief both = belief(title, 1, found(title, "CEO", 0.6, "a", THEN), found(title, "CFO", 0.3, "b", THEN));
        assertThat(written(policy, JOHN, profile(both)).title()).isEqualTo("CFO");
        assertThat(outcome(policy.leastConfidence(0.4), JOHN, both)).isEqualTo(Outcome.UNSURE);
        Belief others = belief(title, 1, found(title, "CEO", 0.6, "a", THEN));
        assertThat(outcome(policy, JOHN, others)).isEqualTo(Outcome.KEPT);
        Lead blank = JOHN.toBuilder().text(TextField.TITLE, null).build();
        assertThat(written(policy, blank, profile(others)).title()).isEqualTo("CEO");
    }

    @Test
    void lists_become_tags_behind_those_that_are_there_and_only_if_that_is_said() {
        Belief skills =
                belief(SKILLS, 3, found(SKILLS, "SQL", 0.9), found(SKILLS, "AI", 0.8), found(SKILLS, "Java", 0.7));
        Belief topics = belief(TOPICS, 2, found(TOPICS, "java", 0.5), found(TOPICS, "Law", 0.4));
        assertThat(WritePolicy.FILL_BLANKS.apply(profile(skills), JOHN).decisions())
                .isEmpty();
        WritePolicy policy = WritePolicy.FILL_BLANKS.tagsFrom(TOPICS).tagsFrom(SKILLS);
        WriteResult result = policy.apply(profile(skills, topics), JOHN);
        assertThat(result.patch().onto(JOHN, LATER).tags()).containsExactly("ai", "java", "SQL");
        assertThat(result.decisions())
                .extracting(WriteDecision::outcome)
                .containsExactly(Outcome.WRITTEN, Outcome.UNSURE, Outcome.WRITTEN, Outcome.SAME, Outcome.SAME);
        assertThat(result.decisions()).extracting(WriteDecision::field).containsOnly(LeadField.TAGS);
    }

    @Test
    void a_tag_that_its_field_reads_as_the_same_is_there() {
        Lead lead = JOHN.toBuilder().tags(List.of("Node.js")).build();
        assertThat(outcome(WritePolicy.FILL_BLANKS.tagsFrom(SKILLS), lead, belief(SKILLS, "NodeJS", 0.9)))
                .isEqualTo(Outcome.SAME);
        ProfileField<List<String>> exact = ProfileField.many("exact", Forms.exact());
        assertThat(outcome(WritePolicy.FILL_BLANKS.tagsFrom(exact), lead, belief(exact, "NODE.JS", 0.9)))
                .isEqualTo(Outcome.SAME);
    }

    @Test
    void a_lead_takes_no_more_and_no_longer_tags_than_it_can_keep() {
        List<String> many =
                new ArrayList<>(IntStream.range(0, 99).mapToObj(i -> "t" + i).toList());
        Lead full = JOHN.toBuilder().tags(many).build();
        Belief skills = belief(
                SKILLS, 3, found(SKILLS, "x".repeat(257), 0.9), found(SKILLS, "Java", 0.8), found(SKILLS, "SQL", 0.7));
        WriteResult result = WritePolicy.FILL_BLANKS.tagsFrom(SKILLS).apply(profile(skills), full);
        assertThat(result.decisions())
                .extracting(WriteDecision::outcome)
                .containsExactly(Outcome.UNFIT, Outcome.WRITTEN, Outcome.UNFIT);
        assertThat(result.patch().onto(full, LATER).tags()).hasSize(100).endsWith("Java");
    }

    @Test
    void applied_twice_a_policy_changes_nothing_the_second_time() {
        Belief skills = belief(SKILLS, 2, found(SKILLS, "Java", 0.9), found(SKILLS, "x".repeat(300), 0.8));
        ProfileField<?> title = ProfileField.TITLE;
        Belief titles = belief(title, 1, found(title, "CEO", 0.7, "a", LATER), found(title, "CTO", 0.2, "b", THEN));
        Belief page = belief(ProfileField.LINKEDIN_URL, "https://www.linkedin.com/in/John/", 0.9);
        Profile profile = profile(skills, titles, page, belief(ProfileField.COMPANY, " Tech\tCorp", 0.9));
        for (WriteRule rule : List.of(
                WriteRule.NEVER,
                WriteRule.FILL_BLANK,
                WriteRule.FRESHER,
                WriteRule.surer(0.1),
                WriteRule.preferring(SourceId.of("a")),
                WriteRule.preferring(SourceId.of("b")))) {
            WritePolicy policy =
                    WritePolicy.FILL_BLANKS.rule(rule).leastConfidence(0.1).tagsFrom(SKILLS);
            Lead once = written(policy, JOHN, profile);
            WriteResult twice = policy.apply(profile, once);
            assertThat(twice.isEmpty()).as("%s", rule).isTrue();
            assertThat(twice.patch().onto(once, LATER)).isSameAs(once);
        }
    }

    @Test
    void what_says_less_than_the_lead_does_not_take_its_place() {
        WritePolicy policy = WritePolicy.FILL_BLANKS.rule(WriteRule.FRESHER);
        Lead full = JOHN.toBuilder()
                .text(TextField.PHONE, "+1 415 555 0100")
                .text(TextField.LAST_NAME, "García Márquez")
                .build();
        assertThat(outcome(policy, full, belief(ProfileField.PHONE, "(415) 555-0100", 0.9)))
                .isEqualTo(Outcome.SAME);
        assertThat(outcome(policy, full, belief(ProfileField.LAST_NAME, "García", 0.9)))
                .isEqualTo(Outcome.SAME);
        assertThat(outcome(policy, full, belief(ProfileField.PHONE, "+1 (415) 555-0100", 0.9)))
                .isEqualTo(Outcome.SAME);
        Lead half = JOHN.toBuilder().text(TextField.PHONE, "(415) 555-0100").build();
        assertThat(outcome(policy, half, belief(ProfileField.PHONE, "+1 415 555 0100", 0.9)))
                .isEqualTo(Outcome.WRITTEN);
    }

    @Test
    void a_blank_is_never_a_value() {
        Candidate blank = new Candidate("blank", " ", 0.9, List.of());
        assertThat(outcome(WritePolicy.FILL_BLANKS, JOHN, belief(ProfileField.COMPANY, 1, blank)))
                .isEqualTo(Outcome.UNFIT);
    }

    @Test
    void a_decision_does_not_print_what_may_be_a_persons() {
        WriteDecision decision =
                only(WritePolicy.FILL_BLANKS.apply(profile(belief(ProfileField.COMPANY, "Tech Corp", 0.8)), JOHN));
        assertThat(decision).hasToString("WriteDecision[company WRITTEN, confidence 0.8]");
    }
}
