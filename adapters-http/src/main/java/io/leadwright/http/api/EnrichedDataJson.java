package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.leadwright.profile.FieldGroup;
import io.leadwright.profile.ProfileField;
import java.io.IOException;
import java.util.List;

/**
 * What is believed of somebody as JSON: the reference's members in its order, those of the groups that were asked for. A value
 * that nobody knows is null, or an empty list; of pages on networks, those that are known are there.
 */
final class EnrichedDataJson {

    static final String COMPANY = "companyInfo";
    static final String SOCIAL = "socialProfiles";

    private final JsonGenerator json;
    private final ShownValues shown;

    EnrichedDataJson(JsonGenerator json, ShownValues shown) {
        this.json = json;
        this.shown = shown;
    }

    /** Writes it as one object. */
    void write() throws IOException {
        json.writeObjectFieldStart("enrichedData");
        for (ProfileField<?> field : ShownValues.FIELDS) {
            if (isIdentity(field)) {
                json.writeStringField(field.name(), shown.identity(field).orElse(null));
            } else if (shown.isWanted(field) && !isNested(field)) {
                member(field.name(), field);
            }
        }
        group(FieldGroup.COMPANY, COMPANY);
        group(FieldGroup.SOCIAL, SOCIAL);
        json.writeEndObject();
    }

    /** Whether it is always there. */
    static boolean isIdentity(ProfileField<?> field) {
        return field.group() == FieldGroup.IDENTITY && field.leadField().isPresent();
    }

    /** Whether it is within an object of its group. */
    static boolean isNested(ProfileField<?> field) {
        return field.group() == FieldGroup.COMPANY || field.group() == FieldGroup.SOCIAL;
    }

    private void group(FieldGroup group, String name) throws IOException {
        List<ProfileField<?>> fields =
                shown.fields().stream().filter(field -> field.group() == group).toList();
        if (fields.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(name);
        for (ProfileField<?> field : fields) {
            if (group == FieldGroup.COMPANY || !shown.told(field).isEmpty()) {
                member(field.name().substring(name.length() + 1), field);
            }
        }
        json.writeEndObject();
    }

    private void member(String name, ProfileField<?> field) throws IOException {
        List<String> texts = shown.texts(field);
        if (!field.isMany()) {
            json.writeStringField(name, texts.isEmpty() ? null : texts.get(0));
            return;
        }
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
