package io.leadwright.enrich;

import io.leadwright.claim.Person;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Costs;
import io.leadwright.profile.SourceId;
import java.util.HashMap;
import java.util.Map;

/** What a run has spent or may have to, and what it may still spend. Of the thread that runs. */
final class Spending {

    private final Budget budget;
    private final Map<SourceId, Costs> ofSources = new HashMap<>();
    private final Map<Person, Costs> ofPeople = new HashMap<>();
    private Costs all = Costs.NOTHING;

    Spending(Budget budget) {
        this.budget = budget;
    }

    /** The same as it is now, to try things on. */
    Spending copy() {
        Spending copy = new Spending(budget);
        copy.ofSources.putAll(ofSources);
        copy.ofPeople.putAll(ofPeople);
        copy.all = all;
        return copy;
    }

    /** Spends the most that an errand costs, if the plan and the budget allow it. */
    boolean spend(Errand errand) {
        Costs total = all.plus(errand.worst());
        Costs source = ofSources.getOrDefault(errand.source(), Costs.NOTHING).plus(errand.worst());
        Person person = errand.pursuit().planned().person();
        Costs ofPerson = ofPeople.getOrDefault(person, Costs.NOTHING).plus(errand.worst());
        boolean isPlanned = ofPerson.isWithin(errand.pursuit().planned().worst().costs());
        if (!isPlanned
                || !budget.allows(total)
                || !budget.allowsSource(errand.source(), source)
                || !budget.allowsLead(ofPerson)) {
            return false;
        }
        all = total;
        ofSources.put(errand.source(), source);
        ofPeople.put(person, ofPerson);
        return true;
    }

    /** An errand cost no more than this. */
    void settle(Errand errand, Cost cost) {
        all = all.minus(errand.worst()).plus(cost);
        ofSources.computeIfPresent(
                errand.source(), (source, costs) -> costs.minus(errand.worst()).plus(cost));
        ofPeople.computeIfPresent(
                errand.pursuit().planned().person(),
                (person, costs) -> costs.minus(errand.worst()).plus(cost));
    }
}
