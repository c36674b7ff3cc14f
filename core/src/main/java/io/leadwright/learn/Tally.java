package io.leadwright.learn;

/** A count of which the older part weighs less. */
record Tally(double hits, double trials) {

    static final Tally NONE = new Tally(0, 0);

    Tally plus(Tally other) {
        return new Tally(hits + other.hits, trials + other.trials);
    }

    Tally minus(Tally part) {
        return new Tally(Math.max(0, hits - part.hits), Math.max(0, trials - part.trials));
    }

    Tally times(double weight) {
        return new Tally(hits * weight, trials * weight);
    }

    /** The share of hits, drawn towards a prior that weighs as much as so many trials. */
    double shareWith(double prior, double weight) {
        return (hits + weight * prior) / (trials + weight);
    }
}
