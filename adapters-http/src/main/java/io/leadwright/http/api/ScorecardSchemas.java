package io.leadwright.http.api;

import static io.leadwright.http.api.AnswerSchemas.named;

import io.leadwright.http.openapi.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/** Scorecards, as clients are told of them. */
final class ScorecardSchemas {

    static final String SCORECARD = "Scorecard";

    private static final String RULE = "ScoreRule";

    private ScorecardSchemas() {}

    /** The schemas by their names. */
    static Map<String, Schema> all() {
        Map<String, Schema> all = new LinkedHashMap<>();
        all.put(RULE, Schema.anyOf(choices(), words("words"), words("parts"), ranges(), given()));
        all.put(
                SCORECARD,
                Schema.object(
                        named("name", Schema.text(), "cap", Schema.count(), "rules", Schema.list(Schema.ref(RULE))),
                        Map.of()));
        return all;
    }

    private static Schema choices() {
        Schema choice = Schema.object(named("is", Schema.text(), "points", points()), Map.of());
        return rule(named("choices", Schema.list(choice)), Map.of());
    }

    private static Schema words(String kind) {
        return rule(named(kind, Schema.list(Schema.text()), "points", points()), named("each", Schema.type("boolean")));
    }

    private static Schema ranges() {
        Schema end = Schema.type("integer");
        Schema range = Schema.object(named("points", points()), named("from", end, "to", end));
        return rule(named("ranges", Schema.list(range)), Map.of());
    }

    private static Schema given() {
        return rule(named("points", points()), Map.of());
    }

    private static Schema rule(Map<String, Schema> ofKind, Map<String, Schema> some) {
        Map<String, Schema> all = new LinkedHashMap<>(named("rule", Schema.text(), "of", Schema.list(Schema.text())));
        all.putAll(ofKind);
        return Schema.object(all, some);
    }

    private static Schema points() {
        return Schema.type("integer");
    }
}
