package io.leadwright.credit;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What vendors bill all together, each unit by itself: dollars and the credits of a vendor do not add up. Immutable. */
public final class Costs {

    /** Nothing. */
    public static final Costs NOTHING = new Costs(Map.of());

    private final ImmutableSortedMap<String, Cost> byUnit;

    private Costs(Map<String, Cost> byUnit) {
        this.byUnit = ImmutableSortedMap.copyOf(byUnit);
    }

    /** This and so much more; throws {@link IllegalArgumentException} if it is more than a cost can be. */
    public Costs plus(Cost cost) {
        if (cost.isNothing()) {
            return this;
        }
        Map<String, Cost> sums = new TreeMap<>(byUnit);
        sums.merge(cost.unit(), cost, Cost::plus);
        return new Costs(sums);
    }

    /** This and those; throws as {@link #plus(Cost)}. */
    public Costs plus(Costs others) {
        Costs sum = this;
        for (Cost cost : others.all()) {
            sum = sum.plus(cost);
        }
        return sum;
    }

    /** This without so much, which must be a part of it; throws {@link IllegalArgumentException} if it is not. */
    public Costs minus(Cost part) {
        if (part.isNothing()) {
            return this;
        }
        Map<String, Cost> rest = new TreeMap<>(byUnit);
        Cost whole = rest.getOrDefault(part.unit(), Cost.NOTHING);
        Cost left = new Cost(whole.micros() - part.micros(), part.unit());
        if (left.isNothing()) {
            rest.remove(part.unit());
        } else {
            rest.put(part.unit(), left);
        }
        return new Costs(rest);
    }

    /** What is left without those; nothing of a unit of which those have more. */
    public Costs without(Costs others) {
        Costs rest = this;
        for (Cost cost : atMost(others).all()) {
            rest = rest.minus(cost);
        }
        return rest;
    }

    /** The smaller of each unit. */
    public Costs atMost(Costs most) {
        Costs smaller = NOTHING;
        for (Cost cost : all()) {
            long limit = most.byUnit.getOrDefault(cost.unit(), Cost.NOTHING).micros();
            smaller = smaller.plus(new Cost(Math.min(cost.micros(), limit), cost.unit()));
        }
        return smaller;
    }

    /** One for each unit, by its name; none if it is nothing. */
    public List<Cost> all() {
        return byUnit.values().asList();
    }

    /** Whether none is more than the limit, and none of another unit: what cannot be compared is not within. */
    public boolean isWithin(Cost limit) {
        return all().stream().allMatch(cost -> cost.unit().equals(limit.unit()) && cost.micros() <= limit.micros());
    }

    /** Whether none is more than that of the same unit there. */
    public boolean isWithin(Costs most) {
        return all().stream()
                .allMatch(cost -> cost.micros()
                        <= most.byUnit.getOrDefault(cost.unit(), Cost.NOTHING).micros());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Costs that && byUnit.equals(that.byUnit);
    }

    @Override
    public int hashCode() {
        return byUnit.hashCode();
    }

    @Override
    public String toString() {
        return byUnit.isEmpty()
                ? Cost.NOTHING.toString()
                : all().stream().map(Cost::toString).collect(Collectors.joining(" and "));
    }
}
