package io.leadwright.enrich;

import com.google.common.collect.ImmutableSortedMap;
import io.leadwright.profile.SourceId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan comes to, or a part of one: of people who are in more than one part each counts by itself.
 *
 * @param leads how many places there are
 * @param calls the most questions that each source is asked
 * @param known how many people need nobody to be asked
 * @param suppressed at how many places somebody wants to be left alone
 * @param expected what it will probably come to
 * @param worst the most that it can come to
 */
record PlanTotals(int leads, SortedMap<SourceId, Long> calls, long known, int suppressed, Bill expected, Bill worst) {

    PlanTotals {
        calls = ImmutableSortedMap.copyOf(calls);
    }

    static PlanTotals of(List<PlannedPerson> people, List<Position> unidentified, Bill expected) {
        SortedMap<SourceId, Long> calls = new TreeMap<>();
        Bill worst = Bill.NOTHING;
        int leads = unidentified.size();
        int suppressed = 0;
        long known = 0;
        for (PlannedPerson person : people) {
            int places = person.positions().size();
            leads += places;
            suppressed += person.standing() == PlannedPerson.Standing.SUPPRESSED ? places : 0;
            known += person.isOpen() && person.sources().isEmpty() ? 1 : 0;
            person.sources().forEach(source -> calls.merge(source, 1L, Long::sum));
            worst = worst.plus(person.worst().credits()).plus(person.worst().costs());
        }
        return new PlanTotals(leads, calls, known, suppressed, expected, worst);
    }

    PlanTotals plus(PlanTotals other) {
        SortedMap<SourceId, Long> all = new TreeMap<>(calls);
        other.calls.forEach((source, count) -> all.merge(source, count, Long::sum));
        return new PlanTotals(
                Math.addExact(leads, other.leads),
                all,
                known + other.known,
                suppressed + other.suppressed,
                expected.plus(other.expected.credits()).plus(other.expected.costs()),
                worst.plus(other.worst.credits()).plus(other.worst.costs()));
    }
}
