package io.leadwright.evaluate;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How honest probabilities are.
 *
 * @param brier the mean squared distance from what was so (Brier 1950): 0 is best
 * @param ece the expected calibration error: how far, bin by bin, confidence and the share that was right are apart: 0 is best
 * @param bins ten, of equal width, from 0 to 1
 */
public record Calibrated(double brier, double ece, List<Bin> bins) {

    /** Copies the bins. */
    public Calibrated {
        bins = ImmutableList.copyOf(bins);
    }

    /**
     * What seemed about as likely.
     *
     * @param items how many
     * @param right how many of them were right
     * @param confidence the sum of how likely they seemed
     */
    public record Bin(long items, long right, double confidence) {}
}
