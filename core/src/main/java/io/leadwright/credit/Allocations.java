package io.leadwright.credit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Which grants pay for something, in the order in which they were drawn on. What is spent of it is spent from the first, and
 * what comes back goes back to the last, so that the grants that would be lost first are used first.
 *
 * @param parts each grant at most once
 */
public record Allocations(List<Allocation> parts) {

    /** Nobody pays, for it is free. */
    public static final Allocations NONE = new Allocations(List.of());

    /** Copies the parts; throws {@link IllegalArgumentException} if a grant is among them twice. */
    public Allocations {
        parts = ImmutableList.copyOf(parts);
        if (parts.stream().map(Allocation::grant).distinct().count() < parts.size()) {
            throw new IllegalArgumentException("allocations: must have each grant once");
        }
    }

    /** All together. */
    public Credits total() {
        return parts.stream().map(Allocation::amount).reduce(Credits.ZERO, Credits::plus);
    }

    /** The first so many credits; throws {@link IllegalArgumentException} if there are fewer. */
    public Allocations first(Credits amount) {
        Credits wanted = amount;
        List<Allocation> first = new ArrayList<>();
        for (Allocation part : parts) {
            Credits taken = part.amount().atMost(wanted);
            if (!taken.isZero()) {
                first.add(new Allocation(part.grant(), taken));
            }
            wanted = wanted.minus(taken);
        }
        if (!wanted.isZero()) {
            throw new IllegalArgumentException("allocations: must have " + amount + ", have " + total());
        }
        return new Allocations(first);
    }

    /** What is left behind the first so many credits, the last grant first; throws {@link IllegalArgumentException}. */
    public Allocations behind(Credits amount) {
        List<Allocation> back = new ArrayList<>();
        Credits kept = amount;
        for (Allocation part : parts) {
            Credits ofPart = part.amount().atMost(kept);
            Credits left = part.amount().minus(ofPart);
            if (!left.isZero()) {
                back.add(0, new Allocation(part.grant(), left));
            }
            kept = kept.minus(ofPart);
        }
        if (!kept.isZero()) {
            throw new IllegalArgumentException("allocations: must have " + amount + ", have " + total());
        }
        return new Allocations(back);
    }
}
