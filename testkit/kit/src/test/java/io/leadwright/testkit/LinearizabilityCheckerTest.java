package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearizabilityCheckerTest {

    private static final LedgerCommand COUNT = new LedgerCommand.Count();
    private static final LedgerCommand GIVE = new LedgerCommand.Correct("give", true, 5);
    private static final String GIVEN = GIVE.on(LedgerSide.fresh().at(7));

    private static Optional<String> unexplained(LedgerCall... calls) {
        return LinearizabilityChecker.unexplained(List.of(calls), LedgerSide.fresh());
    }

    @Test
    void who_asks_while_another_writes_may_see_it_or_not() {
        LedgerCall give = new LedgerCall(GIVE, 7, GIVEN, 1, 4);
        assertThat(unexplained(give, new LedgerCall(COUNT, 7, "entries 0", 2, 3)))
                .isEmpty();
        assertThat(unexplained(give, new LedgerCall(COUNT, 7, "entries 1", 2, 3)))
                .isEmpty();
    }

    @Test
    void who_asks_after_another_was_answered_sees_what_it_wrote() {
        LedgerCall give = new LedgerCall(GIVE, 7, GIVEN, 1, 2);
        assertThat(unexplained(give, new LedgerCall(COUNT, 7, "entries 1", 3, 4)))
                .isEmpty();
        assertThat(unexplained(give, new LedgerCall(COUNT, 7, "entries 0", 3, 4)))
                .isPresent();
    }

    @Test
    void nothing_is_seen_before_it_is_asked_for() {
        LedgerCall give = new LedgerCall(GIVE, 7, GIVEN, 3, 4);
        assertThat(unexplained(new LedgerCall(COUNT, 7, "entries 1", 1, 2), give))
                .isPresent();
    }

    @Test
    void what_was_seen_is_not_unseen() {
        LedgerCall give = new LedgerCall(GIVE, 7, GIVEN, 1, 6);
        LedgerCall seen = new LedgerCall(COUNT, 7, "entries 1", 2, 3);
        LedgerCall unseen = new LedgerCall(COUNT, 7, "entries 0", 4, 5);
        assertThat(unexplained(give, seen, unseen)).isPresent();
        assertThat(unexplained(give, new LedgerCall(COUNT, 7, "entries 0", 2, 3), seen))
                .isEmpty();
    }

    @Test
    void every_planted_bug_is_caught() throws InterruptedException {
        for (PlantedLedger.Bug bug : PlantedLedger.Bug.values()) {
            boolean isCaught = false;
            for (int seed = 0; seed < 10 && !isCaught; seed++) {
                List<LedgerCall> history = LedgerHistory.recorded(new PlantedLedger(bug), 8, 40, new Random(seed));
                isCaught = LinearizabilityChecker.unexplained(history, LedgerSide.fresh())
                        .isPresent();
            }
            assertThat(isCaught).as(bug.name()).isTrue();
        }
    }
}
