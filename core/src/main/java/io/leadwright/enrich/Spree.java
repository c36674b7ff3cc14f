package io.leadwright.enrich;

import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;
import io.leadwright.enrich.Prospect.Step;
import io.leadwright.profile.SourceId;
import java.util.HashMap;
import java.util.Map;

/** What is planned to be spent of a budget, each at its worst. Of one thread. */
final class Spree {

    private final Budget budget;
    private final Credits limit;
    private final Map<SourceId, Costs> ofSources = new HashMap<>();
    private Costs all = Costs.NOTHING;
    private long millis;

    Spree(Budget budget, Credits limit) {
        this.budget = budget;
        this.limit = limit;
    }

    /** Takes the step behind so many others of somebody, if there is enough for it. */
    boolean buy(Prospect prospect, int count) {
        Step step = prospect.steps().get(count);
        long charged = count == 0 ? prospect.price().millis() : 0;
        Costs total = all.plus(step.worst());
        Costs source = ofSources.getOrDefault(step.source(), Costs.NOTHING).plus(step.worst());
        if (millis + charged > limit.millis()
                || !budget.allows(total)
                || !budget.allowsSource(step.source(), source)
                || !budget.allowsLead(prospect.planned(0, count + 1).worst().costs())) {
            return false;
        }
        all = total;
        millis += charged;
        ofSources.put(step.source(), source);
        return true;
    }
}
