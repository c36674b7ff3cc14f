package io.leadwright.claim;

import com.google.common.collect.ImmutableSortedMap;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Costs;
import io.leadwright.profile.SourceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the sources were asked and what they billed, day by day: the vendors' side of the books, misses and lost answers
 * included. Never set off against what customers are charged. Immutable and thread-safe.
 */
public final class SourceBook {

    private static final Comparator<SourceUse.Key> ORDER = Comparator.comparing(SourceUse.Key::day)
            .thenComparing(SourceUse.Key::source)
            .thenComparing(SourceUse.Key::outcome)
            .thenComparing(SourceUse.Key::unit);

    /** Nobody was asked. Behind the order, by which it is made. */
    public static final SourceBook EMPTY = of(List.of());

    private final ImmutableSortedMap<SourceUse.Key, SourceUse> uses;

    private SourceBook(Map<SourceUse.Key, SourceUse> uses) {
        this.uses = ImmutableSortedMap.copyOf(uses, ORDER);
    }

    /** The sum of these uses; throws {@link ArithmeticException} if one is too large for a long. */
    public static SourceBook of(Collection<SourceUse> all) {
        Map<SourceUse.Key, SourceUse> sums = new TreeMap<>(ORDER);
        all.forEach(use -> sums.merge(
                use.key(),
                use,
                (one, other) -> new SourceUse(
                        use.key(),
                        Math.addExact(one.count(), other.count()),
                        Math.addExact(one.micros(), other.micros()))));
        sums.values().removeIf(sum -> sum.count() == 0 && sum.micros() == 0);
        return new SourceBook(sums);
    }

    /** Each use, by day, source and outcome. */
    public List<SourceUse> uses() {
        return uses.values().asList();
    }

    /** Only those of one source. */
    public SourceBook of(SourceId source) {
        return of(
                uses().stream().filter(use -> use.key().source().equals(source)).toList());
    }

    /** Only those of one day. */
    public SourceBook on(LocalDate day) {
        return of(uses().stream().filter(use -> use.key().day().equals(day)).toList());
    }

    /** How many questions had this outcome. */
    public long count(Inquiry.Outcome outcome) {
        return uses().stream()
                .filter(use -> use.key().outcome() == outcome)
                .mapToLong(SourceUse::count)
                .sum();
    }

    /** How many questions there were. */
    public long count() {
        return uses().stream().mapToLong(SourceUse::count).sum();
    }

    /** What all of it was billed, or may have been; where more was taken back than booked, nothing. */
    public Costs costs() {
        Costs costs = Costs.NOTHING;
        for (SourceUse use : uses()) {
            costs = costs.plus(new Cost(Math.max(0, use.micros()), use.key().unit()));
        }
        return costs;
    }

    @Override
    public String toString() {
        return "SourceBook" + uses.values();
    }
}
