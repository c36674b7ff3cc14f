package io.leadwright.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.enrich.EnrichmentRequest;
import io.leadwright.http.format.Rules;
import io.leadwright.profile.FieldGroup;
import io.leadwright.profile.ProfileField;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wanted of people, read from JSON: all that is not left out, or some fields by their names. */
final class EnrichOptions {

    /** Where they are in a body. */
    static final String NAME = "enrichmentOptions";
    /** The fields that are wanted, by their names. */
    static final String FIELDS = "fields";
    /** The most fields that are named. */
    static final int FIELDS_MAX = 100;

    /** The groups that can be left out, by the members that say so. */
    static final Map<String, FieldGroup> GROUPS = groups();

    /** What the name of a field must be. */
    static final String FIELD_RULE = "must be the name of a field, such as title or companyInfo.size";

    private final JsonNode options;
    private final Rules rules;

    private EnrichOptions(JsonNode options, Rules rules) {
        this.options = options;
        this.rules = rules;
    }

    /** The fields that are wanted; what is wrong with the options, the rules say then. */
    static Set<ProfileField<?>> read(JsonNode options, Rules rules) {
        if (options.isNull() || options.isMissingNode()) {
            return EnrichmentRequest.EVERYTHING;
        } else if (!options.isObject()) {
            rules.refuse(NAME, "must be an object");
            return Set.of();
        }
        return new EnrichOptions(options, rules).wanted();
    }

    private static Map<String, FieldGroup> groups() {
        Map<String, FieldGroup> groups = new LinkedHashMap<>();
        groups.put("includePersonalInfo", FieldGroup.PERSONAL);
        groups.put("includeCompanyInfo", FieldGroup.COMPANY);
        groups.put("includeSocialProfiles", FieldGroup.SOCIAL);
        groups.put("includeContactInfo", FieldGroup.CONTACT);
        return groups;
    }

    private Set<ProfileField<?>> wanted() {
        options.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !GROUPS.containsKey(name) && !name.equals(FIELDS))
                .forEach(name -> refuse(name, "must not be there: there is no such option"));
        Set<FieldGroup> groups = EnumSet.of(FieldGroup.IDENTITY);
        GROUPS.forEach((name, group) -> {
            if (isIncluded(name)) {
                groups.add(group);
            }
        });
        if (options.hasNonNull(FIELDS)) {
            return named(options.path(FIELDS));
        } else if (groups.size() == 1) {
            rules.refuse(NAME, "must include something");
        }
        Set<ProfileField<?>> wanted = new LinkedHashSet<>(EnrichmentRequest.EVERYTHING);
        wanted.removeIf(field -> !groups.contains(field.group()));
        return wanted;
    }

    private boolean isIncluded(String name) {
        JsonNode said = options.path(name);
        if (said.isNull() || said.isMissingNode()) {
            return true;
        } else if (!said.isBoolean()) {
            refuse(name, "must be true or false");
        } else if (options.hasNonNull(FIELDS)) {
            refuse(name, "must not be combined with " + FIELDS);
        }
        return !said.isBoolean() || said.booleanValue();
    }

    private Set<ProfileField<?>> named(JsonNode names) {
        if (!names.isArray() || names.isEmpty() || names.size() > FIELDS_MAX) {
            refuse(FIELDS, "must be a list of 1 to " + FIELDS_MAX + " names of fields");
            return Set.of();
        }
        Set<ProfileField<?>> wanted = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<ProfileField<?>> field = field(names.path(i));
            if (field.isEmpty()) {
                refuse(FIELDS + "[" + i + "]", FIELD_RULE);
            }
            field.ifPresent(wanted::add);
        }
        return wanted;
    }

    /** The field of this name, if it is one. */
    static Optional<ProfileField<?>> field(JsonNode name) {
        return name.isTextual() ? ProfileField.named(name.textValue()) : Optional.empty();
    }

    private void refuse(String name, String rule) {
        rules.refuse(NAME + "." + name, rule);
    }
}
