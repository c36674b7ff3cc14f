package io.leadwright.testkit;

import io.leadwright.merge.Calibration;
import io.leadwright.merge.MergeRules;
import io.leadwright.profile.SourceId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Sources good and bad, many of them equally so, and some that copy. */
final class TrustArbitraries {

    private TrustArbitraries() {}

    static Arbitrary<SampleTrust> trusts() {
        return Combinators.combine(
                        qualities().list().ofSize(ClaimArbitraries.SOURCES_MAX),
                        wrongValues(),
                        shares(-300, 300),
                        calibrations())
                .as((qualities, wrong, prior, calibration) ->
                        new SampleTrust(named(qualities), wrong, prior, calibration))
                .withoutEdgeCases();
    }

    static Arbitrary<SourceQuality> qualities() {
        Arbitrary<Double> accuracies = often(List.of(0.8, 0.8, 0.7, 0.25), shares(2, 98));
        Arbitrary<String> lineages = Arbitraries.of("l0", "l0", "l1", "l2", "l3", "l4", "l5", "l6");
        Arbitrary<Double> recalls = often(List.of(0.6), shares(2, 99));
        Arbitrary<Double> falseAlarms = often(List.of(0.05), shares(1, 90));
        return Combinators.combine(accuracies, lineages, recalls, falseAlarms)
                .as(SourceQuality::new)
                .withoutEdgeCases();
    }

    static Arbitrary<MergeRules> rules() {
        Arbitrary<Double> any = often(List.of(0.0, 1.0), shares(0, 100));
        Arbitrary<MergeRules> rules =
                Combinators.combine(any, any, any, shares(0, 100)).as(MergeRules::new);
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(MergeRules.DEFAULT)), Tuple.of(4, rules))
                .withoutEdgeCases();
    }

    static Arbitrary<Calibration> calibrations() {
        Arbitrary<Calibration> any = Combinators.combine(
                        shares(5, 500), shares(-300, 300), Arbitraries.longs().between(1, 1000))
                .as(Calibration::new);
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(Calibration.NONE)), Tuple.of(2, any))
                .withoutEdgeCases();
    }

    private static Arbitrary<Double> wrongValues() {
        return often(List.of(1.0, 3.0, 50.0), shares(100, 5000));
    }

    /** Of these figures half of the time. */
    private static Arbitrary<Double> often(List<Double> usual, Arbitrary<Double> any) {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(usual)), Tuple.of(1, any));
    }

    /** Hundredths, with a fraction that no float has exactly. */
    private static Arbitrary<Double> shares(int from, int to) {
        return Arbitraries.integers().between(from * 10, to * 10).map(thousandths -> thousandths / 1000.0);
    }

    private static SortedMap<SourceId, SourceQuality> named(List<SourceQuality> qualities) {
        SortedMap<SourceId, SourceQuality> named = new TreeMap<>();
        for (int i = 0; i < qualities.size(); i++) {
            named.put(ClaimArbitraries.source(i), qualities.get(i));
        }
        return named;
    }
}
