package io.leadwright.http.api;

import static io.leadwright.http.api.EnrichFixture.JOHN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.credit.Cost;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.profile.ProfileField;
import io.leadwright.source.SourcePrice;
import io.leadwright.testkit.FakeSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Showing over HTTP who said what of a lead. */
class ExplainLeadTest {

    private final EnrichFixture fixture = new EnrichFixture(
                    titled("apollo", "CTO").knows("john@techcorp.com", ProfileField.EXPERIENCE, "8"),
                    titled("clearbit", "cto").charges(new SourcePrice(Cost.usd("0.05"), Cost.NOTHING)),
                    titled("hunter", "Accountant").knows("john@techcorp.com", ProfileField.SKILLS, "AWS"))
            .granted(1);

    private static FakeSource titled(String name, String title) {
        return EnrichFixture.source(name).knows("john@techcorp.com", ProfileField.TITLE, title);
    }

    @BeforeEach
    void john_is_a_lead() {
        fixture.leadwright
                .book()
                .leads()
                .add(NewLead.email("john@techcorp.com").id(LeadId.of("john")))
                .orElseThrow();
    }

    private JsonNode explained(String query) {
        ApiResponse response = fixture.get("/leads/john/explain" + query);
        assertThat(response.status()).isEqualTo(200);
        return Fixture.json(response).path("data");
    }

    @Test
    void a_value_is_told_with_who_agrees_and_who_differs() {
        fixture.enrich("{\"leads\":[" + JOHN + "]}");

        JsonNode data = explained("?field=title");

        JsonNode title = data.at("/fields/title");
        assertThat(data.path("match").doubleValue()).isBetween(0.5, 0.99);
        assertThat(data)
                .hasToString(
                        "{\"id\":\"john\",\"match\":" + data.path("match") + ",\"fields\":{\"title\":{\"value\":"
                                + title.path("value") + ",\"confidence\":" + title.path("confidence") + ",\"agree\":["
                                + "{\"source\":\"apollo\",\"value\":\"CTO\",\"observedAt\":\"2024-01-20T15:30:00.987654Z\","
                                + "\"cost\":{\"unit\":\"none\",\"amount\":0}},"
                                + "{\"source\":\"clearbit\",\"value\":\"cto\",\"observedAt\":\"2024-01-20T15:30:00.987654Z\","
                                + "\"cost\":{\"unit\":\"USD\",\"amount\":0.05}}],\"differ\":["
                                + "{\"source\":\"hunter\",\"value\":\"Accountant\","
                                + "\"observedAt\":\"2024-01-20T15:30:00.987654Z\",\"cost\":{\"unit\":\"none\",\"amount\":0}}]}}}");
        assertThat(title.path("value").textValue()).isEqualToIgnoringCase("cto");
    }

    @Test
    void without_a_field_all_are_explained_of_which_anything_is_said() {
        fixture.enrich("{\"leads\":[" + JOHN + "]}");

        JsonNode fields = explained("").path("fields");

        assertThat(fields.fieldNames()).toIterable().containsExactly("experience", "skills", "title");
        assertThat(fields.at("/experience/value").textValue()).isEqualTo("8 years");
        assertThat(fields.at("/skills/values")).hasToString("[\"AWS\"]");
    }

    @Test
    void of_whom_nothing_is_known_nothing_is_explained() {
        assertThat(explained("")).hasToString("{\"id\":\"john\",\"match\":null,\"fields\":{}}");
        assertThat(explained("?field=skills"))
                .hasToString("{\"id\":\"john\",\"match\":null,\"fields\":{\"skills\":"
                        + "{\"values\":[],\"confidence\":0,\"agree\":[],\"differ\":[]}}}");
    }

    @Test
    void nobody_is_no_lead_and_no_field_is_none() {
        assertThat(fixture.get("/leads/nobody/explain").status()).isEqualTo(404);
        ApiResponse response = fixture.get("/leads/john/explain?field=salary");
        assertThat(Fixture.invalidParams(response))
                .hasToString("{\"field\":\"Must be the name of a field, such as title or companyInfo.size\"}");
        assertThat(fixture.get("/leads/john/explain?field=title&field=bio").status())
                .isEqualTo(400);
        assertThat(fixture.get("/leads/john/explain?fields=title").status()).isEqualTo(400);
    }
}
