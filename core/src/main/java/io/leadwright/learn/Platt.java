package io.leadwright.learn;

import io.leadwright.merge.Calibration;

/**
 * Fits a calibration to how likely things seemed and how often they were so (Platt 1999): the least log loss plus
 * {@code (alpha - 1)² + beta²}, which keeps few labels from saying much, by damped Newton steps.
 */
final class Platt {

    static final int BINS = 33;

    private static final double BIN_WIDTH = 2 * Calibration.LOGIT_MAX / (BINS - 1);
    private static final double ALPHA_MIN = 0.05;
    private static final double PENALTY = 2;
    private static final int STEPS_MAX = 100;
    private static final double NEAR_ENOUGH = 1e-12;

    private final double[] hits = new double[BINS];
    private final double[] trials = new double[BINS];

    /** The bin of a logit. */
    static int bin(double logit) {
        return (int) Math.round((logit + Calibration.LOGIT_MAX) / BIN_WIDTH);
    }

    /** Counts more in this bin, as it is written in a key; throws {@link IllegalArgumentException} if there is none such. */
    void add(String bin, Tally more) {
        int at = Integer.parseInt(bin);
        if (at < 0 || at >= BINS) {
            throw new IllegalArgumentException("bin: must be from 0 to " + (BINS - 1) + ", is " + at);
        }
        hits[at] += more.hits();
        trials[at] += more.trials();
    }

    private double labels() {
        double labels = 0;
        for (double count : trials) {
            labels += count;
        }
        return labels;
    }

    /** The calibration; none with fewer labels than this. */
    Calibration fit(int labelsMin) {
        double labels = labels();
        if (labels < labelsMin) {
            return Calibration.NONE;
        }
        Line line = new Line(1, 0);
        for (int step = 0; step < STEPS_MAX; step++) {
            Line next = improved(line);
            boolean isThere = loss(line) - loss(next) <= NEAR_ENOUGH;
            line = next;
            if (isThere) {
                break;
            }
        }
        return new Calibration(line.alpha, line.beta, Math.round(labels));
    }

    /** One Newton step, halved until it is no step back; along the bound of the slope if it would lead beyond. */
    private Line improved(Line line) {
        double[] g = {PENALTY * (line.alpha - 1), PENALTY * line.beta};
        double[] h = {PENALTY, 0, PENALTY};
        for (int bin = 0; bin < BINS; bin++) {
            double x = logit(bin);
            double p = sigmoid(line.at(x));
            double error = trials[bin] * p - hits[bin];
            double spread = trials[bin] * p * (1 - p);
            g[0] += error * x;
            g[1] += error;
            h[0] += spread * x * x;
            h[1] += spread * x;
            h[2] += spread;
        }
        double determinant = h[0] * h[2] - h[1] * h[1];
        double stepAlpha = (h[2] * g[0] - h[1] * g[1]) / determinant;
        double stepBeta = (h[0] * g[1] - h[1] * g[0]) / determinant;
        boolean isBound = line.alpha == ALPHA_MIN && stepAlpha > 0;
        return descend(line, isBound ? new Line(0, g[1] / h[2]) : new Line(stepAlpha, stepBeta));
    }

    private Line descend(Line from, Line step) {
        for (double share = 1; share > NEAR_ENOUGH; share /= 2) {
            Line next = new Line(Math.max(ALPHA_MIN, from.alpha - share * step.alpha), from.beta - share * step.beta);
            if (loss(next) <= loss(from)) {
                return next;
            }
        }
        return from;
    }

    private double loss(Line line) {
        double loss = PENALTY / 2 * ((line.alpha - 1) * (line.alpha - 1) + line.beta * line.beta);
        for (int bin = 0; bin < BINS; bin++) {
            double score = line.at(logit(bin));
            loss += trials[bin] * softplus(score) - hits[bin] * score;
        }
        return loss;
    }

    private static double logit(int bin) {
        return bin * BIN_WIDTH - Calibration.LOGIT_MAX;
    }

    private static double sigmoid(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    private static double softplus(double score) {
        return Math.max(0, score) + Math.log1p(Math.exp(-Math.abs(score)));
    }

    private record Line(double alpha, double beta) {
        double at(double logit) {
            return alpha * logit + beta;
        }
    }
}
