package io.leadwright.http.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwright.http.format.LeadJson;
import io.leadwright.lead.Lead;
import io.leadwright.testkit.LeadDomain;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** RFC 7396 for any lead and any patch of it: what was shown, with the patch laid over it, is what is shown then. */
@Domain(LeadDomain.class)
@Domain(DomainContext.Global.class)
class PatchLawsTest {

    private static final List<String> FIXED = List.of("id", "createdAt", "updatedAt", "lastContactedAt");
    private static final List<String> NEVER_NULL = List.of("status", "source");

    @Property
    void a_lead_is_shown_as_its_patch_says(@ForAll Lead before, @ForAll Lead other, @ForAll long seed) {
        Fixture fixture = new Fixture();
        ApiResponse added = fixture.send("POST", "", json(before).toString());
        assertThat(added.status()).as(new String(added.body(), UTF_8)).isEqualTo(201);
        ObjectNode expected = (ObjectNode) Fixture.lead(added);
        String path = "/" + PercentCode.segment(before.id().value());
        ObjectNode patch = patch(json(other), new Random(seed));

        ApiResponse response = fixture.send("PATCH", path, patch.toString());

        JsonNode shown = Fixture.lead(fixture.ask("GET", path));
        if (response.status() == 400) {
            assertThat(Fixture.invalidParams(response).has("lead")).isTrue();
        } else {
            assertThat(Fixture.lead(response)).isEqualTo(shown);
            merge(expected, patch);
            expected.set("updatedAt", shown.path("updatedAt"));
        }
        assertThat(shown).isEqualTo(expected);
    }

    private static ObjectNode json(Lead lead) {
        return (ObjectNode) Fixture.json(ApiResponse.json(200, Json.text(json -> LeadJson.write(json, lead))));
    }

    /** Some of what there is of a lead, and some of that taken away. */
    private static ObjectNode patch(ObjectNode lead, Random random) {
        lead.remove(FIXED);
        lead.properties().removeIf(field -> random.nextInt(3) == 0);
        for (Map.Entry<String, JsonNode> field : lead.properties()) {
            if (field.getValue() instanceof ObjectNode customFields) {
                customFields.properties().stream()
                        .filter(one -> random.nextInt(3) == 0)
                        .forEach(one -> one.setValue(lead.nullNode()));
            }
            if (random.nextInt(4) == 0 && !NEVER_NULL.contains(field.getKey())) {
                field.setValue(lead.nullNode());
            }
        }
        return lead;
    }

    private static void merge(ObjectNode lead, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            JsonNode known = lead.path(field.getKey());
            if (field.getValue() instanceof ObjectNode fields) {
                ObjectNode merged = (ObjectNode) known;
                merged.setAll(fields);
                merged.properties().removeIf(one -> one.getValue().isNull());
            } else if (field.getValue().isNull() && known.isArray()) {
                lead.putArray(field.getKey());
            } else if (field.getValue().isNull() && known.isObject()) {
                lead.putObject(field.getKey());
            } else {
                lead.set(field.getKey(), field.getValue());
            }
        }
    }
}
