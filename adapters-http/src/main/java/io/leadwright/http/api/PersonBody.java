package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.claim.SubjectKeys;
import io.leadwright.http.format.Rules;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Subject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who asks to be left alone, forgotten, or told what is kept of them, read from JSON: null and white space say nothing.
 *
 * @param subject who is meant, as far as nothing is wrong with it
 */
record PersonBody(Subject subject) {

    static final String NAME = "person";

    /** A body that was refused as a whole. */
    static final PersonBody NONE = new PersonBody(Subject.named("", ""));

    private static final Set<TextField> FIELDS = Collections.unmodifiableSet(EnumSet.of(
            TextField.EMAIL,
            TextField.LINKEDIN_URL,
            TextField.PHONE,
            TextField.FIRST_NAME,
            TextField.LAST_NAME,
            TextField.COMPANY));

    /** Reads an object with a person in it; what is wrong with it, the rules say then. */
    static PersonBody read(JsonNode body, Rules rules) {
        body.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals(NAME))
                .forEach(name -> rules.refuse(name, "must not be there: there is only a " + NAME));
        JsonNode said = body.path(NAME);
        if (!said.isObject()) {
            rules.refuse(NAME, "must be an object");
            return NONE;
        }
        Subject subject = Subject.named("", "");
        for (Map.Entry<String, JsonNode> member : said.properties()) {
            subject = with(subject, member.getKey(), member.getValue(), rules);
        }
        if (rules.isEmpty() && SubjectKeys.sure(subject).isEmpty()) {
            rules.refuse(NAME, "must have an email, a linkedinUrl, a phone with its country, or names and company");
        }
        return new PersonBody(subject);
    }

    /** Refuses somebody of whom only a phone is known, which others may have too. */
    void requireIdentified(Rules rules) {
        if (rules.isEmpty() && !subject.isIdentified()) {
            rules.refuse(NAME, "must have an email, a linkedinUrl, or names and company");
        }
    }

    /** The body as clients are told of it. */
    static Schema schema() {
        Map<String, Schema> members = new LinkedHashMap<>();
        FIELDS.forEach(field -> members.put(field.jsonName(), Schema.text().orNull()));
        return Schema.object(named(NAME, Schema.object(Map.of(), members)), Map.of());
    }

    private static Subject with(Subject subject, String name, JsonNode value, Rules rules) {
        String path = NAME + "." + name;
        Optional<TextField> field = TextField.ofJsonName(name).filter(FIELDS::contains);
        if (field.isEmpty()) {
            rules.refuse(path, "must not be there: nobody is told by it");
        } else if (value.isTextual()) {
            Subject[] told = {subject};
            rules.attempt(path, () -> told[0] = subject.with(field.get(), value.textValue()));
            return told[0];
        } else if (!value.isNull()) {
            rules.refuse(path, "must be a text or null");
        }
        return subject;
    }
}
