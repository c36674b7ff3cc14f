package io.leadwright.enrich;

import io.leadwright.credit.Cost;
import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;

/**
 * What something comes to in both books, which are never set off against each other.
 *
 * @param credits what the customer is charged
 * @param costs what the vendors bill
 */
public record Bill(Credits credits, Costs costs) {

    /** Nothing. */
    public static final Bill NOTHING = new Bill(Credits.ZERO, Costs.NOTHING);

    /** This and so much more for the customer. */
    public Bill plus(Credits more) {
        return new Bill(credits.plus(more), costs);
    }

    /** This and so much more from a vendor. */
    public Bill plus(Cost more) {
        return new Bill(credits, costs.plus(more));
    }

    /** This and so much more from vendors. */
    public Bill plus(Costs more) {
        return new Bill(credits, costs.plus(more));
    }

    @Override
    public String toString() {
        return credits + " for " + costs;
    }
}
