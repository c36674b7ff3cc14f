package io.leadwright.match;

import static io.leadwright.match.Matched.BY_ALL;
import static io.leadwright.match.Matched.BY_EMAIL;
import static io.leadwright.match.Matched.BY_NAME;
import static io.leadwright.match.Matched.MERGER;
import static io.leadwright.match.Matched.band;
import static io.leadwright.match.Matched.match;
import static io.leadwright.match.Matched.merge;
import static io.leadwright.profile.Said.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands.Band;
import io.leadwright.merge.Calibration;
import io.leadwright.merge.FieldTrust;
import io.leadwright.merge.MergeRules;
import io.leadwright.merge.Merger;
import io.leadwright.merge.Trust;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Said;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.SourceMatch;
import io.leadwright.profile.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatchTogetherTest {

    @Test
    void a_vendor_that_answers_about_another_person_is_dropped_and_lowers_the_match() {
        Said john = Said.by("apollo").email("john@techcorp.com").first("John").last("Doe");
        Said jane = Said.by("hunter")
                .email("john@techcorp.com")
                .first("Jane")
                .last("Roe")
                .title("Baker");
        Profile even = merge(BY_EMAIL, john, jane);
        assertThat(even.match().probability()).isCloseTo(8.0 / 17, within(1e-12));
        assertThat(even.get(ProfileField.LAST_NAME)).hasValue("Doe");
        assertThat(even.get(ProfileField.TITLE)).isEmpty();
        Profile outvoted = merge(
                BY_EMAIL,
                john,
                jane,
                Said.by("zoom").email("john@techcorp.com").first("Jane").last("Roe"));
        // 80 : 1 together against 8 : 1
        assertThat(outvoted.match().probability()).isCloseTo(80.0 / 89, within(1e-9));
        assertThat(outvoted.get(ProfileField.LAST_NAME)).hasValue("Roe");
        assertThat(outvoted.dropped())
                .extracting(dropped -> dropped.claim().source())
                .containsOnly(SourceId.of("apollo"));
    }

    @Test
    void one_name_alone_the_same_page_or_another_order_makes_nobody_another_person() {
        Said john = Said.by("apollo").email("john@techcorp.com").first("John").last("Doe");
        for (Said same : List.of(
                Said.by("hunter").first("Jack").last("Doe"),
                Said.by("hunter").first("John").last("Roe"),
                Said.by("hunter").first("Doe").last("John"),
                Said.by("hunter").first("Jane"),
                Said.by("hunter").last("Roe"))) {
            assertThat(match(BY_EMAIL, john, same).sources()).allMatch(SourceMatch::isKept);
        }
        Said onPage = Said.by("apollo").page("johndoe").first("John").last("Doe");
        Said asPage = Said.by("hunter").page("johndoe").first("Ivan").last("Petrov");
        assertThat(match(BY_EMAIL, onPage, asPage).sources()).allMatch(SourceMatch::isKept);
        for (ProfileField<?> own : List.of(ProfileField.TWITTER, ProfileField.GITHUB)) {
            Said one = Said.by("apollo").first("John").last("Doe").says(own, "johndoe");
            Said other = Said.by("hunter").first("Ivan").last("Petrov").says(own, "johndoe");
            assertThat(match(BY_EMAIL, one, other).sources()).allMatch(SourceMatch::isKept);
        }
        Said otherPage = Said.by("hunter").page("petrov").first("Ivan").last("Petrov");
        assertThat(match(BY_EMAIL, onPage, otherPage).sources())
                .extracting(SourceMatch::isKept)
                .containsExactly(true, false);
    }

    @Test
    void independent_sources_raise_each_other_with_diminishing_returns() {
        Said one = Said.by("apollo").first("John").last("Doe").company("Tech Corp");
        Said two = Said.by("hunter").first("John").last("Doe").company("Tech Corp");
        Said three = Said.by("zoom").first("John").last("Doe").company("Tech Corp");
        double alone = 26.0 / 33;
        assertThat(match(BY_NAME, one, two).probability()).isCloseTo(1 - Math.pow(1 - alone, 2), within(1e-12));
        assertThat(match(BY_NAME, one, two, three).probability()).isEqualTo(0.99);
    }

    @Test
    void sources_of_one_origin_that_are_wrong_together_count_once() {
        Merger copying = new Merger(field -> new FieldTrust() {
            @Override
            public String lineage(SourceId source) {
                return field.equals(ProfileField.COMPANY) ? "origin" : source.value();
            }
        });
        Said one = Said.by("apollo").first("John").last("Doe").company("Tech Corp");
        Said two = Said.by("hunter").first("John").last("Doe").company("Tech Corp");
        double alone = match(BY_NAME, one).probability();
        assertThat(copying.merge(Said.all(one, two), BY_NAME, THEN).match().probability())
                .isCloseTo(alone, within(1e-12));
    }

    @Test
    void an_origin_counts_by_its_surest_source_and_joins_what_it_shares() {
        Merger chained = new Merger(field -> new FieldTrust() {
            @Override
            public String lineage(SourceId source) {
                boolean isIn = field.equals(ProfileField.EMAIL)
                        ? !source.value().equals("a")
                        : field.equals(ProfileField.COMPANY) && !source.value().equals("b");
                return isIn ? "shared" : source.value();
            }
        });
        Said a = Said.by("a").first("John").last("Doe");
        Said b = Said.by("b").first("John").last("Doe").company("Tech Corp");
        Said c = Said.by("c").first("J.").last("Doe").company("Tech Corp");
        assertThat(chained.merge(Said.all(a, b, c), BY_NAME, THEN).match().probability())
                .isCloseTo(26.0 / 33, within(1e-12));
    }

    @Test
    void a_source_that_does_not_say_who_it_is_raises_nobody() {
        Said silent = Said.by("apollo").title("CTO");
        Said alsoSilent = Said.by("hunter").title("CTO");
        assertThat(match(BY_EMAIL, silent, alsoSilent).probability()).isCloseTo(0.8, within(1e-12));
        Said echo = Said.by("zoom").email("john@techcorp.com");
        assertThat(match(BY_EMAIL, silent, echo).probability()).isCloseTo(8.0 / 9, within(1e-12));
    }

    @Test
    void what_is_rejected_by_itself_neither_raises_nor_lowers_the_rest() {
        Said right = Said.by("apollo").email("john@techcorp.com");
        Said wrong = Said.by("hunter").email("jane@bakery.com").title("Baker");
        assertThat(match(BY_EMAIL, right, wrong).probability())
                .isEqualTo(match(BY_EMAIL, right).probability());
        Profile nobody = merge(BY_EMAIL, wrong);
        assertThat(nobody.beliefs()).isEmpty();
        assertThat(nobody.match().probability()).isEqualTo(0.1);
        assertThat(nobody.dropped()).hasSize(2);
        assertThat(nobody.confidence().probability()).isZero();
    }

    @Test
    void bands_decide_which_answers_are_dropped() {
        Merger lenient = new Merger(Trust.COLD, MergeRules.DEFAULT, MatchBands.all(0.75, 0.1));
        Claims wrong = Said.by("hunter").email("jane@bakery.com").title("Baker").claims();
        assertThat(lenient.merge(wrong, BY_EMAIL, THEN).get(ProfileField.TITLE)).hasValue("Baker");
    }

    @Test
    void an_old_answer_of_a_source_is_not_compared() {
        Said moved = Said.by("apollo")
                .says(ProfileField.EMAIL, "jane@bakery.com", THEN.minusSeconds(1))
                .email("john@techcorp.com");
        assertThat(band(BY_EMAIL, moved)).isEqualTo(Band.ACCEPT);
    }

    @Test
    void the_order_of_claims_does_not_matter_to_the_last_bit() {
        Said said = Said.by("apollo")
                .email("john@techcorp.com")
                .first("John")
                .last("Doe")
                .title("CTO");
        said.and("hunter").first("J").last("Doe").company("Tech Corp").page("johndoe");
        said.and("zoom").first("Jane").last("Roe").email("john@techcorp.com").title("Baker");
        said.and("pdl").email("john@techcorp.com").says(ProfileField.LOCATION, "Berlin");
        List<Claim> claims = new ArrayList<>(said.claims().all());
        Subject asked = BY_EMAIL.name("John", "").with(TextField.LOCATION, "Berlin");
        Profile expected = MERGER.merge(Claims.of(claims), asked, THEN);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(claims, new Random(seed));
            assertThat(MERGER.merge(Claims.of(claims), asked, THEN)).isEqualTo(expected);
        }
    }

    @Test
    void confidence_claims_no_calibration_that_the_match_does_not_have() {
        Merger calibrated = new Merger(field -> new FieldTrust() {
            @Override
            public Calibration calibration() {
                return new Calibration(1, 0, 200);
            }
        });
        Claims claims = Said.by("apollo").email("john@techcorp.com").claims();
        assertThat(calibrated.merge(claims, THEN).confidence().labels()).isEqualTo(200);
        Profile asked = calibrated.merge(claims, BY_EMAIL, THEN);
        assertThat(asked.confidence().isCalibrated()).isFalse();
        assertThat(asked.confidence().probability()).isCloseTo(8.0 / 9 * 0.8, within(1e-9));
    }

    @Test
    void one_more_thing_that_agrees_never_lowers_a_match() {
        for (int said = 0; said < 32; said++) {
            double before = agreeing(said);
            for (int more = 1; more < 32; more *= 2) {
                assertThat(agreeing(said | more)).as("%s and %s", said, more).isGreaterThanOrEqualTo(before - 1e-12);
            }
        }
    }

    private static double agreeing(int parts) {
        Said said = Said.by("apollo").title("CTO");
        List<Runnable> all = List.of(
                () -> said.page("johndoe"),
                () -> said.email("john@techcorp.com"),
                () -> said.first("John"),
                () -> said.last("Doe"),
                () -> said.company("Tech Corp"));
        for (int i = 0; i < all.size(); i++) {
            if ((parts & 1 << i) != 0) {
                all.get(i).run();
            }
        }
        return match(BY_ALL, said).probability();
    }
}
