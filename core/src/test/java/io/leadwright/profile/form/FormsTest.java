package io.leadwright.profile.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same, what is not, what is nothing, and who speaks for whom: a table for each form. */
class FormsTest {

    private static String key(CanonicalForm<?> form, String text) {
        return form.read(text)
                .orElseThrow(() -> new AssertionError("no value: " + text))
                .key();
    }

    private static void assertSame(CanonicalForm<?> form, String one, String other) {
        assertThat(key(form, one)).isEqualTo(key(form, other));
    }

    private static void assertDifferent(CanonicalForm<?> form, String one, String other) {
        assertThat(key(form, one)).isNotEqualTo(key(form, other));
        assertThat(form.support(key(form, one), key(form, other))).isZero();
        assertThat(form.support(key(form, other), key(form, one))).isZero();
    }

    private static void assertSupports(CanonicalForm<?> form, String general, String specific) {
        assertThat(form.support(key(form, general), key(form, specific))).isEqualTo(1);
        assertThat(form.support(key(form, specific), key(form, general))).isZero();
    }

    private static void assertNone(CanonicalForm<?> form, String text) {
        assertThat(form.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Zürich|ZURICH", "a   b|A B", "ﬁne|fine", "Straße|STRASSE"})
    void texts_are_the_same_whatever_their_case_accents_and_spaces(String one, String other) {
        assertSame(Forms.TEXT, one, other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0301", "\u00a0\u2003"})
    void a_text_without_anything_to_compare_is_none(String text) {
        assertNone(Forms.TEXT, text);
        assertNone(Forms.LONG_TEXT, text);
        assertNone(Forms.NAME, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Leads the team – since 2010.|leads the team, since 2010",
                "It’s “fine”|Its \"fine\"",
            })
    void sentences_are_the_same_whatever_their_punctuation(String one, String other) {
        assertSame(Forms.LONG_TEXT, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Leads the te...|Leads the team since 2010.",
                "Leads the team…|Leads the team",
                "Leads the …|Leads the team...",
            })
    void what_was_cut_off_supports_what_goes_on(String cut, String whole) {
        assertSupports(Forms.LONG_TEXT, cut, whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Leads the|Leads the team", "Leads a...|Leads the team"})
    void what_merely_starts_alike_does_not(String one, String other) {
        assertDifferent(Forms.LONG_TEXT, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O'Brien|O’BRIEN",
                "OBrien|O`Brien",
                "Jean-Pierre|jean pierre",
                "J.P.|J. P.",
                "José|JOSE",
                "ΑΛΈΞΗΣ|Αλεξης",
                "John 🚀|John",
                "Møller|Moller",
                "Łukasz|Lukasz",
                "Yıldız|Yildiz",
                "Kjær|Kjaer",
                "Đặng|Dang",
                "Dr. John|John",
                "Prof. Dr. John|Mr. John",
                "Doe, Ph.D.|Doe PhD",
                "Doe MBA, PMP|Doe",
                "\u202bJohn\u202c|John",
            })
    void names_are_the_same_whatever_their_case_accents_and_punctuation(String one, String other) {
        assertSame(Forms.NAME, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "J.|John",
                "J|Jean-Pierre",
                "J. P.|Jean-Pierre",
                "John|John Andrew",
                "John A.|John Andrew",
                "García|García Márquez",
                "Doe|Doe Jr.",
                "Doe|Doe III",
            })
    void a_name_supports_those_that_spell_its_initials_out_or_go_on(String general, String specific) {
        assertSupports(Forms.NAME, general, specific);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jo|John",
                "John|Jonathan",
                "Márquez|García Márquez",
                "J. K.|Jean-Pierre",
                "李|李明",
                "Bob|Robert",
                "Doe Jr.|Doe Sr.",
                "Md|Dr"
            })
    void other_names_are_other_people(String one, String other) {
        assertDifferent(Forms.NAME, one, other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "...", "🚀", "?!", "\u200f"})
    void nothing_but_marks_is_no_name(String text) {
        assertNone(Forms.NAME, text);
        assertNone(Forms.COMPANY, text);
        assertNone(Forms.TITLE, text);
        assertNone(Forms.LOCATION, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Doe, John|John Doe", "Dr. John Doe|Doe, John, PhD", "Abu-Hanna, Ameen|Ameen Abu Hanna"})
    void a_full_name_is_the_same_in_any_order(String one, String other) {
        assertSame(Forms.FULL_NAME, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"J. Smith|John Smith", "Smith, J.|John Quincy Smith", "J. J. Doe|James John Doe"})
    void a_full_name_with_initials_supports_the_one_without(String general, String specific) {
        assertSupports(Forms.FULL_NAME, general, specific);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"J. S.|John Smith", "J. J. Doe|James Doe", "Jane Smith|John Smith"})
    void initials_alone_or_too_many_support_nobody(String one, String other) {
        assertDifferent(Forms.FULL_NAME, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tech Corp|Tech Corp Inc.",
                "Tech Corp, Inc.|TECH CORP (LLC)",
                "Møller A/S|MØLLER AS",
                "Acme S.A.|Acme SA",
                "Acme S. A. R. L.|ACME Sàrl",
                "Acme Sp. z o.o.|Acme",
                "Acme S.A. de C.V.|Acme",
                "Müller & Co. KG|Muller",
                "Müller GmbH & Co. KG|Müller GmbH",
                "Johnson & Johnson|Johnson and Johnson",
                "The Home Depot|Home Depot, Inc.",
                "Acme Pty. Ltd.|Acme Private Limited",
                "Acme Co.,Ltd.|Acme",
                "Acme Private Ltd|Acme Pvt. Limited",
                "Acme S. de R.L. de C.V.|Acme SAB de CV",
                "Acme Unlimited Company|Acme",
                "Acme, PBC|Acme",
                "Amazon.com, Inc.|www.amazon.com",
                "J.P. Morgan|JP Morgan",
                "Macy's|Macys Inc",
            })
    void companies_are_the_same_whatever_their_legal_form(String one, String other) {
        assertSame(Forms.COMPANY, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme Group|Acme Holding",
                "Acme Inc|Acme Labs Inc",
                "Corp|Inc",
                "X Corp|E Corp",
                "X Corp|X",
                "M & Co|M",
                "Acme Unlimited|Acme",
                "Delta Air Lines|Delta",
                "Limited Brands|Brands",
                "Acme International|Acme",
                "AG Insurance|Insurance",
                "The Limited|The Company",
                "Co-op|Co"
            })
    void companies_of_other_words_are_others(String one, String other) {
        assertDifferent(Forms.COMPANY, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"techcorp.com|Tech Corp Inc.", "tech-corp.co.uk|TechCorp", "www.acme.io|Acme GmbH"})
    void a_domain_supports_the_company_whose_name_it_spells(String domain, String company) {
        assertSupports(Forms.COMPANY, domain, company);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"booking.com|Booking Holdings", "acmelabs.com|Acme", "acme.com|acme.de", "mail.acme.com|Acme"})
    void a_domain_that_spells_another_name_does_not(String domain, String company) {
        assertDifferent(Forms.COMPANY, domain, company);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sr. Software Engineer|Senior Software Engineer",
                "VP, Engineering|Vice President of Engineering",
                "V.P. Sales & Marketing|VP Sales and Marketing",
                "CTO|Chief Technology Officer",
                "C.E.O.|chief executive officer",
                "Cofounder|Co-Founder",
                "Full-Stack Developer|Fullstack developer",
            })
    void titles_are_the_same_with_their_abbreviations_spelt_out(String one, String other) {
        assertSame(Forms.TITLE, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C++ Developer|C Developer",
                "C# Developer|C Developer",
                "C# Developer|C++ Developer",
                "Engineer|Senior Engineer",
                "CIO|Chief Information Officer",
                "Director of Sales|Sales Director",
                "VP|SVP",
                "Executive|Executive Assistant",
            })
    void titles_of_other_words_are_others(String one, String other) {
        assertDifferent(Forms.TITLE, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Node.js|NodeJS",
                "node js|Node-JS",
                "React.js|React",
                "JS|JavaScript",
                ".NET|dotnet",
                "C Sharp|C#",
                "C ++|C++",
                "Postgres|PostgreSQL",
                "AWS|Amazon Web Services",
            })
    void skills_are_the_same_however_they_are_spaced(String one, String other) {
        assertSame(Forms.SKILL, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"C|C++", "C|C#", "C++|C#", "Java|JavaScript", "Net|.NET", "R|Rust", "Go|Google Go", "F#|F"})
    void skills_with_other_signs_are_others(String one, String other) {
        assertDifferent(Forms.SKILL, one, other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "information technology & services|Information Technology and Services",
                "Computer-Software|computer software",
            })
    void trades_are_the_same_in_the_same_words(String one, String other) {
        assertSame(Forms.INDUSTRY, one, other);
    }
}
