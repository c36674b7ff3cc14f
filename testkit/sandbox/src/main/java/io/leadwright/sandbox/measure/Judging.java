package io.leadwright.sandbox.measure;

import io.leadwright.evaluate.EvaluationReport;
import io.leadwright.evaluate.LabelledItem;
import io.leadwright.evaluate.Prediction;
import io.leadwright.evaluate.Scoring;
import io.leadwright.profile.Belief;
import io.leadwright.profile.SourceId;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges the library and its vendors over what they say of the same. Not thread-safe. */
final class Judging {

    private final Tally ours = new Tally();
    private final Tally majority = new Tally();
    private final SortedMap<SourceId, Tally> vendors = new TreeMap<>();
    private final Scoring confidence = new Scoring();

    Judging(Collection<SourceId> vendors) {
        vendors.forEach(vendor -> this.vendors.put(vendor, new Tally()));
    }

    /** Judges what is said of one field of one person. */
    void add(String person, Opinions opinions, SourceId tieBreaker) {
        ours.add(opinions.truth(), opinions.ours());
        majority.add(opinions.truth(), opinions.ofMost(tieBreaker));
        vendors.forEach((vendor, tally) -> tally.add(opinions.truth(), opinions.of(vendor)));
        opinions.belief().ifPresent(belief -> confidence.add(new Prediction(item(person, opinions, belief), belief)));
    }

    private static LabelledItem item(String person, Opinions opinions, Belief belief) {
        return new LabelledItem(
                person,
                belief.candidates().stream()
                        .flatMap(candidate -> candidate.claims().stream())
                        .toList(),
                opinions.truth());
    }

    Measured.Judged library() {
        EvaluationReport report = confidence.report();
        return new Measured.Judged(
                ours.score(), report.choices().calibrated(), report.sets().calibrated());
    }

    Score majority() {
        return majority.score();
    }

    /** The one that is right most often; the first by name of equals. */
    Map.Entry<SourceId, Score> best() {
        return vendors.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().score()))
                .reduce((one, other) ->
                        other.getValue().right() > one.getValue().right() ? other : one)
                .orElseThrow();
    }
}
