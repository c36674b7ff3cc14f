package io.leadwright.profile;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What is believed of one field: which of the claimed values are chosen, how likely each is to be right, who agrees, who
 * differs, and why.
 *
 * @param field what it is about
 * @param candidates every value that is claimed, the likeliest first
 * @param chosenCount how many of them, from the first, are taken to be right: at most one unless the field can have many
 * @param labels how many labelled answers the probabilities were calibrated on; 0 if they were not
 */
public record Belief(ProfileField<?> field, List<Candidate> candidates, int chosenCount, long labels) {

    /** Checks the count; throws {@link IllegalArgumentException}. */
    public Belief {
        candidates = ImmutableList.copyOf(candidates);
        if (chosenCount < 0 || chosenCount > (field.isMany() ? candidates.size() : Math.min(1, candidates.size()))) {
            throw new IllegalArgumentException("chosenCount: is " + chosenCount + " of " + candidates.size());
        }
    }

    /** The values taken to be right, the likeliest first. */
    public List<Candidate> chosen() {
        return candidates.subList(0, chosenCount);
    }

    /** The other values that are claimed. */
    public List<Candidate> others() {
        return candidates.subList(chosenCount, candidates.size());
    }

    /** Whether nothing is taken to be right. */
    public boolean isUnknown() {
        return chosenCount == 0;
    }

    /** The expected share of the chosen values that are right: 0 if nothing is chosen. */
    public Confidence confidence() {
        return new Confidence(
                chosen().stream().mapToDouble(Candidate::probability).average().orElse(0), labels);
    }

    /** How likely it is that nobody claims the right value of a field that has one. */
    public double unclaimed() {
        double claimed = 0;
        for (Candidate candidate : candidates) {
            claimed += candidate.probability();
        }
        return Math.max(0, 1 - claimed);
    }
}
