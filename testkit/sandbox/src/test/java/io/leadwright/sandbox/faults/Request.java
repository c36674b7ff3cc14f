package io.leadwright.sandbox.faults;

import io.leadwright.credit.Credits;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.lead.LeadId;
import io.leadwright.ledger.Opening;
import java.util.Collections;
import java.util.List;

/**
 * A paid request: what it asks for, and what becomes of it, follows from its number, so that whoever asks again asks the same.
 *
 * @param thread who asks
 * @param number counts the thread's requests from 0
 */
record Request(int thread, int number) {

    private static final int BULK = 50;
    private static final Credits GRANTED = Credits.of(5);

    /** What is done to a hold. */
    enum Ending {
        /** It is settled, with a lead written in the same transaction. */
        PAID_WITH_LEAD,
        /** It is settled for a half. */
        HALF_PAID,
        /** It is released. */
        RELEASED,
        /** Nothing: it is left to the end of the work. */
        NONE
    }

    static Request of(String name) {
        int dash = name.indexOf('-');
        return new Request(Integer.parseInt(name.substring(0, dash)), Integer.parseInt(name.substring(dash + 1)));
    }

    String name() {
        return thread + "-" + number;
    }

    IdempotencyKey key() {
        return new IdempotencyKey(name());
    }

    OperationKey operation() {
        return new OperationKey(OperationKind.ENRICH, key());
    }

    Opening opening() {
        return new Opening(operation(), name(), prices(), number % 5 == 0 ? 1 : 0);
    }

    List<Credits> prices() {
        if (number % 10 == 9) {
            return Collections.nCopies(BULK, new Credits(100));
        }
        return Collections.nCopies(number % 3 == 0 ? 3 : 1, Credits.of(1));
    }

    boolean hasGrant() {
        return number % 4 == 0;
    }

    boolean hasGrantThatExpires() {
        return number % 12 == 8;
    }

    boolean hasGrantTakenBack() {
        return number % 24 == 16;
    }

    Credits granted() {
        return GRANTED;
    }

    boolean sweeps() {
        return number % 10 == 4;
    }

    boolean isAbandoned() {
        return number % 7 == 3;
    }

    /** Whether nobody ever ends it. */
    boolean isLeft() {
        return number % 11 == 5;
    }

    /** Whether a quarter of what was spent of the first hold is given back. */
    boolean isRefunded() {
        return number % 6 == 2;
    }

    Credits refund() {
        return new Credits(prices().get(0).millis() / 4);
    }

    Ending ending(int hold) {
        if (hold > 5) {
            return Ending.NONE;
        }
        return switch (hold % 3) {
            case 0 -> Ending.PAID_WITH_LEAD;
            case 1 -> Ending.HALF_PAID;
            default -> Ending.RELEASED;
        };
    }

    /** What is charged for a hold, if it is charged. */
    Credits charge(int hold) {
        Credits price = prices().get(hold);
        return switch (ending(hold)) {
            case PAID_WITH_LEAD -> price;
            case HALF_PAID -> new Credits(price.millis() / 2);
            default -> Credits.ZERO;
        };
    }

    LeadId lead(int hold) {
        return LeadId.of(name() + "." + hold);
    }
}
