package io.leadwright.score;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How good a lead is, and every reason.
 *
 * @param parts each rule that gave or took points, in the scorecard's order
 * @param warnings what could not be counted, and why
 * @param cap the most points there are
 */
public record Score(List<Part> parts, List<String> warnings, int cap) {

    /** Copies the lists. */
    public Score {
        parts = ImmutableList.copyOf(parts);
        warnings = ImmutableList.copyOf(warnings);
    }

    /**
     * What one rule gave.
     *
     * @param rule its name
     * @param points negative if it took them
     * @param evidence what of the lead made it do so
     */
    public record Part(String rule, int points, String evidence) {
        /** Without the evidence, which may be a person's. */
        @Override
        public String toString() {
            return points + " by " + rule;
        }
    }

    /** The sum of the parts, at most the cap. */
    public int points() {
        return Math.min(sum(), cap);
    }

    /** The sum of the parts. */
    public int sum() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    /** Without the evidence, which may be a person's. */
    @Override
    public String toString() {
        return points() + " of " + cap + " " + parts;
    }
}
