package io.leadwright.match;

import io.leadwright.profile.Identifier;
import io.leadwright.profile.IdentifierMatch.Verdict;

/**
 * What agreement and contradiction are worth, in nats (Fellegi, Sunter, Journal of the American Statistical Association 64,
 * 1969): {@code ln m/u} and {@code ln (1-m)/(1-u)}. Assumed, not learned: no public data has both answers and whom they were
 * about.
 *
 * @param same {@code m}: how often a source that answers about the right person says the same as is known of that person
 * @param chance {@code u}: how often it says the same of somebody else whom it mistakes for that person
 */
record IdentifierWeight(double same, double chance) {

    /** What half an agreement is worth of a whole one. */
    static final double PART = 0.5;

    /** A page is one person's but its address can be changed; people have several addresses and numbers, and change jobs. */
    static IdentifierWeight of(Identifier identifier) {
        return switch (identifier) {
            case LINKEDIN -> new IdentifierWeight(0.9, 0.0001);
            case EMAIL -> new IdentifierWeight(0.6, 0.0001);
            case LAST_NAME -> new IdentifierWeight(0.95, 0.005);
            case FIRST_NAME -> new IdentifierWeight(0.9, 0.01);
            case COMPANY -> new IdentifierWeight(0.7, 0.01);
            case PHONE -> new IdentifierWeight(0.4, 0.005);
            case LOCATION -> new IdentifierWeight(0.6, 0.1);
        };
    }

    double points(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> Math.log(same / chance);
            case AGREES_IN_PART -> PART * Math.log(same / chance);
            case CONTRADICTS -> Math.log((1 - same) / (1 - chance));
            case UNCLEAR, NOT_SAID -> 0;
        };
    }
}
