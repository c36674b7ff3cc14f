package io.leadwright.merge;

import io.leadwright.profile.Addend;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What votes for the same value count together: sources of one origin geometrically less, each behind the strongest; origins
 * likewise. So the sum is bounded by the strongest vote over {@code 1 - otherOrigin}, however many agree.
 *
 * <p>A partition into origins, not a discount pair by pair: with that, agreement could lower confidence.
 */
final class Discounts {

    private static final Comparator<Vote> STRONGEST_FIRST = Comparator.comparingDouble(Vote::weight)
            .reversed()
            .thenComparing(vote -> vote.claim().source());

    private final double sameOrigin;
    private final double otherOrigin;

    Discounts(double sameOrigin, double otherOrigin) {
        this.sameOrigin = sameOrigin;
        this.otherOrigin = otherOrigin;
    }

    /** The votes as addends, in an order that does not depend on theirs. */
    List<Addend> of(List<Vote> votes) {
        List<Origin> origins = origins(votes);
        List<Addend> addends = new ArrayList<>(votes.size());
        double ofOrigin = 1;
        for (Origin origin : origins) {
            double discount = ofOrigin;
            for (Vote vote : origin.votes) {
                addends.add(new Addend.OfClaim(vote.claim(), vote.accuracy(), vote.weight(), discount));
                discount *= sameOrigin;
            }
            ofOrigin *= otherOrigin;
        }
        return addends;
    }

    private List<Origin> origins(List<Vote> votes) {
        TreeMap<String, List<Vote>> byLineage = new TreeMap<>();
        for (Vote vote : votes) {
            byLineage
                    .computeIfAbsent(vote.lineage(), lineage -> new ArrayList<>(2))
                    .add(vote);
        }
        return sorted(byLineage.values());
    }

    private List<Origin> sorted(Collection<List<Vote>> groups) {
        List<Origin> origins = new ArrayList<>(groups.size());
        for (List<Vote> group : groups) {
            group.sort(STRONGEST_FIRST);
            origins.add(new Origin(group, total(group)));
        }
        origins.sort(Comparator.comparingDouble(Origin::total)
                .reversed()
                .thenComparing(origin -> origin.votes.get(0).claim().source()));
        return origins;
    }

    private double total(List<Vote> strongestFirst) {
        double total = 0;
        double discount = 1;
        for (Vote vote : strongestFirst) {
            total += discount * vote.weight();
            discount *= sameOrigin;
        }
        return total;
    }

    private record Origin(List<Vote> votes, double total) {}
}
