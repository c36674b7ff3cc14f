package io.leadwright.match;

import static io.leadwright.match.Matched.BY_EMAIL;
import static io.leadwright.match.Matched.BY_NAME;
import static io.leadwright.match.Matched.BY_PAGE;
import static io.leadwright.match.Matched.band;
import static io.leadwright.match.Matched.match;
import static io.leadwright.match.Matched.points;
import static io.leadwright.match.Matched.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands.Band;
import io.leadwright.profile.Identifier;
import io.leadwright.profile.IdentifierMatch.Verdict;
import io.leadwright.profile.Match;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.Said;
import io.leadwright.profile.Subject;
import org.junit.jupiter.api.Test;

class IdentifierTest {

    @Test
    void names_are_compared_as_people_write_them() {
        assertThat(last("Müller", "Mueller")).matches(Verdict::isAgreement);
        assertThat(last("Müller", "MULLER")).isEqualTo(Verdict.AGREES);
        assertThat(last("Sørensen", "Sorensen")).matches(Verdict::isAgreement);
        assertThat(last("Wałęsa", "Walesa")).matches(Verdict::isAgreement);
        assertThat(last("Doe", "D.")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(last("O'Brien", "OBrien")).matches(Verdict::isAgreement);
        assertThat(last("Smith", "Doe Smith")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(last("Smith", "Smithson")).isEqualTo(Verdict.CONTRADICTS);
        assertThat(last("Doe", "Roe")).isEqualTo(Verdict.CONTRADICTS);
        assertThat(last("Иванов", "Ivanov")).isEqualTo(Verdict.UNCLEAR);
        assertThat(last("Иванов", "Петров")).isEqualTo(Verdict.CONTRADICTS);
        assertThat(last("Yıldız", "Yildiz")).isEqualTo(Verdict.AGREES);
        assertThat(last("Doe, PhD", "Doe")).isEqualTo(Verdict.AGREES);
        assertThat(last("Doe II", "Doe III")).isEqualTo(Verdict.CONTRADICTS);
        assertThat(last("李", "李明")).isEqualTo(Verdict.CONTRADICTS);
    }

    @Test
    void people_are_called_by_short_forms_and_spellings_of_their_names() {
        assertThat(first("Bill", "William")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("Michael", "Mike")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("Robert J.", "Bob")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("Elizabeth", "Liz")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("Bob", "Rob")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("Mohamed", "Muhammad")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("Jo", "Joanna")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("Dr. Bill", "William")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("Alexander", "Alexandra")).isEqualTo(Verdict.CONTRADICTS);
        assertThat(first("Bill", "Bob")).isEqualTo(Verdict.CONTRADICTS);
        assertThat(last("Bill", "William")).isEqualTo(Verdict.CONTRADICTS);
    }

    @Test
    void a_given_name_that_another_starts_with_proves_nothing() {
        assertThat(first("Konstantin", "Konsta")).isEqualTo(Verdict.UNCLEAR);
        assertThat(first("Paul", "Paula")).isEqualTo(Verdict.UNCLEAR);
        assertThat(first("Kim", "Kimiko")).isEqualTo(Verdict.UNCLEAR);
        assertThat(first("Ki", "Kimiko")).isEqualTo(Verdict.CONTRADICTS);
        assertThat(band(
                        BY_NAME.name("Paul", "Doe"),
                        Said.by("s").first("Paula").last("Doe").company("Tech Corp")))
                .isEqualTo(Band.PROPOSE);
    }

    @Test
    void given_names_may_be_cut_short() {
        assertThat(first("Daniel", "Dan")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("Dan", "Daniel")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("J", "John")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("John", "J. R.")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("Mary Jane", "Mary J.")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(first("K.", "John")).isEqualTo(Verdict.CONTRADICTS);
    }

    private Verdict last(String known, String said) {
        return verdict(match(Subject.named("", known), Said.by("apollo").last(said)), Identifier.LAST_NAME);
    }

    private Verdict first(String known, String said) {
        return verdict(match(Subject.named(known, ""), Said.by("apollo").first(said)), Identifier.FIRST_NAME);
    }

    @Test
    void names_in_each_others_place_are_the_same_names() {
        Match match = match(
                BY_EMAIL.name("John", "Doe"), Said.by("apollo").first("Doe").last("John"));
        assertThat(verdict(match, Identifier.FIRST_NAME)).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(verdict(match, Identifier.LAST_NAME)).isEqualTo(Verdict.AGREES_IN_PART);
        Match other = match(
                BY_EMAIL.name("John", "Doe"), Said.by("apollo").first("Doe").last("James"));
        assertThat(verdict(other, Identifier.FIRST_NAME)).isEqualTo(Verdict.CONTRADICTS);
        Match another = match(
                BY_EMAIL.name("John", "Doe"), Said.by("apollo").first("Jim").last("John"));
        assertThat(verdict(another, Identifier.LAST_NAME)).isEqualTo(Verdict.CONTRADICTS);
    }

    @Test
    void a_private_address_says_nothing_against_a_companys() {
        Subject asked = Subject.email("john.doe@gmail.com").name("John", "Doe");
        Match match = match(
                asked,
                Said.by("apollo").email("john@techcorp.com").first("John").last("Doe"));
        assertThat(verdict(match, Identifier.EMAIL)).isEqualTo(Verdict.UNCLEAR);
        assertThat(band(asked, Said.by("apollo").email("jane.roe@gmail.com"))).isEqualTo(Band.REJECT);
    }

    @Test
    void one_of_several_addresses_is_enough() {
        ProfileField<?> others = ProfileField.ALTERNATIVE_EMAILS;
        Match match = match(
                BY_EMAIL,
                Said.by("apollo")
                        .email("doe@techcorp.com")
                        .says(others, "x@y.com")
                        .says(others, "john@techcorp.com"));
        assertThat(verdict(match, Identifier.EMAIL)).isEqualTo(Verdict.AGREES);
    }

    @Test
    void a_company_is_known_by_its_domain() {
        ProfileField<?> website = ProfileField.COMPANY_WEBSITE;
        assertThat(company(BY_EMAIL, Said.by("s").says(website, "https://www.TechCorp.com/about")))
                .isEqualTo(Verdict.AGREES);
        assertThat(company(BY_EMAIL, Said.by("s").says(website, "techcorp.co.uk")))
                .isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(company(BY_EMAIL, Said.by("s").says(website, "bakery.com"))).isEqualTo(Verdict.CONTRADICTS);
        assertThat(company(BY_EMAIL, Said.by("s").company("Tech-Corp"))).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(company(BY_EMAIL, Said.by("s").company("TechCorp Holding GmbH")))
                .isEqualTo(Verdict.UNCLEAR);
        assertThat(company(BY_EMAIL, Said.by("s").company("TechCorp GmbH"))).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(company(BY_EMAIL, Said.by("s").company("Bakery"))).isEqualTo(Verdict.UNCLEAR);
        assertThat(company(BY_EMAIL.company("Tech Corp"), Said.by("s").company("Bakery")))
                .isEqualTo(Verdict.CONTRADICTS);
        assertThat(company(BY_EMAIL, Said.by("s").email("john@bakery.com"))).isEqualTo(Verdict.NOT_SAID);
        assertThat(company(BY_NAME, Said.by("s").email("john@techcorp.com"))).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(company(BY_NAME, Said.by("s").email("techcorp@gmail.com"))).isEqualTo(Verdict.NOT_SAID);
        assertThat(company(BY_NAME, Said.by("s").says(ProfileField.COMPANY_NAME, "TECH CORP")))
                .isEqualTo(Verdict.AGREES);
        assertThat(company(BY_EMAIL, Said.by("s").says(website, "mail.techcorp.com:8080")))
                .isEqualTo(Verdict.AGREES);
    }

    private Verdict company(Subject asked, Said said) {
        return verdict(match(asked, said), Identifier.COMPANY);
    }

    @Test
    void a_page_among_everybodys_or_at_a_free_mailbox_is_no_site_of_a_company() {
        for (String page : new String[] {
            "https://de.linkedin.com/company/techcorp", "facebook.com/bakery", "gmail.com", "mail.yahoo.co.uk:443"
        }) {
            assertThat(company(BY_EMAIL, Said.by("s").says(ProfileField.COMPANY_WEBSITE, page)))
                    .as(page)
                    .isEqualTo(Verdict.NOT_SAID);
        }
    }

    @Test
    void a_site_beside_an_address_that_agrees_tells_against_nobody() {
        Said said = Said.by("s").email("john@techcorp.com").says(ProfileField.COMPANY_WEBSITE, "bakery.com");
        assertThat(company(BY_EMAIL, said)).isEqualTo(Verdict.UNCLEAR);
        assertThat(band(BY_EMAIL, said)).isEqualTo(Band.ACCEPT);
        assertThat(company(BY_EMAIL.company("Tech Corp"), said.company("Bakery")))
                .isEqualTo(Verdict.CONTRADICTS);
    }

    @Test
    void two_who_are_self_employed_do_not_work_together() {
        for (String nobodys : new String[] {"Self-Employed", "N/A", "gmail.com", "Freelance"}) {
            Subject asked = Subject.named("John", "Doe").company(nobodys);
            Match match = match(asked, Said.by("s").first("John").last("Doe").company(nobodys));
            assertThat(match.sources().get(0).identifier(Identifier.COMPANY))
                    .as(nobodys)
                    .isEmpty();
            assertThat(MatchBands.DEFAULT.of(match)).as(nobodys).isEqualTo(Band.REJECT);
        }
        assertThat(company(BY_NAME, Said.by("s").company("Self employed"))).isEqualTo(Verdict.NOT_SAID);
    }

    @Test
    void who_has_the_name_has_two_addresses_at_one_company() {
        Subject john = BY_EMAIL.name("John", "Doe");
        Said alias = Said.by("s").email("j.doe@mail.techcorp.com").first("John").last("Doe");
        assertThat(verdict(match(john, alias), Identifier.EMAIL)).isEqualTo(Verdict.UNCLEAR);
        assertThat(band(john, alias)).isEqualTo(Band.ACCEPT);
        assertThat(band(john, Said.by("s").email("jd@bakery.com").first("John").last("Doe")))
                .isEqualTo(Band.REJECT);
        assertThat(band(
                        john,
                        Said.by("s").email("jane@techcorp.com").first("Jane").last("Doe")))
                .isEqualTo(Band.REJECT);
        assertThat(band(
                        john,
                        Said.by("s").email("roe@techcorp.com").first("John").last("Roe")))
                .isEqualTo(Band.REJECT);
        assertThat(band(BY_EMAIL, Said.by("s").email("j.doe@techcorp.com"))).isEqualTo(Band.REJECT);
        Subject free = Subject.email("john.doe@gmail.com").name("John", "Doe");
        assertThat(band(
                        free,
                        Said.by("s").email("doe77@gmail.com").first("John").last("Doe")))
                .isEqualTo(Band.REJECT);
    }

    @Test
    void a_page_under_a_number_or_an_older_address_is_not_another_page() {
        String number = "ACoAAB1Xk8BexampleExampleExampleExample";
        assertThat(page(number)).isEqualTo(Verdict.UNCLEAR);
        assertThat(page("janeroe")).isEqualTo(Verdict.CONTRADICTS);
        assertThat(page("acoaa")).isEqualTo(Verdict.CONTRADICTS);
        Said older = Said.by("s").says(ProfileField.LINKEDIN_URL, "linkedin.com/pub/john-doe/1/2b3/4c5");
        assertThat(verdict(match(BY_PAGE, older), Identifier.LINKEDIN)).isEqualTo(Verdict.UNCLEAR);
        Match numbers = match(
                Subject.linkedin("linkedin.com/in/" + number), Said.by("s").page(number.replace('B', 'C')));
        assertThat(verdict(numbers, Identifier.LINKEDIN)).isEqualTo(Verdict.CONTRADICTS);
    }

    private Verdict page(String slug) {
        return verdict(match(BY_PAGE, Said.by("s").page(slug)), Identifier.LINKEDIN);
    }

    @Test
    void a_place_named_within_another_may_be_another() {
        assertThat(place("Berlin", "Berlin, Germany")).isEqualTo(Verdict.AGREES_IN_PART);
        assertThat(place("York", "New York")).isEqualTo(Verdict.UNCLEAR);
        assertThat(place("San Francisco Bay Area", "San Francisco")).isEqualTo(Verdict.UNCLEAR);
        assertThat(place("Portland, OR", "Portland, ME")).isEqualTo(Verdict.CONTRADICTS);
    }

    private Verdict place(String known, String said) {
        return verdict(
                match(BY_EMAIL.with(TextField.LOCATION, known), Said.by("s").says(ProfileField.LOCATION, said)),
                Identifier.LOCATION);
    }

    @Test
    void a_free_mailbox_is_nobodys_company() {
        Match match =
                match(Subject.email("john.doe@gmail.com"), Said.by("apollo").company("Gmail"));
        assertThat(match.sources().get(0).identifier(Identifier.COMPANY)).isEmpty();
    }

    @Test
    void phone_and_place_are_hints() {
        Subject asked = BY_EMAIL.with(TextField.PHONE, "+1 212 555 0100").with(TextField.LOCATION, "Berlin");
        Said said =
                Said.by("apollo").says(ProfileField.PHONE, "+1 212 555 0199").says(ProfileField.LOCATION, "Paris");
        Match match = match(asked, said);
        // 4 : 1, times 0.6 / 0.995, times 0.4 / 0.9
        double odds = 4 * 0.6 / 0.995 * 0.4 / 0.9;
        assertThat(match.probability()).isCloseTo(odds / (1 + odds), within(1e-12));
        Match part = match(asked, Said.by("apollo").says(ProfileField.LOCATION, "Berlin, Germany"));
        assertThat(points(part, Identifier.LOCATION)).isCloseTo(Math.log(2) / 2 / 4, within(1e-12));
    }

    @Test
    void half_an_agreement_is_worth_half() {
        Match match = match(
                BY_EMAIL.name("John", "Doe"),
                Said.by("apollo").email("john@techcorp.com").first("J."));
        assertThat(points(match, Identifier.FIRST_NAME)).isCloseTo(Math.log(90) / 2, within(1e-12));
    }
}
