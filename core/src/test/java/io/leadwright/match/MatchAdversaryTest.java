package io.leadwright.match;

import static io.leadwright.match.Matched.BY_ALL;
import static io.leadwright.match.Matched.BY_EMAIL;
import static io.leadwright.match.Matched.BY_NAME;
import static io.leadwright.match.Matched.band;
import static io.leadwright.match.Matched.match;
import static io.leadwright.match.Matched.merge;
import static io.leadwright.match.Matched.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands.Band;
import io.leadwright.profile.DroppedClaim;
import io.leadwright.profile.DroppedClaim.Reason;
import io.leadwright.profile.Identification;
import io.leadwright.profile.Identifier;
import io.leadwright.profile.IdentifierMatch.Verdict;
import io.leadwright.profile.Match;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Said;
import io.leadwright.profile.SourceMatch;
import io.leadwright.profile.Subject;
import org.junit.jupiter.api.Test;

class MatchAdversaryTest {

    @Test
    void a_namesake_at_another_company_is_rejected_and_his_title_does_not_enter() {
        Profile profile = merge(
                BY_NAME,
                Said.by("apollo").first("John").last("Doe").company("Tech Corp").title("CTO"),
                Said.by("hunter").first("John").last("Doe").company("Bakery").title("Baker"));
        assertThat(profile.get(ProfileField.TITLE)).hasValue("CTO");
        assertThat(profile.belief(ProfileField.TITLE).orElseThrow().candidates())
                .hasSize(1);
        assertThat(profile.dropped()).extracting(DroppedClaim::reason).containsOnly(Reason.OTHER_PERSON);
        assertThat(profile.dropped())
                .extracting(dropped -> dropped.claim().text())
                .contains("Baker");
        assertThat(profile.match().sources()).extracting(SourceMatch::isKept).containsExactly(true, false);
    }

    @Test
    void a_namesake_repeats_only_half_of_what_was_asked() {
        // 13 : 7, times 0.3 / 0.99; the names earn nothing
        double odds = 13.0 / 7 * 0.3 / 0.99;
        Match match = match(BY_NAME, Said.by("hunter").first("John").last("Doe").company("Bakery"));
        assertThat(match.probability()).isCloseTo(odds / (1 + odds), within(1e-12));
    }

    @Test
    void a_namesake_with_another_page_is_rejected() {
        Said namesake =
                Said.by("apollo").first("John").last("Doe").company("Tech Corp").page("johndoe-baker");
        Match match = match(BY_NAME.with(TextField.LINKEDIN_URL, "https://linkedin.com/in/johndoe"), namesake);
        assertThat(match.probability()).isEqualTo(0.1);
        assertThat(match.sources().get(0).ceiling()).isEqualTo(0.1);
    }

    @Test
    void a_job_changer_is_known_by_the_page() {
        Said moved = Said.by("apollo").page("johndoe").email("john@newcorp.com").company("New Corp");
        Match match = match(BY_ALL, moved);
        // 34 : 3 by the page; times 0.4 / 0.9999 for the address, times 0.3 / 0.99 for the company
        double odds = 34.0 / 3 * 0.4 / 0.9999 * 0.3 / 0.99;
        assertThat(match.probability()).isCloseTo(odds / (1 + odds), within(1e-12));
        assertThat(MatchBands.DEFAULT.of(match)).isEqualTo(Band.PROPOSE);
        assertThat(band(BY_ALL, moved.first("John").last("Doe"))).isEqualTo(Band.ACCEPT);
    }

    @Test
    void a_job_changer_found_by_the_old_address_stays() {
        Subject john = BY_EMAIL.name("John", "Doe").company("Tech Corp");
        Said moved = Said.by("apollo").email("john@techcorp.com").company("New Corp");
        assertThat(match(john, moved).sources()).allMatch(SourceMatch::isKept);
        assertThat(band(john, moved)).isEqualTo(Band.PROPOSE);
        assertThat(band(john, moved.first("Johnny").last("Doe"))).isEqualTo(Band.ACCEPT);
    }

    @Test
    void a_nickname_beside_an_address_is_the_same_person() {
        Subject bill = BY_EMAIL.name("Bill", "Doe");
        assertThat(band(
                        bill,
                        Said.by("s").email("john@techcorp.com").first("William").last("Doe")))
                .isEqualTo(Band.ACCEPT);
    }

    @Test
    void a_job_changer_without_a_page_is_told_from_nobody() {
        assertThat(band(BY_NAME, Said.by("apollo").first("John").last("Doe").company("New Corp")))
                .isEqualTo(Band.REJECT);
        assertThat(band(BY_EMAIL, Said.by("apollo").email("john@newcorp.com"))).isEqualTo(Band.REJECT);
    }

    @Test
    void a_married_name_is_one_to_look_at() {
        Subject anna = Subject.email("anna@techcorp.com").name("Anna", "Doe");
        Said married =
                Said.by("apollo").email("anna@techcorp.com").first("Anna").last("Smith");
        assertThat(match(anna, married).probability()).isEqualTo(0.6);
        assertThat(band(
                        anna,
                        Said.by("apollo")
                                .email("anna@techcorp.com")
                                .first("Anna")
                                .last("Smith-Doe")))
                .isEqualTo(Band.ACCEPT);
        assertThat(band(BY_NAME, Said.by("apollo").first("John").last("Smith").company("Tech Corp")))
                .isEqualTo(Band.REJECT);
    }

    @Test
    void father_and_son_of_one_address_are_one_to_look_at_however_many_say_so() {
        Subject john = Subject.email("doe@family.com").name("John", "Doe");
        Said one = Said.by("apollo").email("doe@family.com").first("James").last("Doe");
        Said two = Said.by("hunter").email("doe@family.com").first("James").last("Doe");
        assertThat(match(john, one).probability()).isEqualTo(0.6);
        assertThat(match(john, one, two).probability()).isEqualTo(0.6);
        Said junior = Said.by("apollo").email("doe@family.com").first("John").last("Doe Jr");
        assertThat(verdict(match(john, junior), Identifier.LAST_NAME)).isEqualTo(Verdict.AGREES_IN_PART);
        Subject senior = Subject.email("doe@family.com").name("John", "Doe Sr");
        assertThat(match(senior, junior).probability()).isEqualTo(0.6);
    }

    @Test
    void a_shared_address_identifies_nobody_by_itself() {
        Subject info = Subject.email("info@techcorp.com");
        Said echo = Said.by("apollo").email("info@techcorp.com");
        // 9 : 11, times the root of 2
        double odds = 9.0 / 11 * Math.sqrt(2);
        assertThat(match(info, echo).probability()).isCloseTo(odds / (1 + odds), within(1e-12));
        assertThat(match(info, echo).askedBy()).isEqualTo(Identification.SHARED_EMAIL);
        assertThat(match(info, echo, Said.by("hunter").email("info@techcorp.com")))
                .extracting(Match::probability)
                .isEqualTo(match(info, echo).probability());
        assertThat(match(info.name("John", "Doe"), echo.first("James").last("Doe"))
                        .probability())
                .isEqualTo(0.1);
    }

    @Test
    void a_shared_address_says_nothing_against_a_person() {
        Match match = match(BY_EMAIL, Said.by("apollo").email("info@techcorp.com"));
        assertThat(verdict(match, Identifier.EMAIL)).isEqualTo(Verdict.UNCLEAR);
        assertThat(match.probability()).isCloseTo(0.8, within(1e-12));
        Match asked =
                match(Subject.email("info@techcorp.com"), Said.by("apollo").email("john@techcorp.com"));
        assertThat(verdict(asked, Identifier.EMAIL)).isEqualTo(Verdict.UNCLEAR);
    }
}
