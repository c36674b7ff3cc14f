package io.leadwright.merge;

/**
 * Maps how likely something seems to how often that was so: {@code σ(alpha · logit + beta)} (Platt 1999).
 *
 * @param alpha the slope, above 0, so that the order of probabilities is kept
 * @param beta the shift
 * @param labels how many labelled answers it was learned from; with 0 it changes nothing
 */
public record Calibration(double alpha, double beta, long labels) {

    /** Changes nothing. */
    public static final Calibration NONE = new Calibration(1, 0, 0);

    /** Beyond this the logit of a probability is cut off: nobody is that sure. */
    public static final double LOGIT_MAX = 8;

    /** Checks the numbers; throws {@link IllegalArgumentException}. */
    public Calibration {
        if (!(alpha > 0 && Double.isFinite(alpha) && Double.isFinite(beta)) || labels < 0) {
            throw new IllegalArgumentException(
                    "calibration: alpha must be above 0, is " + alpha + ", beta " + beta + ", labels " + labels);
        }
    }

    /** How often it is so that seems this likely. */
    public double of(double probability) {
        return labels == 0 ? probability : sigmoid(alpha * logit(probability) + beta);
    }

    /** The log-odds of a probability, cut off at {@link #LOGIT_MAX}. */
    public static double logit(double probability) {
        double logit = Math.log(probability) - Math.log1p(-probability);
        return Math.max(-LOGIT_MAX, Math.min(LOGIT_MAX, logit));
    }

    static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
