package io.leadwright.profile;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A value that is claimed, how likely it is to be right, and why.
 *
 * @param key its canonical key
 * @param text as the source writes it that speaks for it with the greatest weight
 * @param probability that it is right, from 0 to 1
 * @param addends the reasons, which {@linkplain #score() sum} to its score
 */
public record Candidate(String key, String text, double probability, List<Addend> addends) {

    /** Copies the reasons. */
    public Candidate {
        addends = ImmutableList.copyOf(addends);
    }

    /** The sum of the reasons' points, in their order. */
    public double score() {
        double score = 0;
        for (Addend addend : addends) {
            score += addend.points();
        }
        return score;
    }

    /** The claims that say so. */
    public List<Claim> claims() {
        return addends.stream()
                .filter(Addend.OfClaim.class::isInstance)
                .map(addend -> ((Addend.OfClaim) addend).claim())
                .toList();
    }

    /** Without the text, which may be a person's. */
    @Override
    public String toString() {
        return "Candidate[" + probability + " by " + claims() + "]";
    }
}
