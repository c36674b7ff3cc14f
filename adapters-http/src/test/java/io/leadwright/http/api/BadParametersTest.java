package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.http.format.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal names the parameter and says what it must be; nothing is clamped, guessed or ignored. */
class BadParametersTest {

    private static final String TIME_RULE = "M" + Times.RULE.substring(1);

    private final Fixture fixture = new Fixture().withJohnAndJane();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "101",
                "-1",
                "+1",
                "01",
                "10.0",
                "1e2",
                "%20",
                "2147483648",
                "9999999999999999999",
                "%D9%A1",
                "1%20",
                "0x1"
            })
    void a_limit_is_a_number_from_1_to_100(String limit) {
        assertRefused("limit=" + limit, "limit", "Must be between 1 and 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9007199254740992", "99999999999999999999999", "1.0", "one", "01"})
    void a_page_is_a_number_that_json_can_say(String page) {
        assertRefused("page=" + page, "page", "Must be between 1 and 9007199254740991");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=hot | status | Must be one of: new, contacted, replied, converted, cold",
                "status=NEW | status | Must be one of: new, contacted, replied, converted, cold",
                "status=new&status=x | status | Must be one of: new, contacted, replied, converted, cold",
                "status=new,cold | status | Must be one of: new, contacted, replied, converted, cold",
                "source=crm | source | Must be one of: linkedin, website, referral, import, api",
                "sortBy=email | sortBy | Must be one of: createdAt, updatedAt, firstName, lastName, company, lastContactedAt, companySize, completeness, confidence, customField.seats, customField.renewal, customField.tier",
                "sortBy=company, | sortBy | Must be one of: createdAt, updatedAt, firstName, lastName, company, lastContactedAt, companySize, completeness, confidence, customField.seats, customField.renewal, customField.tier",
                "sortBy=company,company | sortBy | Must name each field once",
                "sortOrder=ASC | sortOrder | Must be one of: asc, desc",
                "sortOrder=asc,desc | sortOrder | Must have one direction for all fields, or one for each of sortBy",
                "sortBy=company,title | sortBy | Must be one of: createdAt, updatedAt, firstName, lastName, company, lastContactedAt, companySize, completeness, confidence, customField.seats, customField.renewal, customField.tier",
                "sortBy=customField.budget | sortBy | Must be one of: createdAt, updatedAt, firstName, lastName, company, lastContactedAt, companySize, completeness, confidence, customField.seats, customField.renewal, customField.tier",
                "sortBy=customField.seats,customField.seats | sortBy | Must name each field once",
                "sortBy=customField.seats,customField.renewal,customField.tier | sortBy | Must name at most 2 declared fields",
                "search=a | search | Must be at least 2 characters",
                "search=%20a%20 | search | Must be at least 2 characters",
                "search=%E5%BC%A0 | search | Must be at least 2 characters",
                "search=a+b+c+d+e+f+g+h+i | search | Must have 1 to 8 words",
                "search=%CC%81%CC%81 | search | Must have words of more than accents",
                "company=%20 | company | Must not be blank",
                "title=%20%20 | title | Must not be blank",
                "companyContains=%20 | companyContains | Must not be blank",
                "industry=%20 | industry | Must not be blank",
                "skill=java&skill=%20 | skill | Must not be blank",
                "emailStatus=VALID | emailStatus | Must be one of: valid, accept_all, invalid, unknown",
                "companySizeFrom=-1 | companySizeFrom | Must be between 0 and 2147483647",
                "companySizeTo=2147483648 | companySizeTo | Must be between 0 and 2147483647",
                "companySizeFrom=01 | companySizeFrom | Must be between 0 and 2147483647",
                "completenessFrom=1.1 | completenessFrom | Must be between 0 and 1, with at most 3 decimals",
                "confidenceFrom=80 | confidenceFrom | Must be between 0 and 1, with at most 3 decimals",
                "confidenceFrom=0.1234 | confidenceFrom | Must be between 0 and 1, with at most 3 decimals",
                "neverContacted=yes | neverContacted | Must be one of: true, false",
                "isNull=id | isNull | Must be one of: firstName, lastName, email, linkedinUrl, company, title, phone, location, notes, lastContactedAt",
                "isNotNull=Phone | isNotNull | Must be one of: firstName, lastName, email, linkedinUrl, company, title, phone, location, notes, lastContactedAt",
                "total=all | total | Must be exact, none or between 1 and 1000000",
                "total=0 | total | Must be exact, none or between 1 and 1000000",
                "total=1000001 | total | Must be exact, none or between 1 and 1000000",
                "cursor=x | cursor | Must be one that a page gave",
                "cursor=*&page=1 | cursor | Must not be combined with page",
                "customField.=x | customField. | Must not be empty",
                "customField=x | customField | Unknown parameter",
                "updatedSince=2024-01-01 | updatedSince | Unknown parameter",
                "Limit=1 | Limit | Unknown parameter",
                "x-api-key=lw_reader | x-api-key | Unknown parameter",
                "=x | '' | Unknown parameter",
                "limit | limit | Must not be empty",
                "sea%72ch=%ZZ | search | Must be percent-encoded UTF-8 without NUL",
                "search=%C3%28 | search | Must be percent-encoded UTF-8 without NUL",
                "search=%ED%A0%80 | search | Must be percent-encoded UTF-8 without NUL",
                "search=ab%00 | search | Must be percent-encoded UTF-8 without NUL",
                "search=ab%4 | search | Must be percent-encoded UTF-8 without NUL",
                "search=ab% | search | Must be percent-encoded UTF-8 without NUL",
                "search=%\uFF14\uFF11bc | search | Must be percent-encoded UTF-8 without NUL",
                "search=Zo\u00EB | search | Must be percent-encoded UTF-8 without NUL",
                "%E=1 | %E | Must be percent-encoded UTF-8 without NUL",
                "\uD800%=1 | ?% | Must be percent-encoded UTF-8 without NUL",
            })
    void a_bad_value_is_named(String query, String parameter, String rule) {
        assertRefused(query, parameter, rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-15T10:30:00",
                "2024-01-15T10:30:00.Z",
                "2024-01-15T10:30:00.1234567890Z",
                "2024-01-15T10:30:00,5Z",
                "2024-01-15t10:30:00z",
                "2024-01-15T24:00:00Z",
                "2024-01-15T23:59:60Z",
                "2024-01-15T10:30:00%2B0200",
                "2024-01-15T10:30:00%2B19:00",
                "20240115",
                "20240115T103000Z",
                "2024-W03-1",
                "2024-015",
                "2023-02-29",
                "2024-13-01",
                "10000-01-01",
                "-0001-01-01",
                "0000-01-01T00:00:00%2B01:00",
                "9999-12-31T23:59:59-01:00",
                "2024",
                "yesterday",
                "1705314600",
                "%20"
            })
    void a_time_leaves_nothing_to_guess(String time) {
        for (String name : List.of(
                "createdAfter",
                "createdBefore",
                "lastContactedAfter",
                "lastContactedBefore",
                "updatedAfter",
                "updatedBefore")) {
            assertRefused(name + "=" + time, name, TIME_RULE);
        }
    }

    @Test
    void a_plus_that_was_not_encoded_gets_a_hint() {
        assertRefused("createdAfter=2024-01-15T10:30:00+02:00", "createdAfter", TIME_RULE + "; write + as %2B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "lastContacted", "updated"})
    void bounds_in_the_wrong_order_are_both_named(String what) {
        JsonNode invalid = Fixture.invalidParams(
                fixture.get(what + "After=2024-01-15T10:30:00.000001Z&" + what + "Before=2024-01-15T10:30:00Z"));

        assertThat(invalid)
                .hasToString(
                        "{\"%1$sAfter\":\"Must not be later than %1$sBefore\",\"%1$sBefore\":\"Must not be earlier than %1$sAfter\"}"
                                .formatted(what));
    }

    @Test
    void sizes_in_the_wrong_order_are_both_named() {
        assertThat(Fixture.invalidParams(fixture.get("companySizeFrom=2&companySizeTo=1")))
                .hasToString("{\"companySizeFrom\":\"Must not be above companySizeTo\","
                        + "\"companySizeTo\":\"Must not be below companySizeFrom\"}");
    }

    @ParameterizedTest
    @MethodSource("io.leadwright.http.api.ParameterNames#single")
    void what_has_one_value_is_given_once(String name) {
        assertRefused(name + "=1&" + name + "=1", name, "Must be given once");
    }

    @ParameterizedTest
    @MethodSource("io.leadwright.http.api.ParameterNames#all")
    void nothing_is_empty(String name) {
        assertRefused(name + "=", name, "Must not be empty");
        assertRefused(name, name, "Must not be empty");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        JsonNode invalid = Fixture.invalidParams(fixture.get(
                "limit=0&page=x&status=hot&search=a&createdAfter=soon&sortBy=x&sortOrder=y&what=1&tag=%00"));

        List<String> names = new ArrayList<>();
        invalid.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "limit", "page", "status", "search", "createdAfter", "sortBy", "sortOrder", "what", "tag");
    }

    @Test
    void texts_are_not_repeated_in_refusals() {
        String secret = "someone%40example.com".repeat(400);

        for (String name : List.of("search", "company", "title", "tag", "customField.x", "cursor", "createdAfter")) {
            assertThat(new String(fixture.get(name + "=" + secret).body(), UTF_8))
                    .contains(name)
                    .doesNotContain("someone");
        }
    }

    @Test
    void parameters_are_counted() {
        String hundred = IntStream.range(0, 100).mapToObj(i -> "tag=" + i).collect(Collectors.joining("&"));

        assertThat(fixture.get(hundred).status()).isEqualTo(200);
        assertRefused(hundred + "&tag=x", "query", "Must have at most 100 parameters");
    }

    private void assertRefused(String query, String parameter, String rule) {
        ApiResponse response = fixture.get(query);
        assertThat(response.status()).as(query).isEqualTo(400);
        assertThat(Fixture.invalidParams(response).path(parameter).asText())
                .as(query)
                .isEqualTo(rule);
        assertThat(Fixture.invalidParams(response).size()).as(query).isEqualTo(1);
    }
}
