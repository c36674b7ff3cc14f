package io.leadwright.enrich;

import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;
import io.leadwright.profile.SourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people will probably come to: each source finds as many and bills as much for a question as it did in the last 90 days;
 * of one that was never asked, every other question is assumed to be found.
 */
final class Expectation {

    private final List<PlannedPerson> people;
    private final TrackRecords records;

    Expectation(Desk desk, List<PlannedPerson> people) {
        this.people = people;
        this.records = new TrackRecords(desk);
    }

    Bill bill() {
        double credits = 0;
        Map<SourceId, Long> questions = new HashMap<>();
        for (PlannedPerson person : people) {
            double nobody = person.sources().isEmpty() ? 0 : 1;
            for (SourceId source : person.sources()) {
                nobody *= 1 - records.foundShare(source);
                questions.merge(source, 1L, Long::sum);
            }
            credits += person.price().millis() * (1 - nobody);
        }
        Costs costs = Costs.NOTHING;
        for (Map.Entry<SourceId, Long> asked : questions.entrySet()) {
            costs = costs.plus(records.cost(asked.getKey(), asked.getValue()));
        }
        return new Bill(new Credits(Math.round(credits)), costs);
    }
}
