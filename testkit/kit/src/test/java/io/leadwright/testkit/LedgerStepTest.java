package io.leadwright.testkit;

import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

class LedgerStepTest {

    private static final List<String> COMMON = List.of(
            "Open opened",
            "Open taken over",
            "Open busy",
            "Open again",
            "Open reused",
            "Open insufficient",
            "Open limited",
            "Settle done",
            "Settle again",
            "Settle refused HOLD_EXPIRED",
            "Settle refused ALREADY_SETTLED",
            "Settle refused ALREADY_RELEASED",
            "Settle refused EXCEEDS_HOLD",
            "Settle refused UNKNOWN_HOLD",
            "Release done",
            "Release again",
            "Renew opened",
            "Renew gone",
            "Complete ended",
            "Complete gone",
            "Abandon ended",
            "Abandon gone",
            "Refund done",
            "Refund refused EXCEEDS_SETTLED",
            "Grant done",
            "Grant reused",
            "Grant refused GRANT_ENDED",
            "VoidGrant done",
            "Correct done",
            "Correct again",
            "Correct refused INSUFFICIENT");

    private static final List<String> RARE = List.of(
            "Settle refused STALE_FENCE",
            "Grant again",
            "Grant refused TOO_MUCH",
            "Refund again",
            "Refund reused",
            "VoidGrant again",
            "VoidGrant refused GRANT_ENDED");

    /** The laws say little of what never comes to pass. The same lives each time: what is rare must not be chance. */
    @Property(tries = 300, seed = "1")
    void random_lives_meet_every_outcome(@ForAll("lives") List<LedgerStep> life) {
        LedgerTrial trial = new LedgerTrial(new MemoryStorage()::ledger, EnumSet.noneOf(LedgerLaw.class));
        trial.run(life);
        trial.outcomes().forEach((outcome, count) -> {
            for (int i = 0; i < count; i++) {
                Statistics.collect(outcome);
            }
        });
        Statistics.coverage(seen -> {
            atLeast(0.3, COMMON, seen);
            atLeast(0.01, RARE, seen);
        });
    }

    private static void atLeast(double percent, List<String> outcomes, StatisticsCoverage seen) {
        outcomes.forEach(outcome -> seen.check(outcome).percentage(share -> share >= percent));
    }

    @Provide
    Arbitrary<List<LedgerStep>> lives() {
        return LedgerArbitraries.lives();
    }
}
