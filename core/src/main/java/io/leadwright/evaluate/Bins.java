package io.leadwright.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Holds how sure somebody was against how often that was right, in ten bins of equal width. Not thread-safe. */
final class Bins {

    private static final int COUNT = 10;

    private final long[] items = new long[COUNT];
    private final long[] right = new long[COUNT];
    private final double[] confidence = new double[COUNT];
    private double squares;

    void add(double probability, boolean isRight) {
        int bin = Math.min(COUNT - 1, (int) (probability * COUNT));
        items[bin]++;
        right[bin] += isRight ? 1 : 0;
        confidence[bin] += probability;
        double error = probability - (isRight ? 1 : 0);
        squares += error * error;
    }

    /** What was measured. */
    Calibrated measured() {
        List<Calibrated.Bin> bins = new ArrayList<>();
        long all = 0;
        double gap = 0;
        for (int bin = 0; bin < COUNT; bin++) {
            bins.add(new Calibrated.Bin(items[bin], right[bin], confidence[bin]));
            all += items[bin];
            gap += Math.abs(confidence[bin] - right[bin]);
        }
        return all == 0 ? new Calibrated(0, 0, bins) : new Calibrated(squares / all, gap / all, bins);
    }
}
