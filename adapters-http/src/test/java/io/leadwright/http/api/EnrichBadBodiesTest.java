package io.leadwright.http.api;

import static io.leadwright.http.api.EnrichFixture.JOHN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.lead.AccountId;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to enrich that are refused: by name, every fault at once, before anybody is asked or charged. */
class EnrichBadBodiesTest {

    private final EnrichFixture fixture = new EnrichFixture(EnrichFixture.threeWhoKnowJohn()).granted(100);

    private ApiResponse refused(String json) {
        ApiResponse response = fixture.enrich(json.replace('\'', '"'), "Idempotency-Key", "k");
        assertThat(response.status()).isEqualTo(400);
        assertThat(Fixture.json(response).path("code").textValue()).isEqualTo("VALIDATION_ERROR");
        assertThat(fixture.post("/enrich/plan", json.replace('\'', '"')).body()).isEqualTo(response.body());
        return response;
    }

    @AfterEach
    void nothing_is_spent() {
        assertThat(fixture.leadwright.book().credits().entries(0, 10)).hasSize(1);
        assertThat(Fixture.json(fixture.enrich("{\"leads\":[" + JOHN + "]}", "Idempotency-Key", "k"))
                        .at("/data/creditsUsed"))
                .hasToString("1");
    }

    @Test
    void the_references_400() throws IOException {
        assertThat(Fixture.json(refused("{'leads':[{}],'enrichmentOptions':{'includePersonalInfo':true,"
                        + "'includeCompanyInfo':true,'includeSocialProfiles':true,'includeContactInfo':true}}")))
                .hasToString(
                        Fixture.resource("errors.json").path("invalidLeads").toString());
    }

    @Test
    void every_error_of_every_lead_is_told() {
        JsonNode details = Fixture.json(
                        refused("{'leads':[{'email':'nope','linkedinUrl':'https://linkedin.com/company/x',"
                                + "'firstName':'John','lastName':'Doe','company':'Tech Corp'}," + JOHN + ",'lead',"
                                + "{'email':5,'clientRef':true},{'firstName':'John','lastName':' ','company':'Tech Corp'},"
                                + "{'phone':'1','id':'2'}]}"))
                .path("details");

        assertThat(details.path("errors"))
                .hasToString("[{'index':0,'message':'email: must be an address such as name@example.com'},"
                        .concat("{'index':0,'message':'linkedinUrl: must be a person`s page such as"
                                + " https://linkedin.com/in/name'},"
                                + "{'index':2,'message':'A lead must be an object'},"
                                + "{'index':3,'message':'email: must be a text or null'},"
                                + "{'index':3,'message':'clientRef: must be a text or null'},"
                                + "{'index':4,'message':'At least one identifier (email, LinkedIn URL, or name +"
                                + " company) is required'},"
                                + "{'index':5,'message':'At least one identifier (email, LinkedIn URL, or name +"
                                + " company) is required'},"
                                + "{'index':5,'message':'phone: must not be there: a lead to be enriched has no such"
                                + " member'},"
                                + "{'index':5,'message':'id: must not be there: a lead to be enriched has no such"
                                + " member'}]")
                        .replace('\'', '"')
                        .replace('`', '\''));
        assertThat(details.has("invalidParams")).isFalse();
    }

    @Test
    void what_is_wrong_beside_the_leads_is_told_with_them() {
        JsonNode answer = Fixture.json(refused("{'leads':[{}],'enrichmentOptions':7}"));

        assertThat(answer.path("message").textValue()).isEqualTo("Invalid lead data for enrichment");
        assertThat(answer.at("/details/errors")).hasSize(1);
        assertThat(answer.at("/details/invalidParams")).hasToString("{\"enrichmentOptions\":\"Must be an object\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'email':' '}",
                "{'email':null}",
                "{'linkedinUrl':''}",
                "{'firstName':'John','lastName':'Doe'}",
                "{'firstName':'John','company':'Tech Corp'}",
                "{'lastName':'Doe','company':'Tech Corp'}",
                "{'firstName':'John','lastName':'Doe','company':''}",
                "{'clientRef':'7'}"
            })
    void who_cannot_be_told_is_refused(String lead) {
        assertThat(Fixture.json(refused("{'leads':[" + lead + "]}")).at("/details/errors"))
                .hasToString("[{\"index\":0,\"message\":\"At least one identifier (email, LinkedIn URL, or name +"
                        + " company) is required\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'email':'john@techcorp.com','firstName':'\\ud800'}",
                "{'email':'john@techcorp.com','lastName':'a\\u0000b'}",
                "{'email':'john@techcorp.com','company':['Tech Corp']}",
                "{'email':'john@techcorp.com','company':{}}",
                "{'email':'john@techcorp.com','linkedinUrl':'johndoe'}",
                "{'email':'john@techcorp.com','clientRef':'\\udc00'}",
                "[]",
                "null"
            })
    void a_lead_that_something_is_wrong_with_is_refused_though_it_has_an_identifier(String lead) {
        JsonNode answer = Fixture.json(refused("{'leads':[" + lead + "]}"));

        assertThat(answer.at("/details/errors")).hasSize(1);
        assertThat(answer.at("/details/errors/0/index").intValue()).isZero();
    }

    @Test
    void of_very_many_unknown_members_the_first_are_named() {
        StringBuilder members = new StringBuilder("'email':'john@techcorp.com'");
        for (int i = 0; i < 30; i++) {
            members.append(",'m").append(i).append("':1");
        }

        JsonNode errors = Fixture.json(refused("{'leads':[{" + members + "}]}")).at("/details/errors");

        assertThat(errors).hasSize(11);
        assertThat(errors.path(10).path("message").textValue())
                .isEqualTo("and 20 more members that a lead does not have");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | leads | Must contain between 1 and 50 items",
                "{'leads':null} | leads | Must contain between 1 and 50 items",
                "{'leads':[]} | leads | Must contain between 1 and 50 items",
                "{'leads':{}} | leads | Must contain between 1 and 50 items",
                "{'leads':'x'} | leads | Must contain between 1 and 50 items",
                "{'leads':[LEAD],'onInvalid':'fail'} | onInvalid | Must be skip if it is there",
                "{'leads':[LEAD],'onInvalid':true} | onInvalid | Must be skip if it is there",
                "{'leads':[LEAD],'allowPartial':'yes'} | allowPartial | Must be true or false",
                "{'leads':[LEAD],'within':5} | within | Must not be there: a request to enrich has no such member",
                "{'leads':[LEAD],'leads':[LEAD]} | body | Must be one well-formed JSON object, each name in it once",
                "[] | body | Must be a JSON object",
                "{'leads':[{'\\ud800':1}]} | body | Must be one well-formed JSON object, each name in it once",
                "{'leads':[LEAD] | body | Must be one well-formed JSON object, each name in it once",
                "{'leads':[LEAD],'enrichmentOptions':[]} | enrichmentOptions | Must be an object",
                "{'leads':[LEAD],'enrichmentOptions':true} | enrichmentOptions | Must be an object",
                "{'leads':[LEAD],'enrichmentOptions':{'includePersonalInfo':1}}"
                        + " | enrichmentOptions.includePersonalInfo | Must be true or false",
                "{'leads':[LEAD],'enrichmentOptions':{'includeCompanyInfo':'true'}}"
                        + " | enrichmentOptions.includeCompanyInfo | Must be true or false",
                "{'leads':[LEAD],'enrichmentOptions':{'includeEverything':true}}"
                        + " | enrichmentOptions.includeEverything | Must not be there: there is no such option",
                "{'leads':[LEAD],'enrichmentOptions':{'includePersonalInfo':false,'includeCompanyInfo':false,"
                        + "'includeSocialProfiles':false,'includeContactInfo':false}}"
                        + " | enrichmentOptions | Must include something",
                "{'leads':[LEAD],'enrichmentOptions':{'fields':[]}}"
                        + " | enrichmentOptions.fields | Must be a list of 1 to 100 names of fields",
                "{'leads':[LEAD],'enrichmentOptions':{'fields':'title'}}"
                        + " | enrichmentOptions.fields | Must be a list of 1 to 100 names of fields",
                "{'leads':[LEAD],'enrichmentOptions':{'fields':['title','salary']}}"
                        + " | enrichmentOptions.fields[1]"
                        + " | Must be the name of a field, such as title or companyInfo.size",
                "{'leads':[LEAD],'enrichmentOptions':{'fields':[7]}}"
                        + " | enrichmentOptions.fields[0]"
                        + " | Must be the name of a field, such as title or companyInfo.size",
                "{'leads':[LEAD],'enrichmentOptions':{'fields':['title'],'includeContactInfo':false}}"
                        + " | enrichmentOptions.includeContactInfo | Must not be combined with fields"
            })
    void what_is_not_about_a_lead_is_refused_by_its_path(String json, String path, String rule) {
        ApiResponse response = refused(json.replace("LEAD", JOHN));

        assertThat(Fixture.json(response).path("message").textValue()).isEqualTo("Invalid request body");
        assertThat(Fixture.invalidParams(response)).hasToString("{\"" + path + "\":\"" + rule + "\"}");
    }

    @Test
    void there_are_at_most_50_leads() {
        ApiResponse response = refused("{'leads':[" + String.join(",", Collections.nCopies(51, JOHN)) + "]}");

        assertThat(Fixture.invalidParams(response)).hasToString("{\"leads\":\"Must contain between 1 and 50 items\"}");
    }

    @Test
    void parameters_and_keys_that_cannot_be_are_refused() {
        String json = "{\"leads\":[" + JOHN + "]}";

        ApiResponse keyed = fixture.enrich(json, "Idempotency-Key", "a b");
        ApiResponse twice = fixture.enrich(json, "Idempotency-Key", "a", "Idempotency-Key", "a");
        ApiResponse queried = fixture.post("/enrich?dryRun=true", json);

        assertThat(Fixture.invalidParams(keyed))
                .hasToString("{\"Idempotency-Key\":\"Must be 1 to 255 visible ASCII characters\"}");
        assertThat(Fixture.invalidParams(twice).fieldNames()).toIterable().containsExactly("Idempotency-Key");
        assertThat(Fixture.invalidParams(queried)).hasToString("{\"dryRun\":\"Unknown parameter\"}");
    }

    @Test
    void a_key_for_other_things_and_a_body_of_another_kind_are_refused_first() {
        fixture.keys.register("reader", AccountId.DEFAULT, Set.of("leads:read", "leads:write"));
        ApiRequest bare = ApiRequest.of("POST", "/api/v2/enrich").body(new byte[] {'x'});

        assertThat(fixture.handle(bare).status()).isEqualTo(401);
        assertThat(fixture.handle(bare.header("x-api-key", "reader")).status()).isEqualTo(403);
        ApiRequest known = bare.header("x-api-key", EnrichFixture.KEY);
        assertThat(fixture.handle(known.header("Content-Type", "text/plain")).status())
                .isEqualTo(415);
        assertThat(fixture.handle(
                                known.header("Content-Type", "application/json").body(new byte[10 * 1024 * 1024]))
                        .status())
                .isEqualTo(413);
    }
}
