package io.leadwright.testkit.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EnrichmentLivesTest {

    private static final int STEPS = 100;

    @Test
    void nobody_is_paid_or_charged_twice_however_often_processes_die() {
        IntStream.range(0, 100).forEach(seed -> live(seed, Mutant.NONE));
    }

    @Test
    @Tag("faults")
    void nor_in_two_thousand_worlds() {
        IntStream.range(1_000, 3_000).forEach(seed -> live(seed, Mutant.NONE));
    }

    @TestFactory
    Stream<DynamicTest> what_is_filed_wrongly_is_noticed() {
        return Stream.of(Mutant.values())
                .filter(mutant -> mutant != Mutant.NONE)
                .map(mutant -> DynamicTest.dynamicTest(
                        mutant.name(),
                        () -> assertThat(IntStream.range(0, 300).anyMatch(seed -> isNoticed(seed, mutant)))
                                .isTrue()));
    }

    private static boolean isNoticed(long seed, Mutant mutant) {
        try {
            new Lives(seed, mutant).live(STEPS);
            return false;
        } catch (AssertionError | RuntimeException noticed) {
            return true;
        }
    }

    private static void live(long seed, Mutant mutant) {
        try {
            new Lives(seed, mutant).live(STEPS);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("world " + seed + ": " + broken.getMessage(), broken);
        }
    }
}
