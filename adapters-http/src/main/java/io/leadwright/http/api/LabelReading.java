package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.enrich.Label;
import io.leadwright.http.format.Rules;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.StoredText;
import io.leadwright.profile.ProfileField;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads that a value is right or wrong; what is wrong with that, the rules say then. */
final class LabelReading {

    private static final String INPUT = "input";
    private static final String FIELD = "field";
    private static final String VALUE = "value";
    private static final String RIGHT = "right";
    private static final String TRUTH = "truth";
    private static final Set<String> NAMES = Set.of(INPUT, FIELD, VALUE, RIGHT, TRUTH);

    private final JsonNode said;
    private final String path;
    private final Rules rules;

    /**
     * Reads an object.
     *
     * @param path what stands before its members' names in the rules
     */
    LabelReading(JsonNode said, String path, Rules rules) {
        this.said = said;
        this.path = path;
        this.rules = rules;
    }

    /** A label as clients are told of it. */
    static Schema schema() {
        return Schema.object(
                named(
                        INPUT, Schema.ref(EnrichSchemas.INPUT),
                        FIELD, Schema.text(),
                        VALUE, Schema.text(),
                        RIGHT, Schema.type("boolean")),
                named(TRUTH, Schema.text().orNull()));
    }

    /** The label; empty if a part of it is missing. */
    Optional<Label> label() {
        said.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> refuse(name, "must not be there: a label has no such member"));
        LeadInput input = LeadInput.read(said.path(INPUT));
        if (!input.isGood()) {
            refuse(INPUT, "must say who is meant: " + String.join("; ", input.errors()));
        }
        Optional<ProfileField<?>> field = EnrichOptions.field(said.path(FIELD));
        if (field.isEmpty()) {
            refuse(FIELD, EnrichOptions.FIELD_RULE);
        }
        Optional<String> value = text(VALUE);
        if (value.isEmpty()) {
            refuse(VALUE, "must be a text that is not blank");
        }
        Optional<Boolean> isRight = isRight();
        String truth = truth(isRight.orElse(false)).orElse(null);
        return input.isGood() && field.isPresent() && value.isPresent() && isRight.isPresent()
                ? Optional.of(new Label(input.subject(), field.get(), value.get(), isRight.get(), truth))
                : Optional.empty();
    }

    private Optional<Boolean> isRight() {
        if (said.path(RIGHT).isBoolean()) {
            return Optional.of(said.path(RIGHT).booleanValue());
        }
        refuse(RIGHT, "must be true or false");
        return Optional.empty();
    }

    private Optional<String> truth(boolean isRight) {
        Optional<String> truth = text(TRUTH);
        if (said.hasNonNull(TRUTH) && truth.isEmpty()) {
            refuse(TRUTH, "must be a text that is not blank, or null");
        } else if (isRight && truth.isPresent()) {
            refuse(TRUTH, "must not be there if the value is right");
            return Optional.empty();
        }
        return truth;
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(said.path(name).textValue()).filter(text -> !StoredText.isBlank(text));
    }

    private void refuse(String name, String rule) {
        rules.refuse(path + name, rule);
    }
}
