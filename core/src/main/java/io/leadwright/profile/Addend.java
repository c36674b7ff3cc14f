package io.leadwright.profile;

/** One reason for or against a value: those of a {@link Candidate} sum to its score. */
public sealed interface Addend {

    /** What it adds to the score, in nats. */
    double points();

    /**
     * A source claims the value.
     *
     * @param claim what it said
     * @param accuracy how often the source is right about the field, at the claim's age; for a field of many values, how
     *     often it names a right one
     * @param weight what the claim would add if it stood alone
     * @param discount what is left of that beside others who say the same, above all those who copy from the same origin
     */
    record OfClaim(Claim claim, double accuracy, double weight, double discount) implements Addend {
        @Override
        public double points() {
            return weight * discount;
        }
    }

    /**
     * A value that says less, without contradicting, is claimed.
     *
     * @param key the more general value
     * @param points what it adds
     */
    record OfSupport(String key, double points) implements Addend {}

    /**
     * A source answered the field, which can have many values, without this one.
     *
     * @param source who did not say so
     * @param points what it takes away
     */
    record OfSilence(SourceId source, double points) implements Addend {}

    /**
     * What is known before anybody speaks: how often a value that is claimed of this field is right.
     *
     * @param points its log-odds
     */
    record OfPrior(double points) implements Addend {}
}
