package io.leadwright.http.api;

import io.leadwright.http.format.PatchNode;
import io.leadwright.http.format.Times;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.LeadField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a lead is, as clients are told of it: as it is shown, as it is added, as it is changed. */
final class LeadSchemas {

    static final String LEAD = "Lead";
    static final String NEW_LEAD = "NewLead";
    static final String LEAD_PATCH = "LeadPatch";
    static final String CUSTOM_VALUE = "CustomValue";

    private LeadSchemas() {}

    /** The schemas by their names. */
    static Map<String, Schema> all() {
        Map<String, Schema> all = new LinkedHashMap<>();
        all.put(LEAD, Schema.object(fields(LeadSchemas::shown), Map.of()));
        all.put(NEW_LEAD, Schema.object(Map.of(), fields(field -> said(field).orNull())));
        Map<String, Schema> patch = fields(LeadSchemas::patched);
        patch.keySet().removeIf(name -> !PatchNode.isPatchable(name));
        all.put(LEAD_PATCH, Schema.object(Map.of(), patch));
        Schema scalar = Schema.anyOf(Schema.text(), Schema.type("number"), Schema.type("boolean"));
        all.put(CUSTOM_VALUE, Schema.anyOf(scalar, Schema.list(scalar)));
        return all;
    }

    /** A body that is this, alone or wrapped as answers wrap it. */
    static Schema wrapped(String name) {
        Schema bare = Schema.ref(name);
        Schema lead = Schema.holding("lead", bare);
        return Schema.anyOf(bare, lead, Schema.object(Map.of("data", lead), Map.of("success", Schema.always(true))));
    }

    private static Map<String, Schema> fields(Function<LeadField, Schema> schema) {
        Map<String, Schema> fields = new LinkedHashMap<>();
        Arrays.stream(LeadField.values()).forEach(field -> fields.put(field.jsonName(), schema.apply(field)));
        return fields;
    }

    private static Schema shown(LeadField field) {
        return switch (field) {
            case ID, STATUS, SOURCE, TAGS, CUSTOM_FIELDS -> said(field);
            case CREATED_AT, UPDATED_AT -> Schema.time();
            case LAST_CONTACTED_AT -> Schema.time().orNull();
            default -> said(field).orNull();
        };
    }

    private static Schema patched(LeadField field) {
        return switch (field) {
            case STATUS, SOURCE -> said(field);
            case CUSTOM_FIELDS -> Schema.map(Schema.ref(CUSTOM_VALUE).orNull()).orNull();
            default -> said(field).orNull();
        };
    }

    private static Schema said(LeadField field) {
        return switch (field) {
            case STATUS -> Choice.STATUS.schema();
            case SOURCE -> Choice.SOURCE.schema();
            case TAGS -> Schema.list(Schema.text());
            case CUSTOM_FIELDS -> Schema.map(Schema.ref(CUSTOM_VALUE));
            case CREATED_AT, UPDATED_AT, LAST_CONTACTED_AT -> Schema.text().with("description", Times.RULE);
            default -> Schema.text();
        };
    }
}
