package io.leadwright.learn;

import static io.leadwright.learn.Answers.NOW;
import static io.leadwright.learn.Answers.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.leadwright.merge.FieldTrust;
import io.leadwright.merge.MergeRules;
import io.leadwright.profile.Claim;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Truth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LearnerTest {

    private static final int PEOPLE = 10_000;
    private static final Truth TRUTH = Truth.of(TITLE, List.of("CTO"));

    @Test
    void it_finds_out_who_is_right_how_often_and_who_copies() {
        Learner learner = new Learner(LearningRules.DEFAULT, MergeRules.DEFAULT, NOW);
        for (int pass = 0; pass < Learner.PASSES; pass++) {
            Random random = new Random(1);
            for (int person = 0; person < PEOPLE; person++) {
                learner.take(answers(random), TRUTH);
            }
            learner.endPass();
        }
        FieldTrust trust = learner.trust().in(TITLE);
        assertThat(trust.accuracy(SourceId.of("good"))).isCloseTo(0.9, within(0.03));
        assertThat(trust.accuracy(SourceId.of("fair"))).isCloseTo(0.7, within(0.03));
        assertThat(trust.wrongValues()).as("three wrong titles, drawn alike").isCloseTo(3, within(0.4));
        assertThat(trust.lineage(SourceId.of("copy"))).isEqualTo("copy").isEqualTo(trust.lineage(SourceId.of("fair")));
        assertThat(trust.lineage(SourceId.of("good"))).isEqualTo("good");
        assertThat(trust.calibration().labels()).isEqualTo(PEOPLE);
    }

    @Test
    void it_refuses_more_than_it_was_made_for() {
        Learner learner = new Learner(LearningRules.DEFAULT, MergeRules.DEFAULT, NOW);
        for (int pass = 0; pass < Learner.PASSES; pass++) {
            learner.endPass();
        }
        assertThatIllegalStateException().isThrownBy(() -> learner.take(List.of(), TRUTH));
    }

    private static List<Claim> answers(Random random) {
        String fair = said(random, 0.7);
        return Answers.claims(TITLE, "good=" + said(random, 0.9), "fair=" + fair, "copy=" + fair);
    }

    private static String said(Random random, double accuracy) {
        return random.nextDouble() < accuracy ? "CTO" : "wrong " + random.nextInt(3);
    }
}
