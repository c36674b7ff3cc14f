package io.leadwright.sandbox.measure;

import io.leadwright.evaluate.Calibrated;
import java.util.List;

/**
 * What was measured, over the people of whom nothing was learned.
 *
 * @param people how many they are
 * @param taught how many others were learned from
 * @param labels how much was learned from those
 * @param before what the library says before it learned
 * @param after what it says then
 * @param best the vendor that is right most often
 * @param bestScore how often
 * @param majority how often what most vendors say is right; ties go to the best vendor
 */
public record Measured(
        int people, int taught, int labels, Judged before, Judged after, String best, Score bestScore, Score majority) {

    /**
     * How good the library is.
     *
     * @param score how often it is right
     * @param choices how honest the confidence is in fields that have one value
     * @param sets how honest it is in the values of those that can have many
     */
    public record Judged(Score score, Calibrated choices, Calibrated sets) {

        /** The expected calibration error of both, in the same ten bins. */
        public double ece() {
            double gap = 0;
            long items = 0;
            List<Calibrated.Bin> ofSets = sets.bins();
            for (int i = 0; i < ofSets.size(); i++) {
                Calibrated.Bin one = choices.bins().get(i);
                Calibrated.Bin other = ofSets.get(i);
                gap += Math.abs(one.confidence() + other.confidence() - one.right() - other.right());
                items += one.items() + other.items();
            }
            return items == 0 ? 0 : gap / items;
        }
    }
}
