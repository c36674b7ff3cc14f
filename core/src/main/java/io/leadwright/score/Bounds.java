package io.leadwright.score;

import com.google.common.collect.ImmutableList;
import io.leadwright.lead.StoredText;
import java.util.List;

/** How large a scorecard may be: somebody else may have written it. */
final class Bounds {

    static final int RULES_MAX = 100;
    private static final int NAME_MAX = 100;
    private static final int ATTRIBUTES_MAX = 20;
    private static final int SIZE_MAX = 1_000;
    private static final int TEXT_MAX = 256;

    private Bounds() {}

    static List<Attribute> checkRule(String name, List<Attribute> of) {
        checkName("rule", name);
        if (of.isEmpty() || of.size() > ATTRIBUTES_MAX) {
            throw new IllegalArgumentException(
                    name + ": must look at 1 to " + ATTRIBUTES_MAX + " attributes, looks at " + of.size());
        }
        return ImmutableList.copyOf(of);
    }

    static String checkName(String what, String name) {
        if (StoredText.isBlank(StoredText.check(what, name, NAME_MAX))) {
            throw new IllegalArgumentException(what + ": must have a name");
        }
        return name;
    }

    static void checkSize(String rule, int size) {
        if (size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException(rule + ": must have 1 to " + SIZE_MAX + " cases, has " + size);
        }
    }

    static void checkText(String rule, String text) {
        StoredText.check(rule, text, TEXT_MAX);
    }

    static void checkPoints(String rule, int points) {
        if (points == 0 || Math.abs((long) points) > ScoreRule.POINTS_MAX) {
            throw new IllegalArgumentException(
                    rule + ": must give or take 1 to " + ScoreRule.POINTS_MAX + " points, gives " + points);
        }
    }
}
