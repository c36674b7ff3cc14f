package io.leadwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.merge.FieldTrust;
import io.leadwright.merge.MergeRules;
import io.leadwright.merge.Merger;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.form.Forms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Claims of one field whose posterior is known.
 *
 * @param field what they are about, which ages as the case says
 * @param posterior how likely each value is; {@code unobserved}, that it is none of them
 */
record ReferenceVector(
        ProfileField<?> field, List<Claim> claims, Merger merger, Map<String, Double> posterior, double unobserved) {

    private static final Instant NOW = Instant.parse("2000-01-01T00:00:00Z");
    private static final double SECONDS_A_DAY = 86_400;
    private static final double DAYS_MAX = 1_000_000;
    private static final double LARGE = 1e9;

    /** The case that a line says; throws {@link IllegalArgumentException} if it says none. */
    static ReferenceVector of(JsonNode line) {
        ProfileField<String> field = ProfileField.one("value", Forms.exact()).lasting();
        if (!line.path("halfLifeDays").isNull()) {
            field = field.halfLife(days(number(line, "halfLifeDays", 1 / SECONDS_A_DAY, DAYS_MAX)));
        }
        List<Claim> claims = new ArrayList<>();
        Map<SourceId, Double> accuracies = new HashMap<>();
        Map<SourceId, String> lineages = new HashMap<>();
        for (JsonNode node : checked(line, "claims", ReferenceVector::isFilled, "must be an array, and not empty")) {
            Instant at = NOW.minus(days(number(node, "ageDays", 0, DAYS_MAX)));
            Claim claim = new Claim(field, SourceId.of(text(node, "source")), text(node, "value"), at);
            claims.add(claim);
            lineages.put(claim.source(), text(node, "lineage"));
            if (accuracies.put(claim.source(), number(node, "accuracy", 0, Math.nextDown(1.0))) != null) {
                throw new IllegalArgumentException("claims: must have each source once");
            }
        }
        FieldTrust trust = new Known(accuracies, lineages, number(line, "n", 1, LARGE));
        MergeRules rules = new MergeRules(
                number(line, "gamma", 0, 1),
                number(line, "gamma0", 0, 1),
                MergeRules.DEFAULT.support(),
                MergeRules.DEFAULT.chooseFrom());
        Map<String, Double> posterior = new HashMap<>();
        JsonNode values = checked(line, "posterior", JsonNode::isObject, "must be an object");
        values.fieldNames().forEachRemaining(value -> posterior.put(value, probability(values, value)));
        return new ReferenceVector(
                field, claims, new Merger(any -> trust, rules), posterior, probability(line, "unobserved"));
    }

    private record Known(Map<SourceId, Double> accuracies, Map<SourceId, String> lineages, double wrongValues)
            implements FieldTrust {

        @Override
        public double accuracy(SourceId source) {
            return accuracies.getOrDefault(source, 0.0);
        }

        @Override
        public String lineage(SourceId source) {
            return lineages.getOrDefault(source, source.value());
        }
    }

    /** How far, at most, what the merger makes of the claims is from what is known. */
    double difference() {
        Belief belief = merger.believe(field, claims, NOW);
        double largest = Math.abs(belief.unclaimed() - unobserved);
        Map<String, Double> missing = new HashMap<>(posterior);
        for (Candidate candidate : belief.candidates()) {
            Double known = missing.remove(candidate.key());
            largest = Math.max(largest, Math.abs(candidate.probability() - (known == null ? 0 : known)));
        }
        for (double known : missing.values()) {
            largest = Math.max(largest, known);
        }
        return largest;
    }

    private static Duration days(double days) {
        return Duration.ofSeconds(Math.round(days * SECONDS_A_DAY));
    }

    /** What is left of 1 can be a little less than nothing. */
    private static double probability(JsonNode node, String name) {
        return number(node, name, -ReferenceVectors.TOLERANCE, 1 + ReferenceVectors.TOLERANCE);
    }

    private static boolean isFilled(JsonNode node) {
        return node.isArray() && !node.isEmpty();
    }

    private static JsonNode checked(JsonNode node, String name, Predicate<JsonNode> rule, String text) {
        JsonNode value = node.path(name);
        if (!rule.test(value)) {
            throw new IllegalArgumentException(name + ": " + text);
        }
        return value;
    }

    private static String text(JsonNode node, String name) {
        return checked(node, name, JsonNode::isTextual, "must be a text").textValue();
    }

    private static double number(JsonNode node, String name, double least, double most) {
        JsonNode number = node.path(name);
        if (!(number.isNumber() && number.doubleValue() >= least && number.doubleValue() <= most)) {
            throw new IllegalArgumentException(name + ": must be a number from " + least + " to " + most);
        }
        return number.doubleValue();
    }
}
