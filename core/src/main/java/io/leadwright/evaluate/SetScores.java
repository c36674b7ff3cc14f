package io.leadwright.evaluate;

/**
 * How well sets of values were chosen.
 *
 * @param items how many were judged: labelled, and claimed by somebody
 * @param precision the share of chosen values that were right
 * @param recall the share of right values that were chosen
 * @param exact the share of items of which exactly the right values were chosen
 * @param calibrated how honest the probabilities of all claimed values were
 */
public record SetScores(long items, double precision, double recall, double exact, Calibrated calibrated) {

    /** The harmonic mean of precision and recall; 0 if both are. */
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
