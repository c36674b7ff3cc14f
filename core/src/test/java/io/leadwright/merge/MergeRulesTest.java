package io.leadwright.merge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MergeRulesTest {

    @Test
    void every_rule_is_a_share() {
        assertThatCode(() -> new MergeRules(0, 1, 0, 1)).doesNotThrowAnyException();
        refused("sameOrigin", -0.1, 0, 0, 0);
        refused("otherOrigin", 0, 1.1, 0, 0);
        refused("support", 0, 0, Double.NaN, 0);
        refused("chooseFrom", 0, 0, 0, 2);
    }

    private static void refused(String what, double same, double other, double support, double chooseFrom) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MergeRules(same, other, support, chooseFrom))
                .withMessageStartingWith(what);
    }
}
