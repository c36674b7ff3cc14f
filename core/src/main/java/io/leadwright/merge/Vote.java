package io.leadwright.merge;

import io.leadwright.profile.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A claim, how far it is believed by itself, and where it comes from. */
record Vote(Claim claim, double accuracy, double weight, String lineage) {

    private static final double NANO = 1e-9;

    /** What is left of the trust in a claim: halved with each half-life, from 1 down to 0. */
    static double freshness(Claim claim, Instant now) {
        Optional<Duration> halfLife = claim.field().halfLife();
        if (halfLife.isEmpty()) {
            return 1;
        }
        double age = Math.max(0, seconds(Duration.between(claim.observedAt(), now)));
        return Math.pow(2, -age / seconds(halfLife.get()));
    }

    private static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() * NANO;
    }
}
