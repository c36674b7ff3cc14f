package io.leadwright.sandbox.measure;

import io.leadwright.profile.Truth;
import java.util.Set;

/** How often somebody was right. Not thread-safe. */
final class Tally {

    private long ones;
    private long rightOnes;
    private long sets;
    private double rightSets;
    private long answered;
    private long given;
    private long wrong;

    /** Somebody says this of a field; nothing, if they do not know. */
    void add(Truth truth, Set<String> keys) {
        long right = keys.stream().filter(truth::isRight).count();
        if (truth.field().isMany()) {
            sets++;
            rightSets += f1(truth, keys, right);
        } else {
            ones++;
            rightOnes += right > 0 ? 1 : 0;
        }
        answered += keys.isEmpty() ? 0 : 1;
        given += keys.size();
        wrong += keys.size() - right;
    }

    /** The harmonic mean of precision and recall; 0 if nothing is right. */
    private static double f1(Truth truth, Set<String> keys, long right) {
        long found = truth.keys().stream()
                .map(key -> new Truth(truth.field(), Set.of(key)))
                .filter(alone -> keys.stream().anyMatch(alone::isRight))
                .count();
        double precision = share((double) right, keys.size());
        double recall = share((double) found, truth.keys().size());
        return right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** What was found out. */
    Score score() {
        return new Score(
                ones + sets,
                share((double) rightOnes + rightSets, ones + sets),
                share((double) rightOnes, ones),
                share(rightSets, sets),
                share((double) wrong, given),
                share((double) answered, ones + sets));
    }

    private static double share(double part, long all) {
        return all == 0 ? 0 : part / all;
    }
}
