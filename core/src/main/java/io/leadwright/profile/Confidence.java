package io.leadwright.profile;

/**
 * How likely something is to be right, and on how much that number stands.
 *
 * @param probability from 0 to 1
 * @param labels how many labelled answers it was calibrated on; 0 if it was not
 */
public record Confidence(double probability, long labels) {

    /** Checks the numbers; throws {@link IllegalArgumentException}. */
    public Confidence {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability: must be between 0 and 1, is " + probability);
        }
        if (labels < 0) {
            throw new IllegalArgumentException("labels: must not be negative, is " + labels);
        }
    }

    /** Whether it was held against what turned out to be right. */
    public boolean isCalibrated() {
        return labels > 0;
    }
}
