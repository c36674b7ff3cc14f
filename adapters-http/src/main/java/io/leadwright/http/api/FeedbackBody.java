package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.enrich.Label;
import io.leadwright.http.format.Rules;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.StoredText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody says about values, read from JSON.
 *
 * @param id the message's
 * @param labels those that nothing is wrong with
 */
record FeedbackBody(String id, List<Label> labels) {

    static final String ID = "id";
    static final String LABELS = "labels";

    /** The longest id. */
    static final int ID_LENGTH_MAX = 100;
    /** The most labels at once. */
    static final int LABELS_MAX = 1_000;

    /** A body that was refused as a whole. */
    static final FeedbackBody NONE = new FeedbackBody("", List.of());

    private static final Set<String> NAMES = Set.of(ID, LABELS);

    FeedbackBody {
        labels = List.copyOf(labels);
    }

    /** Reads an object; what is wrong with it, the rules say then. */
    static FeedbackBody read(JsonNode body, Rules rules) {
        body.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> rules.refuse(name, "must not be there: feedback has no such member"));
        String id = id(body.path(ID), rules);
        JsonNode said = body.path(LABELS);
        List<Label> labels = new ArrayList<>();
        if (!said.isArray() || said.isEmpty() || said.size() > LABELS_MAX) {
            rules.refuse(LABELS, "must contain between 1 and " + LABELS_MAX + " items");
            return new FeedbackBody(id, labels);
        }
        for (int i = 0; i < said.size(); i++) {
            String path = LABELS + "[" + i + "]";
            if (said.path(i).isObject()) {
                new LabelReading(said.path(i), path + ".", rules).label().ifPresent(labels::add);
            } else {
                rules.refuse(path, "must be an object");
            }
        }
        return new FeedbackBody(id, labels);
    }

    /** The body as clients are told of it. */
    static Schema schema() {
        Schema labels = Schema.list(LabelReading.schema()).with("minItems", 1).with("maxItems", LABELS_MAX);
        return Schema.object(named(ID, Schema.text().with("maxLength", ID_LENGTH_MAX), LABELS, labels), Map.of());
    }

    private static String id(JsonNode said, Rules rules) {
        String id = said.isTextual() ? said.textValue() : "";
        rules.attempt(ID, () -> StoredText.check(ID, id, ID_LENGTH_MAX));
        if (StoredText.isBlank(id)) {
            rules.refuse(ID, "must be a text of 1 to " + ID_LENGTH_MAX + " characters");
        }
        return id;
    }
}
