package io.leadwright.run;

import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;

/**
 * An amount in both books.
 *
 * @param credits what the customer is charged
 * @param costs what the vendors bill
 */
public record RunBill(Credits credits, Costs costs) {

    /** Nothing. */
    public static final RunBill NOTHING = new RunBill(Credits.ZERO, Costs.NOTHING);

    /** Both together. */
    public RunBill plus(RunBill other) {
        return new RunBill(credits.plus(other.credits), costs.plus(other.costs));
    }

    /** What is left without the other; nothing of that of which the other has more. */
    public RunBill without(RunBill other) {
        return new RunBill(credits.minus(other.credits.atMost(credits)), costs.without(other.costs));
    }

    /** The smaller of each. */
    public RunBill atMost(RunBill most) {
        return new RunBill(credits.atMost(most.credits), costs.atMost(most.costs));
    }

    /** Whether it is more in nothing. */
    public boolean isWithin(RunBill most) {
        return credits.compareTo(most.credits) <= 0 && costs.isWithin(most.costs);
    }

    @Override
    public String toString() {
        return credits + " for " + costs;
    }
}
