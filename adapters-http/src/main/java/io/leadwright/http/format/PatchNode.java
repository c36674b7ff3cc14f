package io.leadwright.http.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads what is to change about a lead from its JSON, as RFC 7396 has it: null takes away, what is absent stays. */
public final class PatchNode {

    private static final Set<LeadField> FIXED =
            EnumSet.of(LeadField.ID, LeadField.CREATED_AT, LeadField.UPDATED_AT, LeadField.LAST_CONTACTED_AT);

    private final Rules rules;
    private LeadPatch patch = LeadPatch.none();

    private PatchNode(Rules rules) {
        this.rules = rules;
    }

    /** Reads an object, such as {@link StrictJson} gives; what is wrong with it, the rules say then. */
    public static LeadPatch read(JsonNode object, Rules rules) {
        PatchNode reading = new PatchNode(rules);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Optional<LeadField> field = LeadField.ofJsonName(member.getKey());
            if (field.isPresent()) {
                reading.field(field.get(), member.getValue());
            } else {
                rules.refuse(member.getKey(), "must not be there: a lead has no such field");
            }
        }
        return reading.patch;
    }

    /** Whether a lead has a field of this name that can be changed. */
    public static boolean isPatchable(String name) {
        return LeadField.ofJsonName(name)
                .filter(field -> !FIXED.contains(field))
                .isPresent();
    }

    private void field(LeadField field, JsonNode value) {
        switch (field) {
            case ID, CREATED_AT, UPDATED_AT -> refuse(field, "must not be there: it is never changed");
            case LAST_CONTACTED_AT ->
                refuse(field, "must not be there: it is changed by POST to /contacts behind the lead's path");
            case STATUS ->
                word(
                        field,
                        value,
                        text -> patch.status(
                                TextColumn.word(field.jsonName(), LeadStatus.values(), LeadStatus::code, text)));
            case SOURCE ->
                word(
                        field,
                        value,
                        text -> patch.source(
                                TextColumn.word(field.jsonName(), LeadSource.values(), LeadSource::code, text)));
            case TAGS -> tags(value);
            case CUSTOM_FIELDS -> customFields(value);
            default -> text(TextField.valueOf(field.name()), value);
        }
    }

    private void text(TextField field, JsonNode value) {
        if (value.isNull()) {
            patch = patch.clear(field);
        } else if (value.isTextual()) {
            say(field.jsonName(), () -> patch.text(field, value.textValue()));
        } else {
            rules.refuse(field.jsonName(), "must be a text or null");
        }
    }

    private void word(LeadField field, JsonNode value, Function<String, LeadPatch> change) {
        if (value.isTextual()) {
            say(field.jsonName(), () -> change.apply(value.textValue()));
        } else {
            refuse(field, "must be a text: a lead always has one");
        }
    }

    private void tags(JsonNode value) {
        Optional<List<String>> tags = value.isNull() ? Optional.of(List.of()) : LeadNode.texts(value);
        if (tags.isPresent()) {
            say("tags", () -> patch.tags(tags.get()));
        } else {
            rules.refuse("tags", "must be a list of texts");
        }
    }

    private void customFields(JsonNode value) {
        if (value.isNull()) {
            patch = patch.clearCustomFields();
        } else if (value.isObject()) {
            value.properties().forEach(field -> customField(field.getKey(), field.getValue()));
        } else {
            rules.refuse("customFields", "must be an object");
        }
    }

    private void customField(String name, JsonNode value) {
        say(
                "customFields." + name,
                () -> value.isNull() ? patch.clearCustomField(name) : patch.customField(name, CustomJson.read(value)));
    }

    private void say(String field, Supplier<LeadPatch> change) {
        rules.attempt(field, () -> patch = change.get());
    }

    private void refuse(LeadField field, String rule) {
        rules.refuse(field.jsonName(), rule);
    }
}
