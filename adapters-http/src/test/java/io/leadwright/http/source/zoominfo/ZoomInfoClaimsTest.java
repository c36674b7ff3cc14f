package io.leadwright.http.source.zoominfo;

import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.CREDIT;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.JOHN;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.NOW;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.READING;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.claims;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.contact;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.john;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.recorded;
import static io.leadwright.http.source.zoominfo.ZoomInfoAnswers.texts;
import static io.leadwright.profile.ProfileField.ALTERNATIVE_EMAILS;
import static io.leadwright.profile.ProfileField.COMPANY;
import static io.leadwright.profile.ProfileField.COMPANY_DESCRIPTION;
import static io.leadwright.profile.ProfileField.COMPANY_FOUNDED;
import static io.leadwright.profile.ProfileField.COMPANY_HEADQUARTERS;
import static io.leadwright.profile.ProfileField.COMPANY_INDUSTRY;
import static io.leadwright.profile.ProfileField.COMPANY_NAME;
import static io.leadwright.profile.ProfileField.COMPANY_SIZE;
import static io.leadwright.profile.ProfileField.COMPANY_WEBSITE;
import static io.leadwright.profile.ProfileField.EMAIL;
import static io.leadwright.profile.ProfileField.EXPERIENCE;
import static io.leadwright.profile.ProfileField.FIRST_NAME;
import static io.leadwright.profile.ProfileField.LAST_NAME;
import static io.leadwright.profile.ProfileField.LINKEDIN_URL;
import static io.leadwright.profile.ProfileField.LOCATION;
import static io.leadwright.profile.ProfileField.PHONE;
import static io.leadwright.profile.ProfileField.SKILLS;
import static io.leadwright.profile.ProfileField.TITLE;
import static io.leadwright.profile.ProfileField.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.profile.Claims;
import io.leadwright.source.SourceAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What ZoomInfo's records claim. */
class ZoomInfoClaimsTest {

    @Test
    void a_contact_is_all_that_its_record_says() {
        SourceAnswer answer = contact(recorded(200, "contact-found.json"), JOHN);
        Claims claims = claims(answer);
        assertThat(answer.cost()).isEqualTo(CREDIT);
        assertThat(texts(claims, FIRST_NAME)).containsExactly("John");
        assertThat(texts(claims, LAST_NAME)).containsExactly("Doe");
        assertThat(texts(claims, EMAIL)).containsExactly("john.doe@techcorp.example");
        assertThat(texts(claims, ALTERNATIVE_EMAILS))
                .containsExactlyInAnyOrder("john@johndoe.example", "j.doe@techcorp.example");
        assertThat(texts(claims, COMPANY)).containsExactly("Tech Corp");
        assertThat(texts(claims, TITLE)).containsExactly("Vice President, Engineering");
        assertThat(texts(claims, LOCATION)).containsExactly("San Francisco, California, United States");
        assertThat(texts(claims, EXPERIENCE)).containsExactly("12 years");
        assertThat(texts(claims, SKILLS)).containsExactlyInAnyOrder("Java", "PostgreSQL");
        assertThat(texts(claims, LINKEDIN_URL)).containsExactly("https://www.linkedin.com/in/john-doe-example");
        assertThat(texts(claims, TWITTER)).containsExactly("https://twitter.com/johndoe_example");
    }

    @Test
    void the_company_comes_with_the_contact() {
        Claims claims = claims(contact(recorded(200, "contact-found.json"), JOHN));
        assertThat(texts(claims, COMPANY_NAME)).containsExactly("Tech Corp");
        assertThat(texts(claims, COMPANY_WEBSITE)).containsExactly("www.techcorp.example");
        assertThat(texts(claims, COMPANY_INDUSTRY)).containsExactly("Software");
        assertThat(texts(claims, COMPANY_SIZE)).containsExactly("120");
        assertThat(texts(claims, COMPANY_DESCRIPTION)).containsExactly("Tech Corp builds developer tools.");
        assertThat(texts(claims, COMPANY_HEADQUARTERS)).containsExactly("San Francisco, California, United States");
    }

    @Test
    void a_number_that_is_not_to_be_called_is_not_claimed() {
        Claims claims = claims(contact(recorded(200, "contact-found.json"), JOHN));
        assertThat(texts(claims, PHONE)).containsExactly("(415) 555-0102"); // the mobile one is flagged
    }

    @Test
    void a_flag_is_of_all_numbers_of_its_kind() {
        SourceAnswer answer = john("FULL_MATCH", """
                {"firstName": "John", "directPhoneDoNotCall": true, "phone": "+1 415 555 0102",
                 "directPhoneAlt": [{"value": "+1 415 555 0103"}]}
                """);
        assertThat(texts(claims(answer), PHONE)).isEmpty();
    }

    @Test
    void a_mobile_that_may_be_called_comes_first() {
        SourceAnswer answer = john("FULL_MATCH", """
                {"phone": "+1 415 555 0102", "mobilePhone": "", "mobilePhoneDoNotCall": "false",
                 "mobilePhoneAlt": [null, {"value": "+1 415 555 0104"}]}
                """);
        assertThat(texts(claims(answer), PHONE)).containsExactly("+1 415 555 0104");
    }

    @Test
    void it_was_so_when_the_record_was_last_confirmed_but_never_tomorrow() {
        Claims recorded = claims(contact(recorded(200, "contact-found.json"), JOHN));
        Claims future = claims(john("FULL_MATCH", "{\"firstName\": \"J\", \"validDate\": \"2027-01-01T00:00:00Z\"}"));
        Claims odd = claims(john("FULL_MATCH", "{\"firstName\": \"J\", \"validDate\": \"6/19/2024 12:05 PM\"}"));
        assertThat(recorded.of(TITLE).get(0).observedAt()).isEqualTo(Instant.parse("2026-07-04T00:00:00Z"));
        assertThat(recorded.of(COMPANY_SIZE).get(0).observedAt()).isEqualTo(NOW);
        assertThat(future.of(FIRST_NAME).get(0).observedAt()).isEqualTo(NOW);
        assertThat(odd.of(FIRST_NAME).get(0).observedAt()).isEqualTo(NOW);
    }

    @Test
    void a_contact_without_company_or_address_is_what_there_is() {
        SourceAnswer answer = contact(
                recorded(200, "contact-found-minimal.json"),
                Map.of("fullName", "Jane Smith", "companyName", "Startup Inc"));
        assertThat(claims(answer).fields()).containsExactlyInAnyOrder(FIRST_NAME, LAST_NAME, LOCATION, TITLE);
        assertThat(texts(claims(answer), LOCATION)).containsExactly("Zürich, Switzerland");
    }

    @Test
    void somebody_who_has_left_does_not_work_there() {
        SourceAnswer answer = john("FULL_MATCH", """
                {"firstName": "John", "personHasMoved": "Yes", "jobTitle": "CTO", "email": "john@old.example",
                 "company": {"name": "Old Inc"}}
                """);
        assertThat(claims(answer).fields()).containsExactly(FIRST_NAME);
    }

    @Test
    void of_a_match_of_the_company_alone_nothing_of_the_person_is_claimed() {
        SourceAnswer answer = john(
                "COMPANY_ONLY_MATCH",
                "{\"firstName\": \"X\", \"email\": \"x@y.example\", \"company\": {\"name\": \"Y\"}}");
        assertThat(claims(answer).fields()).containsExactly(COMPANY_NAME);
        assertThat(answer.cost()).isEqualTo(CREDIT);
    }

    @Test
    void an_odd_type_loses_one_value_and_not_the_others() {
        SourceAnswer answer = john("FULL_MATCH", """
                {"firstName": ["John"], "lastName": "Doe", "yearsOfExperience": 1, "techSkills": "Java",
                 "externalUrls": [{"url": "johndoe"}, {"url": 7}, null, "x"],
                 "company": {"employeeCount": 0, "employeeRange": "100 - 250", "primaryIndustry": "Software"}}
                """);
        Claims claims = claims(answer);
        assertThat(claims.fields()).containsExactlyInAnyOrder(LAST_NAME, EXPERIENCE, COMPANY_SIZE, COMPANY_INDUSTRY);
        assertThat(texts(claims, EXPERIENCE)).containsExactly("1 year");
        assertThat(texts(claims, COMPANY_SIZE)).containsExactly("100 - 250");
        assertThat(texts(claims, COMPANY_INDUSTRY)).containsExactly("Software");
    }

    @Test
    void a_company_says_when_it_was_founded() {
        SourceAnswer answer = READING.companies(
                        recorded(200, "company-found.json"), List.of(Map.of("companyWebsite", "techcorp.example")))
                .get(0);
        assertThat(answer.cost()).isEqualTo(CREDIT);
        assertThat(claims(answer).fields())
                .containsExactlyInAnyOrder(
                        COMPANY_NAME,
                        COMPANY_WEBSITE,
                        COMPANY_INDUSTRY,
                        COMPANY_SIZE,
                        COMPANY_DESCRIPTION,
                        COMPANY_FOUNDED,
                        COMPANY_HEADQUARTERS);
        assertThat(texts(claims(answer), COMPANY_FOUNDED)).containsExactly("2011");
    }
}
