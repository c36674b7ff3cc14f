package io.leadwright.http.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.http.format.Rules;
import io.leadwright.lead.StoredText;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody to be looked up, read from JSON: null and white space say nothing.
 *
 * @param said the JSON as it came
 * @param subject who is meant, as far as nothing is wrong with it
 * @param errors all that is wrong with it, in sentences
 */
record LeadInput(JsonNode said, Subject subject, List<String> errors) {

    /** The caller's own name for a lead, told again with it. */
    static final String CLIENT_REF = "clientRef";

    /** As the reference prints it. */
    static final String UNIDENTIFIED = "At least one identifier (email, LinkedIn URL, or name + company) is required";

    /** The most characters of a caller's own name for a lead. */
    static final int CLIENT_REF_LENGTH_MAX = 255;

    /** What can be said of a lead. */
    static final Set<TextField> FIELDS = Collections.unmodifiableSet(EnumSet.of(
            TextField.EMAIL, TextField.LINKEDIN_URL, TextField.FIRST_NAME, TextField.LAST_NAME, TextField.COMPANY));

    private static final Set<String> NAMES = names();
    private static final Subject NOBODY = Subject.named("", "");
    /** An answer must not outgrow what it answers. */
    private static final int UNKNOWN_MAX = 10;

    LeadInput {
        errors = List.copyOf(errors);
    }

    /** Reads a lead. */
    static LeadInput read(JsonNode said) {
        return said.isObject()
                ? new Reading().of(said)
                : new LeadInput(said, NOBODY, List.of("A lead must be an object"));
    }

    /** Whether it says who is meant, and nothing is wrong with it. */
    boolean isGood() {
        return errors.isEmpty();
    }

    /** Writes what was said, in its order: what has a name and a type that a lead can have. */
    void echo(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("input");
        for (Map.Entry<String, JsonNode> member : said.properties()) {
            boolean canBe = member.getValue().isTextual() || member.getValue().isNull();
            if (canBe && NAMES.contains(member.getKey())) {
                json.writeStringField(member.getKey(), member.getValue().textValue());
            }
        }
        json.writeEndObject();
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(CLIENT_REF));
        FIELDS.forEach(field -> names.add(field.jsonName()));
        return Collections.unmodifiableSet(names);
    }

    /** A lead being read. */
    private static final class Reading {
        private final Rules rules = new Rules();
        private final Rules unknown = new Rules();
        private Subject subject = NOBODY;

        LeadInput of(JsonNode said) {
            said.properties().forEach(member -> member(member.getKey(), member.getValue()));
            List<String> errors = new ArrayList<>(rules.lines());
            boolean isRefused = FIELDS.stream().map(TextField::jsonName).anyMatch(rules.byField()::containsKey);
            if (!isRefused && !subject.isIdentified()) {
                errors.add(UNIDENTIFIED);
            }
            unknown.lines().stream().limit(UNKNOWN_MAX).forEach(errors::add);
            int more = unknown.byField().size() - UNKNOWN_MAX;
            if (more > 0) {
                errors.add("and " + more + " more members that a lead does not have");
            }
            return new LeadInput(said, subject, errors);
        }

        private void member(String name, JsonNode value) {
            if (!NAMES.contains(name)) {
                unknown.refuse(name, "must not be there: a lead to be enriched has no such member");
            } else if (value.isTextual()) {
                rules.attempt(name, () -> text(name, value.textValue()));
            } else if (!value.isNull()) {
                rules.refuse(name, "must be a text or null");
            }
        }

        private void text(String name, String text) {
            if (name.equals(CLIENT_REF)) {
                StoredText.check(name, text, CLIENT_REF_LENGTH_MAX);
            } else {
                subject = subject.with(TextField.ofJsonName(name).orElseThrow(), text);
            }
        }
    }
}
