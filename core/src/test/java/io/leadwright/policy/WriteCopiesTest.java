package io.leadwright.policy;

import static io.leadwright.profile.ProfileField.COMPANY_FOUNDED;
import static io.leadwright.profile.ProfileField.COMPANY_FUNDING;
import static io.leadwright.profile.ProfileField.COMPANY_INDUSTRY;
import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.profile.ProfileField.SKILLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomFieldTypes;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.policy.WriteDecision.Outcome;
import io.leadwright.profile.Addend;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Match;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is copied into custom fields. */
class WriteCopiesTest {

    private static final Instant THEN = Instant.parse("2024-01-20T15:30:00Z");
    private static final Instant LATER = THEN.plusSeconds(60);
    private static final Lead JOHN = NewLead.email("john@techcorp.com").toLead(LeadId.of("john"), THEN);
    private static final WritePolicy POLICY = WritePolicy.FILL_BLANKS
            .copying(COMPANY_INDUSTRY, "industry")
            .copying(COMPANY_SIZE, "employees")
            .copying(COMPANY_FOUNDED, "founded")
            .copying(COMPANY_FUNDING, "funding");

    private static Belief belief(ProfileField<?> field, String text, double probability) {
        Claim claim = new Claim(field, SourceId.of("apollo"), text, LATER);
        Candidate candidate = new Candidate(
                claim.key().orElse(text), text, probability, List.of(new Addend.OfClaim(claim, probability, 1, 1)));
        return new Belief(field, List.of(candidate), 1, 0);
    }

    private static Profile profile(Belief... beliefs) {
        return new Profile(Match.GIVEN, List.of(beliefs), List.of());
    }

    private static Lead with(Map<String, CustomValue> fields) {
        return JOHN.toBuilder().customFields(new CustomFields(fields)).build();
    }

    @Test
    void a_declared_field_gets_what_it_can_hold_and_nothing_else() {
        WritePolicy declared = POLICY.declared(CustomFieldTypes.of(
                List.of(CustomField.text("founded"), CustomField.number("industry"), CustomField.number("employees"))));
        WriteResult result = declared.apply(
                profile(
                        belief(COMPANY_FOUNDED, "2010", 0.9),
                        belief(COMPANY_INDUSTRY, "Software", 0.9),
                        belief(COMPANY_SIZE, "200", 0.9)),
                JOHN);
        assertThat(result.patch().onto(JOHN, LATER).customFields().values())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("founded", CustomValue.of("2010"), "employees", CustomValue.of(200)));
        assertThat(result.decisions()).anyMatch(decision -> decision.outcome() == Outcome.UNFIT);
    }

    private static Outcome outcome(WritePolicy policy, Lead lead, Belief belief) {
        List<WriteDecision> decisions = policy.apply(profile(belief), lead).decisions();
        assertThat(decisions).hasSize(1);
        assertThat(decisions.get(0).field()).isEqualTo(LeadField.CUSTOM_FIELDS);
        return decisions.get(0).outcome();
    }

    @Test
    void what_is_believed_fills_the_fields_that_are_not_there() {
        Profile profile = profile(
                belief(COMPANY_INDUSTRY, "Computer  Software", 0.9),
                belief(COMPANY_SIZE, "100-500", 0.9),
                belief(COMPANY_FOUNDED, "1999", 0.9),
                belief(COMPANY_FUNDING, "5000000", 0.9));
        WriteResult result = POLICY.apply(profile, JOHN);
        Lead written = result.patch().onto(JOHN, LATER);
        assertThat(written.customFields().values())
                .isEqualTo(Map.of(
                        "industry", CustomValue.of("Computer Software"),
                        "employees", CustomValue.of("100-500"),
                        "founded", CustomValue.of(1999),
                        "funding", CustomValue.of(5_000_000)));
        assertThat(result.decisions())
                .extracting(WriteDecision::customField)
                .containsExactly("industry", "employees", "founded", "funding");
        assertThat(result.decisions().get(0))
                .hasToString("WriteDecision[customFields.industry WRITTEN, confidence 0.9]");
        assertThat(POLICY.apply(profile, written).isEmpty()).isTrue();
    }

    @Test
    void nothing_is_copied_unless_it_is_asked_for() {
        assertThat(WritePolicy.FILL_BLANKS
                        .apply(profile(belief(COMPANY_INDUSTRY, "Software", 0.9)), JOHN)
                        .decisions())
                .isEmpty();
    }

    @Test
    void the_rules_of_other_fields_are_those_of_copies() {
        Lead filled = with(Map.of("industry", CustomValue.of("Baking")));
        Lead blank = with(Map.of("industry", CustomValue.of(" ")));
        Belief software = belief(COMPANY_INDUSTRY, "Software", 0.9);
        assertThat(outcome(POLICY, filled, software)).isEqualTo(Outcome.KEPT);
        assertThat(outcome(POLICY, blank, software)).isEqualTo(Outcome.WRITTEN);
        assertThat(outcome(POLICY.rule(WriteRule.FRESHER), filled, software)).isEqualTo(Outcome.WRITTEN);
        assertThat(outcome(POLICY.rule(WriteRule.NEVER), blank, software)).isEqualTo(Outcome.NEVER);
        assertThat(outcome(POLICY, JOHN, belief(COMPANY_INDUSTRY, "Software", 0.4)))
                .isEqualTo(Outcome.UNSURE);
        assertThat(outcome(POLICY, filled, belief(COMPANY_INDUSTRY, "BAKING", 0.9)))
                .isEqualTo(Outcome.SAME);
    }

    @Test
    void custom_fields_of_a_person_are_locked() {
        for (Lead lead : List.of(with(Map.of("other", CustomValue.of("x"))), JOHN)) {
            Lead persons =
                    lead.toBuilder().byPerson(Set.of(LeadField.CUSTOM_FIELDS)).build();
            assertThat(outcome(POLICY, persons, belief(COMPANY_INDUSTRY, "Software", 0.9)))
                    .isEqualTo(Outcome.LOCKED);
        }
    }

    @Test
    void what_the_lead_cannot_keep_is_passed_over() {
        Map<String, CustomValue> hundred = new java.util.HashMap<>();
        Stream.iterate(0, i -> i + 1).limit(100).forEach(i -> hundred.put("f" + i, CustomValue.of(true)));
        assertThat(outcome(POLICY, with(hundred), belief(COMPANY_INDUSTRY, "Software", 0.9)))
                .isEqualTo(Outcome.UNFIT);
    }

    @Test
    void a_field_of_many_values_and_a_name_taken_twice_are_refused() {
        assertThatThrownBy(() -> POLICY.copying(SKILLS, "skills"))
                .hasMessage("copying: must be a field of one value, is skills");
        assertThatThrownBy(() -> POLICY.copying(COMPANY_SIZE, "industry"))
                .hasMessage("copying: industry is copied from another field already");
        assertThatThrownBy(() -> POLICY.copying(COMPANY_SIZE, "")).hasMessageStartingWith("customFields: a name must");
        assertThat(POLICY.copying(COMPANY_SIZE, "employees")).isNotNull();
    }
}
