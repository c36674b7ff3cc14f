package io.leadwright.http.api;

import static io.leadwright.http.api.EnrichFixture.JOHN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwright.lead.NewLead;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Enriching the reference's John over HTTP, letter by letter as the reference prints him. */
class EnrichLeadsTest {

    private static final List<String> EXTENSIONS =
            List.of("index", "fields", "match", "completeness", "creditsCharged");

    private final EnrichFixture fixture = new EnrichFixture(EnrichFixture.threeWhoKnowJohn()).granted(100);

    private static JsonNode first(ApiResponse response) {
        return Fixture.json(response).at("/data/enriched/0");
    }

    @Test
    void john_is_the_references_john() throws IOException {
        ApiResponse response = fixture.enrich("{\"leads\":[" + JOHN + "]}");

        assertThat(response.status()).isEqualTo(200);
        JsonNode answer = Fixture.json(response);
        ObjectNode john = (ObjectNode) answer.at("/data/enriched/0");
        assertThat(john.path("confidence").doubleValue()).isBetween(0.90, 0.99);
        john.put("confidence", 0.95);
        john.remove(EXTENSIONS);
        assertThat(answer).hasToString(Fixture.resource("enriched-john.json").toString());
    }

    @Test
    void what_the_reference_does_not_have_stands_behind_what_it_has() {
        JsonNode john = first(fixture.enrich("{\"leads\":[" + JOHN + "]}"));

        assertThat(john.fieldNames())
                .toIterable()
                .containsExactly(
                        "input",
                        "enrichedData",
                        "confidence",
                        "sources",
                        "index",
                        "fields",
                        "match",
                        "completeness",
                        "creditsCharged");
        assertThat(john.path("index").intValue()).isZero();
        assertThat(john.path("match").doubleValue()).isBetween(0.90, 0.99);
        assertThat(john.path("completeness")).hasToString("0.95");
        assertThat(john.path("creditsCharged")).hasToString("1");
    }

    @Test
    void each_field_says_how_sure_it_is_and_who_said_so() {
        JsonNode fields = first(fixture.enrich("{\"leads\":[" + JOHN + "]}")).path("fields");

        assertThat(fields.fieldNames())
                .toIterable()
                .containsExactly(
                        "firstName",
                        "lastName",
                        "email",
                        "alternativeEmails",
                        "phone",
                        "linkedinUrl",
                        "company",
                        "title",
                        "location",
                        "experience",
                        "skills",
                        "bio",
                        "companyInfo.name",
                        "companyInfo.website",
                        "companyInfo.industry",
                        "companyInfo.size",
                        "companyInfo.description",
                        "companyInfo.founded",
                        "companyInfo.headquarters",
                        "socialProfiles.twitter",
                        "socialProfiles.github");
        assertThat(fields).allMatch(EnrichLeadsTest::isSure);
        assertThat(fields.at("/title/sources")).hasToString("[\"apollo\",\"clearbit\",\"hunter\"]");
        assertThat(fields.path("companyInfo.size").path("sources")).hasToString("[\"clearbit\",\"hunter\"]");
    }

    private static boolean isSure(JsonNode field) {
        return field.path("confidence").doubleValue() >= 0.8
                && field.path("confidence").doubleValue() <= 0.99;
    }

    @Test
    void what_was_paid_for_is_free_the_next_time() {
        fixture.enrich("{\"leads\":[" + JOHN + "]}");

        JsonNode again =
                Fixture.json(fixture.enrich("{\"leads\":[" + JOHN + "]}")).path("data");

        assertThat(again.path("creditsUsed")).hasToString("0");
        assertThat(again.path("remainingCredits")).hasToString("99");
        assertThat(again.at("/enriched/0/sources")).hasToString("[\"apollo\",\"clearbit\",\"hunter\"]");
    }

    @Test
    void nothing_is_written_to_a_lead() {
        fixture.leadwright
                .book()
                .leads()
                .add(NewLead.email("john@techcorp.com"))
                .orElseThrow();
        byte[] before = fixture.get("/leads").body();

        fixture.enrich("{\"leads\":[" + JOHN + "]}");

        assertThat(fixture.get("/leads").body()).isEqualTo(before);
    }

    @Test
    void who_is_asked_for_by_a_page_or_a_name_is_found_too() {
        for (String lead : List.of(
                "{\"linkedinUrl\":\"https://linkedin.com/in/johndoe\"}",
                "{\"firstName\":\"John\",\"lastName\":\"Doe\",\"company\":\"Tech Corp\"}")) {
            JsonNode john = first(new EnrichFixture(EnrichFixture.threeWhoKnowJohn())
                    .granted(1)
                    .enrich("{\"leads\":[" + lead + "]}"));

            assertThat(john.path("input")).hasToString(lead);
            assertThat(john.at("/enrichedData/email").textValue()).isEqualTo("john@techcorp.com");
            assertThat(john.at("/enrichedData/alternativeEmails")).hasToString("[\"j.doe@techcorp.com\"]");
        }
    }
}
