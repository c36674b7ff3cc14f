package io.leadwright.http.api;

import static io.leadwright.http.api.EnrichFixture.JOHN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.http.format.StrictJson;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.profile.ProfileField;
import io.leadwright.testkit.FakeSource;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in an answer, by what was asked for. */
class EnrichShapeTest {

    private final EnrichFixture fixture = new EnrichFixture(EnrichFixture.threeWhoKnowJohn()).granted(100);

    private static JsonNode data(ApiResponse response) {
        assertThat(response.status()).isEqualTo(200);
        return Fixture.json(response).path("data");
    }

    private JsonNode john(String options) {
        return data(fixture.enrich("{\"leads\":[" + JOHN + "],\"enrichmentOptions\":" + options + "}"))
                .at("/enriched/0");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String names(JsonNode object) {
        return String.join(
                " ", object.properties().stream().map(each -> each.getKey()).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "includePersonalInfo | alternativeEmails phone linkedinUrl company title companyInfo socialProfiles",
                "includeCompanyInfo | alternativeEmails phone linkedinUrl company title location experience skills bio"
                        + " socialProfiles",
                "includeSocialProfiles | alternativeEmails phone linkedinUrl company title location experience skills"
                        + " bio companyInfo",
                "includeContactInfo | linkedinUrl company title location experience skills bio companyInfo"
                        + " socialProfiles"
            })
    void a_group_that_is_left_out_is_not_there(String group, String members) {
        JsonNode john = john("{\"" + group + "\":false}");

        assertThat(names(john.path("enrichedData"))).isEqualTo("firstName lastName email " + members);
        assertThat(john.path("completeness").doubleValue()).isGreaterThan(0.9);
    }

    @Test
    void a_group_that_is_left_out_is_not_there_though_it_is_known() {
        john("null");

        JsonNode john = john("{\"includeContactInfo\":false,\"includeCompanyInfo\":null}");

        assertThat(names(john.path("enrichedData"))).doesNotContain("phone", "alternativeEmails");
        assertThat(names(john.path("fields"))).doesNotContain("phone").contains("companyInfo.size");
    }

    @Test
    void fields_can_be_asked_for_by_their_names() {
        JsonNode john = john("{\"fields\":[\"companyInfo.size\",\"title\",\"socialProfiles.mastodon\"]}");

        assertThat(john.path("enrichedData"))
                .hasToString("{\"firstName\":\"John\",\"lastName\":\"Doe\",\"email\":\"john@techcorp.com\","
                        + "\"linkedinUrl\":null,\"company\":null,\"title\":\"Senior Software Engineer\","
                        + "\"companyInfo\":{\"size\":\"100-500\"},\"socialProfiles\":{}}");
        assertThat(names(john.path("fields"))).isEqualTo("title companyInfo.size");
        assertThat(john.path("completeness")).hasToString("0.67");
    }

    @Test
    void whether_mail_arrives_is_told_if_it_is_asked_for() {
        FakeSource hunter = EnrichFixture.source("hunter")
                .knows("john@techcorp.com", ProfileField.EMAIL, "john@techcorp.com")
                .knows("john@techcorp.com", ProfileField.EMAIL_STATUS, "deliverable");

        JsonNode john = data(new EnrichFixture(hunter)
                        .granted(1)
                        .enrich("{\"leads\":[" + JOHN + "],\"enrichmentOptions\":{\"fields\":[\"emailStatus\"]}}"))
                .at("/enriched/0");

        assertThat(names(john.path("enrichedData")))
                .isEqualTo("firstName lastName email emailStatus linkedinUrl company title");
        assertThat(john.at("/enrichedData/emailStatus").textValue()).isEqualTo("valid");
        assertThat(names(john.path("fields"))).isEqualTo("emailStatus");
    }

    @Test
    void what_nobody_knows_is_null_or_empty() {
        FakeSource little = EnrichFixture.source("little").knows("john@techcorp.com", ProfileField.TITLE, "Engineer");
        JsonNode john = data(new EnrichFixture(little)
                        .granted(1)
                        .enrich("{\"leads\":[{\"email\":\" John@TechCorp.com \"}]}"))
                .at("/enriched/0");

        assertThat(john.path("enrichedData"))
                .hasToString("{\"firstName\":null,\"lastName\":null,\"email\":\"John@TechCorp.com\","
                        + "\"alternativeEmails\":[],\"phone\":null,\"linkedinUrl\":null,\"company\":null,"
                        + "\"title\":\"Engineer\",\"location\":null,\"experience\":null,\"skills\":[],\"bio\":null,"
                        + "\"companyInfo\":{\"name\":null,\"website\":null,\"industry\":null,\"size\":null,"
                        + "\"description\":null,\"founded\":null,\"headquarters\":null},\"socialProfiles\":{}}");
    }

    @Test
    void the_callers_address_stays_and_another_stands_behind_it() {
        FakeSource other = EnrichFixture.source("other")
                .knows("jd@techcorp.com", ProfileField.EMAIL, "john@techcorp.com")
                .knows("jd@techcorp.com", ProfileField.ALTERNATIVE_EMAILS, "JD@TechCorp.com")
                .knows("jd@techcorp.com", ProfileField.TITLE, "Engineer");
        EnrichFixture known = new EnrichFixture(other).granted(1);
        String lead = "{\"leads\":[{\"email\":\"jd@techcorp.com\"}]";

        JsonNode john = data(known.enrich(lead + "}")).at("/enriched/0");
        JsonNode without = data(known.enrich(lead + ",\"enrichmentOptions\":{\"includeContactInfo\":false}}"))
                .at("/enriched/0");

        assertThat(john.at("/enrichedData/email").textValue()).isEqualTo("jd@techcorp.com");
        assertThat(john.at("/enrichedData/alternativeEmails")).hasToString("[\"john@techcorp.com\"]");
        assertThat(names(john.path("fields"))).isEqualTo("alternativeEmails title");
        assertThat(without.at("/enrichedData/email").textValue()).isEqualTo("jd@techcorp.com");
        assertThat(names(without.path("fields"))).isEqualTo("title");
    }

    @Test
    void sources_are_those_whose_value_is_shown() {
        FakeSource titles = EnrichFixture.source("titles").knows("jd@techcorp.com", ProfileField.TITLE, "Engineer");
        FakeSource mails = EnrichFixture.source("mails").knows("jd@techcorp.com", ProfileField.EMAIL, "x@techcorp.com");

        JsonNode john = data(new EnrichFixture(titles, mails)
                        .granted(1)
                        .enrich("{\"leads\":[{\"email\":\"jd@techcorp.com\"}],"
                                + "\"enrichmentOptions\":{\"includeContactInfo\":false}}"))
                .at("/enriched/0");

        assertThat(texts(john.path("sources"))).containsExactly("titles");
    }

    @Test
    void input_is_told_as_it_was_sent() {
        String lead = "{\"lastName\":\" D\\u00f6e\",\"clientRef\":\"row 7\",\"company\":null,"
                + "\"email\":\"JOHN@techcorp.com\",\"linkedinUrl\":\"\"}";

        JsonNode john = data(fixture.enrich("{\"leads\":[" + lead + "]}")).at("/enriched/0");

        assertThat(john.path("input"))
                .hasToString("{\"lastName\":\" Döe\",\"clientRef\":\"row 7\",\"company\":null,"
                        + "\"email\":\"JOHN@techcorp.com\",\"linkedinUrl\":\"\"}");
    }

    @Test
    void answers_are_in_the_order_of_the_leads_and_the_same_person_is_charged_once() {
        JsonNode data = data(fixture.enrich("{\"leads\":[{\"email\":\"nobody@example.com\"}," + JOHN
                + ",{\"email\":\"noone@example.com\"},{\"linkedinUrl\":\"linkedin.com/in/johndoe\","
                + "\"email\":\"john@techcorp.com\"}]}"));

        assertThat(indexes(data.path("enriched"))).containsExactly(1, 3);
        assertThat(indexes(data.path("failed"))).containsExactly(0, 2);
        assertThat(data.at("/enriched/0/creditsCharged")).hasToString("1");
        assertThat(data.at("/enriched/1/creditsCharged")).hasToString("0");
        assertThat(data.path("creditsUsed")).hasToString("1");
    }

    private static List<Integer> indexes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path("index").intValue())
                .toList();
    }

    @Test
    void who_is_not_found_is_told_with_who_was_tried() {
        JsonNode data = data(fixture.enrich("{\"leads\":[{\"email\":\"nobody@example.com\",\"clientRef\":\"7\"}]}"));

        assertThat(data)
                .hasToString("{\"enriched\":[],\"failed\":[{\"index\":0,"
                        + "\"input\":{\"email\":\"nobody@example.com\",\"clientRef\":\"7\"},\"code\":\"NOT_FOUND\","
                        + "\"message\":\"No source knows this person\",\"retryable\":false,\"attempts\":["
                        + "{\"provider\":\"apollo\",\"outcome\":\"nothing\",\"durationMs\":0},"
                        + "{\"provider\":\"clearbit\",\"outcome\":\"nothing\",\"durationMs\":0},"
                        + "{\"provider\":\"hunter\",\"outcome\":\"nothing\",\"durationMs\":0}]}],"
                        + "\"creditsUsed\":0,\"remainingCredits\":100}");
    }

    @Test
    void who_is_known_but_not_for_what_was_asked_is_not_found() {
        FakeSource titles = EnrichFixture.source("titles")
                .knows("john@techcorp.com", ProfileField.TITLE, "CTO")
                .knows("jane@startup.io", ProfileField.PHONE, "+1-555-123-4567");

        JsonNode data = data(new EnrichFixture(titles)
                .granted(1)
                .enrich("{\"leads\":[" + JOHN + "],\"enrichmentOptions\":{\"fields\":[\"phone\"]}}"));

        assertThat(data.at("/failed/0/code").textValue()).isEqualTo("NOT_FOUND");
        assertThat(data.path("creditsUsed")).hasToString("0");
    }

    @Test
    void who_wants_to_be_left_alone_fails_and_nobody_is_asked() {
        EnrichFixture silent = new EnrichFixture(
                        LedgerRules.DEFAULT,
                        rules -> rules.suppressing((account, person) -> true),
                        EnrichFixture.threeWhoKnowJohn())
                .granted(1);

        JsonNode failed = data(silent.enrich("{\"leads\":[" + JOHN + "]}")).at("/failed/0");

        assertThat(failed.path("code").textValue()).isEqualTo("SUPPRESSED");
        assertThat(failed.path("attempts")).isEmpty();
    }

    @Test
    void leads_that_are_not_valid_can_fail_by_themselves() {
        JsonNode data = data(fixture.enrich("{\"onInvalid\":\"skip\",\"leads\":[{\"email\":\"nobody@example.com\"},"
                + "{\"email\":\"nope\",\"clientRef\":5,\"phone\":\"1\",\"company\":\"Tech Corp\"}," + JOHN + ",7]}"));

        assertThat(indexes(data.path("enriched"))).containsExactly(2);
        assertThat(data.at("/enriched/0/input")).hasToString(JOHN);
        assertThat(indexes(data.path("failed"))).containsExactly(0, 1, 3);
        assertThat(data.at("/failed/1"))
                .hasToString("{\"index\":1,\"input\":{\"email\":\"nope\",\"company\":\"Tech Corp\"},"
                        + "\"code\":\"INVALID_INPUT\",\"message\":\"email: must be an address such as name@example.com;"
                        + " clientRef: must be a text or null; phone: must not be there: a lead to be enriched has no"
                        + " such member\",\"retryable\":false,\"attempts\":[]}");
        assertThat(data.at("/failed/2/input")).hasToString("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00 \\ud83d", "\\u0000\\u001f", "\\ud83d\\ude00 \\\\ \\/ \\u2028"})
    void whatever_text_was_sent_is_told_again(String text) {
        String lead = "{\"firstName\":\"" + text + "\"}";
        String body = "{\"onInvalid\":\"skip\",\"leads\":[" + lead + "]}";

        ApiResponse first = fixture.enrich(body, "Idempotency-Key", "k");

        assertThat(data(first).at("/failed/0/input/firstName").textValue())
                .isEqualTo(StrictJson.object(lead).path("firstName").textValue());
        assertThat(fixture.enrich(body, "Idempotency-Key", "k").body()).isEqualTo(first.body());
    }

    @Test
    void if_no_lead_is_valid_all_of_them_fail() {
        JsonNode data = data(fixture.enrich("{\"onInvalid\":\"skip\",\"leads\":[{}]}", "Idempotency-Key", "k"));

        assertThat(indexes(data.path("failed"))).containsExactly(0);
        assertThat(data.path("remainingCredits")).hasToString("100");
    }

    @Test
    void if_the_credits_do_not_suffice_a_part_can_be_enriched() {
        EnrichFixture poor = new EnrichFixture(EnrichFixture.threeWhoKnowJohn()).granted(1);

        JsonNode data =
                data(poor.enrich("{\"allowPartial\":true,\"leads\":[" + JOHN + ",{\"email\":\"jane@startup.io\"}]}"));

        assertThat(indexes(data.path("enriched"))).containsExactly(0);
        assertThat(data.at("/failed/0/index").intValue()).isEqualTo(1);
        assertThat(data.at("/failed/0/code").textValue()).isEqualTo("BUDGET_EXHAUSTED");
        assertThat(data.path("remainingCredits")).hasToString("0");
    }
}
