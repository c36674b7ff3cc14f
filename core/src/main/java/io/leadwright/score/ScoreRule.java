package io.leadwright.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * One reason to think well or ill of a lead: what is looked at, and how many points that gives.
 *
 * <p>What is looked at is the first of the rule's attributes that the lead has at all; of a lead that has none of them a rule
 * says nothing.
 */
public sealed interface ScoreRule {

    /** The most points that a rule gives or takes at once. */
    int POINTS_MAX = 1_000;

    /** What it is called in the parts of a score: of 1 to 100 characters, no other of its scorecard is called so. */
    String name();

    /** What is looked at, in this order. */
    List<Attribute> of();

    /** Points for a text that is exactly one of these. Of an attribute with several texts the first that is one counts. */
    record Choice(String name, List<Attribute> of, Map<String, Integer> points) implements ScoreRule {
        /** Copies and checks it; throws {@link IllegalArgumentException}. */
        public Choice {
            of = Bounds.checkRule(name, of);
            points = ImmutableMap.copyOf(points);
            Bounds.checkSize(name, points.size());
            points.keySet().forEach(text -> Bounds.checkText(name, text));
            points.values().forEach(many -> Bounds.checkPoints(name, many));
        }
    }

    /** Points for the words in a text, or in several. */
    record Words(String name, List<Attribute> of, Wording wording, int points) implements ScoreRule {
        /** Copies and checks it; throws {@link IllegalArgumentException}. */
        public Words {
            of = Bounds.checkRule(name, of);
            Bounds.checkPoints(name, points);
        }
    }

    /**
     * Points for a number, or a band of numbers such as {@code 100-500}, {@code 1,000+} or {@code ~250}, of which the lower
     * bound counts: never more than is certain. The first range that holds it counts.
     */
    record Ranges(String name, List<Attribute> of, List<PointRange> ranges) implements ScoreRule {
        /** Copies and checks it; throws {@link IllegalArgumentException}. */
        public Ranges {
            of = Bounds.checkRule(name, of);
            ranges = ImmutableList.copyOf(ranges);
            Bounds.checkSize(name, ranges.size());
        }
    }

    /** Points for having a value at all. */
    record Given(String name, List<Attribute> of, int points) implements ScoreRule {
        /** Copies and checks it; throws {@link IllegalArgumentException}. */
        public Given {
            of = Bounds.checkRule(name, of);
            Bounds.checkPoints(name, points);
        }
    }
}
