package io.leadwright.http.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.score.Attribute;
import io.leadwright.score.PointRange;
import io.leadwright.score.ScoreRule;
import io.leadwright.score.Scorecard;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/**
 * A scorecard as JSON, to be kept in a file, changed by hand and sent to the API:
 *
 * <pre>{@code
 * {"name": "ours", "cap": 20, "rules": [
 *   {"rule": "stage", "of": ["status"], "choices": [{"is": "replied", "points": 5}, {"is": "contacted", "points": 2}]},
 *   {"rule": "senior", "of": ["title", "profile.title"], "words": ["VP", "head"], "points": 3},
 *   {"rule": "technology", "of": ["profile.skills"], "parts": ["python"], "each": true, "points": 2},
 *   {"rule": "size", "of": ["customFields.employeeCount"], "ranges": [{"from": 1000, "points": 5}, {"from": 11, "to": 999, "points": 2}]},
 *   {"rule": "phone", "of": ["phone"], "points": 2}]}
 * }</pre>
 *
 * <p>{@code words} are whole ones, {@code parts} any part of a text; {@code of} names {@linkplain Attribute#named attributes}, of
 * which the first that the lead has counts. Stateless and thread-safe.
 */
public final class ScorecardJson {

    /** The longest text that is read, in characters. */
    public static final int LENGTH_MAX = 1024 * 1024;

    private static final JsonFactory FACTORY = new JsonFactory();

    private ScorecardJson() {}

    /**
     * The scorecard that is written so.
     *
     * @throws IllegalArgumentException if none is, naming each place and what must be there
     */
    public static Scorecard read(String text) {
        if (text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "scorecard: must have at most " + LENGTH_MAX + " characters, has " + text.length());
        }
        Rules rules = new Rules();
        return ScorecardNode.read(object(text), rules)
                .orElseThrow(() -> new IllegalArgumentException(String.join("; ", rules.lines())));
    }

    private static JsonNode object(String text) {
        try {
            return StrictJson.object(text);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException("scorecard: " + refused.getMessage(), refused);
        }
    }

    /** The scorecard as one object. */
    public static String write(Scorecard card) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, card);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return text.toString();
    }

    /** Writes a scorecard as one object. */
    public static void write(JsonGenerator json, Scorecard card) throws IOException {
        json.writeStartObject();
        json.writeStringField(ScorecardNode.NAME, card.name());
        json.writeNumberField(ScorecardNode.CAP, card.cap());
        json.writeArrayFieldStart(ScorecardNode.RULES);
        for (ScoreRule rule : card.rules()) {
            write(json, rule);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ScoreRule rule) throws IOException {
        json.writeStartObject();
        json.writeStringField(ScoreRuleNode.RULE, rule.name());
        texts(json, ScoreRuleNode.OF, rule.of().stream().map(Attribute::name).toList());
        if (rule instanceof ScoreRule.Choice choice) {
            json.writeArrayFieldStart(ScoreRuleNode.CHOICES);
            for (Map.Entry<String, Integer> one : choice.points().entrySet()) {
                json.writeStartObject();
                json.writeStringField(ScoreRuleNode.IS, one.getKey());
                json.writeNumberField(ScoreRuleNode.POINTS, one.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
        } else if (rule instanceof ScoreRule.Words words) {
            String kind = words.wording().isWhole() ? ScoreRuleNode.WORDS : ScoreRuleNode.PARTS;
            texts(json, kind, words.wording().words());
            if (words.wording().isEach()) {
                json.writeBooleanField(ScoreRuleNode.EACH, true);
            }
            json.writeNumberField(ScoreRuleNode.POINTS, words.points());
        } else if (rule instanceof ScoreRule.Ranges ranges) {
            json.writeArrayFieldStart(ScoreRuleNode.RANGES);
            for (PointRange range : ranges.ranges()) {
                write(json, range);
            }
            json.writeEndArray();
        } else if (rule instanceof ScoreRule.Given given) {
            json.writeNumberField(ScoreRuleNode.POINTS, given.points());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PointRange range) throws IOException {
        json.writeStartObject();
        if (range.from() != null) {
            json.writeNumberField(ScoreRuleNode.FROM, range.from());
        }
        if (range.to() != null) {
            json.writeNumberField(ScoreRuleNode.TO, range.to());
        }
        json.writeNumberField(ScoreRuleNode.POINTS, range.points());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
