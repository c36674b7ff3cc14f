package io.leadwright.enrich;

import com.google.common.collect.ImmutableMap;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;
import io.leadwright.profile.SourceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The most that a request may come to. Nobody is asked whose answer could exceed it; of a limit in dollars, that is also
 * whoever bills in another unit, for nobody can say what that comes to. Immutable and thread-safe: each method returns a copy.
 */
public final class Budget {

    /** No limit. */
    public static final Budget NONE = new Budget(null, null, null, Map.of(), null);

    private final @Nullable Credits credits;
    private final @Nullable Cost cost;
    private final @Nullable Cost ofLead;
    private final @Nullable Costs costs;
    private final ImmutableMap<SourceId, Cost> ofSources;

    private Budget(
            @Nullable Credits credits,
            @Nullable Cost cost,
            @Nullable Cost ofLead,
            Map<SourceId, Cost> ofSources,
            @Nullable Costs costs) {
        this.credits = credits;
        this.cost = cost;
        this.ofLead = ofLead;
        this.costs = costs;
        this.ofSources = ImmutableMap.copyOf(ofSources);
    }

    /** At most so much from all vendors together. */
    public static Budget of(Cost cost) {
        return new Budget(null, cost, null, Map.of(), null);
    }

    /** At most so many credits: of more leads the first that they suffice for. */
    public static Budget of(Credits credits) {
        return NONE.and(credits);
    }

    /** And at most so many credits. */
    public Budget and(Credits most) {
        return new Budget(most, cost, ofLead, ofSources, costs);
    }

    /** And at most so much from all vendors together for one lead. */
    public Budget perLead(Cost most) {
        return new Budget(credits, cost, most, ofSources, costs);
    }

    /** And at most so much from this vendor. */
    public Budget perSource(SourceId source, Cost most) {
        Map<SourceId, Cost> all = new LinkedHashMap<>(ofSources);
        all.put(source, most);
        return new Budget(credits, cost, ofLead, all, costs);
    }

    /** The most credits; empty if there is no limit. */
    public Optional<Credits> credits() {
        return Optional.ofNullable(credits);
    }

    /** Which part of the limits this takes; where there are none, what it is in itself. */
    double share(Credits charged, Cost billed) {
        if (credits == null && cost == null) {
            return billed.micros() + charged.millis();
        }
        double ofCredits = credits == null ? 0 : (double) charged.millis() / Math.max(1, credits.millis());
        double ofCost = cost == null ? 0 : (double) billed.micros() / Math.max(1, cost.micros());
        return ofCredits + ofCost;
    }

    /** And at most so much of each unit, and nothing of others: a part of a run. */
    Budget within(Costs most) {
        return new Budget(credits, cost, ofLead, ofSources, most);
    }

    Optional<Cost> cost() {
        return Optional.ofNullable(cost);
    }

    Optional<Cost> ofLead() {
        return Optional.ofNullable(ofLead);
    }

    boolean isPerSource() {
        return !ofSources.isEmpty();
    }

    boolean allows(Costs all) {
        return (cost == null || all.isWithin(cost)) && (costs == null || all.isWithin(costs));
    }

    boolean allowsLead(Costs ofOne) {
        return ofLead == null || ofOne.isWithin(ofLead);
    }

    boolean allowsSource(SourceId source, Costs ofIt) {
        Cost limit = ofSources.get(source);
        return limit == null || ofIt.isWithin(limit);
    }

    /** The limits, for a fingerprint. */
    @Override
    public String toString() {
        return "Budget[" + credits + ", " + cost + ", per lead " + ofLead + ", per source " + ofSources + "]";
    }
}
