package io.leadwright.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Decides which grants pay: those of {@link Grant#DRAWN_FIRST} until it is enough. */
public final class DrawDown {

    private DrawDown() {}

    /** Which of the grants pay so much now; empty if they have not so much. */
    public static Optional<Allocations> of(Collection<Grant> grants, Credits amount, Instant now) {
        List<Allocation> parts = new ArrayList<>();
        Credits missing = amount;
        for (Grant grant : grants.stream().sorted(Grant.DRAWN_FIRST).toList()) {
            Credits taken = grant.drawable(now).atMost(missing);
            if (!taken.isZero()) {
                parts.add(new Allocation(grant.id(), taken));
                missing = missing.minus(taken);
            }
        }
        return missing.isZero() ? Optional.of(new Allocations(parts)) : Optional.empty();
    }
}
