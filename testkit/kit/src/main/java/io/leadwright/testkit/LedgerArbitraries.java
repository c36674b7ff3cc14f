package io.leadwright.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** Lives of ledgers, at random: in few steps anything may meet anything. */
final class LedgerArbitraries {

    private static final int STEPS_MAX = 60;

    private LedgerArbitraries() {}

    static Arbitrary<List<LedgerStep>> lives() {
        return Arbitraries.integers()
                .between(0, LedgerStep.ALL - 1)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .map(LedgerStep::of)
                .list()
                .ofMaxSize(STEPS_MAX)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
