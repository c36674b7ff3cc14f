package io.leadwright.evaluate;

import static io.leadwright.profile.Said.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.merge.FieldTrust;
import io.leadwright.merge.MergeRules;
import io.leadwright.merge.Merger;
import io.leadwright.merge.Trust;
import io.leadwright.profile.Claims;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Said;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import io.leadwright.profile.Truth;
import io.leadwright.profile.form.Forms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SourceValueTest {

    private static final SourceId APOLLO = SourceId.of("apollo");
    private static final SourceId HUNTER = SourceId.of("hunter");
    private static final ProfileField<List<String>> SKILLS = ProfileField.SKILLS;
    private static final Offset<Double> EXACT = within(1e-12);

    /** Apollo is right nine times in ten, the others eight; one value in four is right. */
    private final SourceValues values = new SourceValues(
            new Merger(field -> new FieldTrust() {
                @Override
                public double accuracy(SourceId source) {
                    return source.equals(APOLLO) ? 0.9 : 0.8;
                }
            }),
            THEN);

    private List<SourceValue> each(Claims... people) {
        return values.ofEach(Stream.of(people).map(SourceValueCase::of), Map.of());
    }

    private static Truth known(ProfileField<?> field, String text) {
        return Truth.of(field, List.of(text));
    }

    private SourceValue of(SourceId source, Claims... people) {
        return each(people).stream()
                .filter(value -> value.sources().equals(Set.of(source)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_one_source_alone_says_is_lost_without_it() {
        SourceValue apollo = of(APOLLO, Said.by("apollo").title("CTO").claims());
        assertThat(apollo.effect().answered()).isEqualTo(1);
        assertThat(apollo.effect().lost()).isEqualTo(1);
        assertThat(apollo.effect().lostRight()).isCloseTo(0.9, EXACT);
        assertThat(apollo.effect().changed()).isZero();
        assertThat(apollo.effect().gain()).isCloseTo(0.9, EXACT);
    }

    @Test
    void two_that_say_the_same_are_worth_nothing_each_and_all_of_it_together() {
        Claims claims =
                Said.by("apollo").title("CTO").and("hunter").title("cto").claims();
        SourceValue hunter = of(HUNTER, claims);
        assertThat(hunter.effect()).isEqualTo(new SourceValue.Effect(1, 0, 0, 0, 0));
        assertThat(of(APOLLO, claims).effect()).isEqualTo(hunter.effect());
        List<SourceValue> origins = values.ofGroups(
                Stream.of(SourceValueCase.of(claims)),
                Map.of(),
                List.of(Set.of(APOLLO, HUNTER), Set.of(SourceId.of("zoom"))));
        assertThat(origins)
                .extracting(SourceValue::sources)
                .containsExactly(Set.of(APOLLO, HUNTER), Set.of(SourceId.of("zoom")));
        // 27 by the surer, and 0.7 of the 12 by the other in the exponent, against 3
        double odds = 27 * Math.pow(12, 0.7);
        assertThat(origins.get(0).effect().lost()).isEqualTo(1);
        assertThat(origins.get(0).effect().lostRight()).isCloseTo(odds / (odds + 3), EXACT);
        assertThat(origins.get(1).effect()).isEqualTo(new SourceValue.Effect(0, 0, 0, 0, 0));
    }

    @Test
    void an_error_is_avoided_by_whoever_outweighs_it() {
        Claims claims =
                Said.by("apollo").title("CTO").and("hunter").title("CEO").claims();
        // 27 to 12 to 2 values that nobody claims
        SourceValue apollo = of(APOLLO, claims);
        assertThat(apollo.effect().changed()).isEqualTo(1);
        assertThat(apollo.effect().errorsAvoided()).isCloseTo(15.0 / 41, EXACT);
        assertThat(apollo.effect().lost()).isZero();
        assertThat(of(HUNTER, claims).effect()).isEqualTo(new SourceValue.Effect(1, 0, 0, 0, 0));
    }

    @Test
    void a_list_is_worth_the_share_of_it_that_is_left() {
        Claims claims = Said.by("apollo")
                .says(SKILLS, "Java")
                .says(SKILLS, "SQL")
                .and("hunter")
                .says(SKILLS, "java")
                .claims();
        // SQL: 12 for it, 0.4 : 0.95 against it; 4.8 : 0.95 is 4.8 of 5.75, and half of the list
        SourceValue apollo = of(APOLLO, claims);
        assertThat(apollo.effect().changed()).isEqualTo(1);
        assertThat(apollo.effect().errorsAvoided()).isCloseTo(2.4 / 5.75, EXACT);
        assertThat(of(HUNTER, claims).effect().changed()).isZero();
    }

    @Test
    void a_value_that_only_the_rest_would_choose_counts_nothing_for_a_list() {
        // three who do not say SQL: 12 * (0.4 / 0.95) ^ 3 is below 1; without two of them it is above
        Claims claims = Said.by("a")
                .says(SKILLS, "SQL")
                .says(SKILLS, "Java")
                .and("b")
                .says(SKILLS, "Java")
                .and("c")
                .says(SKILLS, "Java")
                .and("d")
                .says(SKILLS, "Java")
                .claims();
        SourceValue two = values.ofGroups(
                        Stream.of(SourceValueCase.of(claims)),
                        Map.of(),
                        List.of(Set.of(SourceId.of("b"), SourceId.of("c"))))
                .get(0);
        assertThat(two.effect().changed()).isEqualTo(1);
        assertThat(two.effect().errorsAvoided()).isZero();
    }

    @Test
    void a_list_of_which_nothing_is_believed_cannot_be_lost() {
        Merger strict = new Merger(Trust.COLD, new MergeRules(0.2, 0.7, 0.5, 0.99));
        List<SourceValue> all = new SourceValues(strict, THEN)
                .ofEach(
                        Stream.of(SourceValueCase.of(
                                Said.by("apollo").says(SKILLS, "SQL").claims())),
                        Map.of());
        assertThat(all.get(0).effect()).isEqualTo(new SourceValue.Effect(1, 0, 0, 0, 0));
    }

    @Test
    void what_is_known_is_counted() {
        Claims claims = Said.by("apollo")
                .title("CTO")
                .and("hunter")
                .title("CEO")
                .says(SKILLS, "SQL")
                .claims();
        SourceValueCase person = SourceValueCase.of(claims)
                .knowing(List.of(
                        known(ProfileField.TITLE, "cto"),
                        known(SKILLS, "sql"),
                        known(ProfileField.COMPANY, "Tech Corp"),
                        known(ProfileField.LOCATION, " ")));
        List<SourceValue> all = values.ofEach(Stream.of(person), Map.of());
        assertThat(all.get(0).judged()).isEqualTo(new SourceValue.Judged(3, 2, 1));
        assertThat(all.get(1).judged()).isEqualTo(new SourceValue.Judged(3, 2, 1));
        assertThat(each(claims).get(0).judged()).isEqualTo(new SourceValue.Judged(0, 0, 0));
        Claims agreed = Said.by("apollo").title("CEO").claims();
        SourceValueCase wrong = SourceValueCase.of(agreed).knowing(List.of(known(ProfileField.TITLE, "CTO")));
        assertThat(values.ofEach(Stream.of(wrong), Map.of()).get(0).judged())
                .isEqualTo(new SourceValue.Judged(1, 0, 0));
    }

    @Test
    void what_is_as_near_to_the_truth_as_the_field_tolerates_is_right() {
        ProfileField<?> staff = ProfileField.one("staff", Forms.number(BigDecimal.TEN));
        SourceValueCase person = SourceValueCase.of(
                        Said.by("apollo").says(staff, "104").claims())
                .knowing(List.of(known(staff, "100")));
        assertThat(values.ofEach(Stream.of(person), Map.of()).get(0).judged())
                .isEqualTo(new SourceValue.Judged(1, 1, 0));
    }

    @Test
    void a_source_is_judged_over_those_of_whom_it_speaks_alone_or_in_a_group() {
        Claims ofApollo = Said.by("apollo").title("CTO").claims();
        Claims ofHunter = Said.by("hunter").title("CTO").claims();
        List<SourceValueCase> people = Stream.of(ofApollo, ofHunter, ofHunter)
                .map(claims -> SourceValueCase.of(claims).knowing(List.of(known(ProfileField.TITLE, "CTO"))))
                .toList();
        List<SourceValue> each = values.ofEach(people.stream(), Map.of());
        assertThat(each)
                .extracting(SourceValue::judged)
                .containsExactly(new SourceValue.Judged(1, 1, 0), new SourceValue.Judged(2, 2, 0));
        assertThat(values.ofGroups(people.stream(), Map.of(), List.of(Set.of(APOLLO), Set.of(HUNTER))))
                .isEqualTo(each);
    }

    @Test
    void people_add_up() {
        Claims one = Said.by("apollo").title("CTO").and("hunter").title("CEO").claims();
        Claims two = Said.by("apollo").title("CTO").company("Tech Corp").claims();
        SourceValue apollo = of(APOLLO, one, two, one);
        assertThat(apollo.effect().answered()).isEqualTo(4);
        assertThat(apollo.effect().lost()).isEqualTo(2);
        assertThat(apollo.effect().lostRight()).isCloseTo(1.8, EXACT);
        assertThat(apollo.effect().changed()).isEqualTo(2);
        assertThat(apollo.effect().gain()).isCloseTo(1.8 + 30.0 / 41, EXACT);
        assertThat(each(two, one)).extracting(SourceValue::sources).containsExactly(Set.of(APOLLO), Set.of(HUNTER));
        SourceValueCase known = SourceValueCase.of(one).knowing(List.of(known(ProfileField.TITLE, "CTO")));
        assertThat(values.ofEach(Stream.of(known, known), Map.of()).get(0).judged())
                .isEqualTo(new SourceValue.Judged(2, 2, 0));
        assertThat(values.ofEach(Stream.of(known, known), Map.of()).get(1).judged())
                .isEqualTo(new SourceValue.Judged(2, 2, 2));
    }

    @Test
    void a_contract_is_weighed_by_what_one_more_right_field_costs() {
        Claims claims = Said.by("apollo").title("CTO").claims();
        Map<SourceId, Long> costs = Map.of(APOLLO, 900_000L, HUNTER, 100_000L);
        SourceValue apollo =
                values.ofEach(Stream.of(SourceValueCase.of(claims)), costs).get(0);
        assertThat(apollo.costMicros()).isEqualTo(900_000);
        assertThat(apollo.microsPerRightField().orElseThrow()).isCloseTo(1_000_000, within(1e-6));
        List<SourceValue> groups = values.ofGroups(
                Stream.of(SourceValueCase.of(claims)), costs, List.of(Set.of(APOLLO, HUNTER), Set.of(HUNTER)));
        assertThat(groups).extracting(SourceValue::costMicros).containsExactly(1_000_000L, 100_000L);
        assertThat(groups.get(1).microsPerRightField()).isEqualTo(OptionalDouble.empty());
        assertThat(of(APOLLO, claims).costMicros()).isZero();
        Map<SourceId, Long> below = Map.of(APOLLO, -1L);
        assertThatThrownBy(() -> values.ofEach(Stream.of(SourceValueCase.of(claims)), below))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("costMicros of [apollo]: must not be negative, is -1");
        Map<SourceId, Long> tooMuch = Map.of(APOLLO, Long.MAX_VALUE, HUNTER, 1L);
        assertThatThrownBy(() -> values.ofGroups(Stream.of(), tooMuch, List.of(Set.of(APOLLO, HUNTER))))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void whoever_answers_about_another_person_is_worth_nothing() {
        Subject john = Subject.email("john@techcorp.com");
        Claims claims = Said.by("apollo")
                .email("john@techcorp.com")
                .and("hunter")
                .email("x@bakery.com")
                .title("Baker")
                .claims();
        List<SourceValue> all =
                values.ofEach(Stream.of(SourceValueCase.of(claims).about(john)), Map.of());
        assertThat(all.get(1).sources()).containsExactly(HUNTER);
        assertThat(all.get(1).effect()).isEqualTo(new SourceValue.Effect(0, 0, 0, 0, 0));
        assertThat(all.get(0).effect().lost()).isEqualTo(1);
    }

    @Test
    void a_subject_stays_when_the_truth_is_told_and_the_truth_when_the_subject_is() {
        Subject john = Subject.email("john@techcorp.com");
        List<Truth> truth = List.of(known(ProfileField.TITLE, "CTO"));
        SourceValueCase person = SourceValueCase.of(Claims.none());
        assertThat(person.about(john).knowing(truth))
                .isEqualTo(person.knowing(truth).about(john));
        assertThat(person.about(john).asked()).isEqualTo(john);
    }
}
