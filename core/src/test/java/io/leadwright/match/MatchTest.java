package io.leadwright.match;

import static io.leadwright.match.Matched.BY_ALL;
import static io.leadwright.match.Matched.BY_EMAIL;
import static io.leadwright.match.Matched.BY_NAME;
import static io.leadwright.match.Matched.BY_PAGE;
import static io.leadwright.match.Matched.MERGER;
import static io.leadwright.match.Matched.match;
import static io.leadwright.match.Matched.merge;
import static io.leadwright.match.Matched.points;
import static io.leadwright.match.Matched.verdict;
import static io.leadwright.profile.Said.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands.Band;
import io.leadwright.profile.Identification;
import io.leadwright.profile.Identifier;
import io.leadwright.profile.IdentifierMatch;
import io.leadwright.profile.IdentifierMatch.Verdict;
import io.leadwright.profile.Match;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Said;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.SourceMatch;
import io.leadwright.profile.Subject;
import org.junit.jupiter.api.Test;

class MatchTest {

    @Test
    void a_source_that_repeats_the_address_it_was_asked_with_proves_little() {
        // 0.8 : 0.2 is 4 : 1, twice that is 8 : 1
        assertThat(match(BY_EMAIL, Said.by("apollo").email("JOHN@techcorp.com")).probability())
                .isCloseTo(8.0 / 9, within(1e-12));
        assertThat(match(BY_EMAIL, Said.by("apollo").title("CTO")).probability())
                .isCloseTo(0.8, within(1e-12));
    }

    @Test
    void a_source_that_repeats_the_page_it_was_asked_with_proves_little_more() {
        // 17 : 3, twice that is 34 : 3
        assertThat(match(BY_PAGE, Said.by("apollo").page("johndoe")).probability())
                .isCloseTo(34.0 / 37, within(1e-12));
    }

    @Test
    void name_and_company_repeated_are_just_enough() {
        // 13 : 7, twice that is 26 : 7
        Match match = match(BY_NAME, Said.by("apollo").first("John").last("Doe").company("Tech Corp"));
        assertThat(match.probability()).isCloseTo(26.0 / 33, within(1e-12));
        assertThat(points(match, Identifier.LAST_NAME)).isCloseTo(Math.log(2) / 3, within(1e-12));
        assertThat(MatchBands.DEFAULT.of(match)).isEqualTo(Band.ACCEPT);
    }

    @Test
    void names_without_a_company_identify_nobody() {
        // 1 : 4, twice that is 1 : 2
        Subject named = Subject.named("John", "Doe");
        Match match = match(named, Said.by("apollo").first("John").last("Doe"));
        assertThat(match.probability()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(match.askedBy()).isEqualTo(Identification.LITTLE);
        assertThat(MatchBands.DEFAULT.of(match)).isEqualTo(Band.REJECT);
    }

    @Test
    void what_agrees_beside_the_address_counts_in_full_but_one_source_proves_never_everything() {
        Subject asked = BY_EMAIL.with(TextField.LOCATION, "Berlin");
        Match match = match(asked, Said.by("apollo").email("john@techcorp.com").says(ProfileField.LOCATION, "Berlin"));
        // 8 : 1 by the address; 0.6 : 0.1 by the place makes it 48 : 1, which is beyond 19 : 1
        assertThat(points(match, Identifier.LOCATION)).isCloseTo(Math.log(6), within(1e-12));
        assertThat(match.probability()).isEqualTo(0.95);
    }

    @Test
    void the_company_of_an_address_that_agrees_is_no_news() {
        Said said = Said.by("apollo").email("john@techcorp.com").company("Tech Corp");
        Match match = match(BY_EMAIL, said);
        assertThat(verdict(match, Identifier.COMPANY)).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(points(match, Identifier.COMPANY)).isZero();
        assertThat(match.probability()).isCloseTo(8.0 / 9, within(1e-12));
    }

    @Test
    void the_company_is_news_beside_a_page() {
        Match match = match(
                BY_PAGE.company("Tech Corp"), Said.by("apollo").page("johndoe").company("tech corp"));
        assertThat(points(match, Identifier.COMPANY)).isCloseTo(Math.log(70), within(1e-12));
    }

    @Test
    void a_match_explains_itself() {
        Match match = match(
                BY_ALL, Said.by("apollo").email("john@techcorp.com").first("J.").company("Startup Inc"));
        SourceMatch apollo = match.sources().get(0);
        assertThat(apollo.source()).isEqualTo(SourceId.of("apollo"));
        assertThat(apollo.identifiers())
                .extracting(IdentifierMatch::identifier, compared -> compared.verdict())
                .containsExactly(
                        tuple(Identifier.LINKEDIN, Verdict.NOT_SAID),
                        tuple(Identifier.EMAIL, Verdict.AGREES),
                        tuple(Identifier.LAST_NAME, Verdict.NOT_SAID),
                        tuple(Identifier.FIRST_NAME, Verdict.AGREES_IN_PART),
                        tuple(Identifier.COMPANY, Verdict.CONTRADICTS));
        double score = apollo.base()
                + apollo.identifiers().stream()
                        .mapToDouble(IdentifierMatch::points)
                        .sum();
        assertThat(apollo.probability()).isEqualTo(Math.min(apollo.ceiling(), 1 / (1 + Math.exp(-score))));
        assertThat(match.isCalibrated()).isFalse();
    }

    @Test
    void nobody_asked_for_is_a_given_match() {
        Said said = Said.by("apollo").first("John").title("CTO");
        assertThat(merge(Subject.named("", ""), said)).isEqualTo(MERGER.merge(said.claims(), THEN));
        assertThat(match(Subject.named("", ""), said).isGiven()).isTrue();
    }

    @Test
    void nothing_speaks_for_a_person_about_whom_nobody_says_anything() {
        assertThat(match(BY_ALL).probability()).isZero();
        assertThat(match(BY_ALL).askedBy()).isEqualTo(Identification.LINKEDIN);
    }
}
