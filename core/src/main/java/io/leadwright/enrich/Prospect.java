package io.leadwright.enrich;

import io.leadwright.claim.Person;
import io.leadwright.credit.Cost;
import io.leadwright.credit.Credits;
import io.leadwright.profile.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Somebody who could be asked about.
 *
 * @param position who
 * @param person by what keys they are known
 * @param price the most that is charged for them
 * @param steps whom to ask, one after the other, the most worthwhile first; at least one
 */
record Prospect(Position position, Person person, Credits price, List<Step> steps) {

    Prospect {
        steps = List.copyOf(steps);
    }

    /**
     * One source more that is asked.
     *
     * @param source who
     * @param gain how many more fields are expected to be known rightly
     * @param worst the most that it costs
     * @param merit the gain for what it takes of the budget; infinite, if that is nothing
     * @param isHopeless whether it was asked often, and never found anybody
     */
    record Step(SourceId source, double gain, Cost worst, double merit, boolean isHopeless)
            implements Comparable<Step> {

        /** The more worthwhile come first; of those that cost nothing, whoever gains more. */
        @Override
        public int compareTo(Step other) {
            int hope = Boolean.compare(isHopeless, other.isHopeless);
            int better = hope != 0 ? hope : Double.compare(other.merit, merit);
            return better != 0 ? better : Double.compare(other.gain, gain);
        }
    }

    /** The person of a plan, asked about by the first steps. */
    PlannedPerson planned(int index, int count) {
        Bill worst = Bill.NOTHING.plus(price);
        List<SourceId> sources = new ArrayList<>(count);
        for (Step step : steps.subList(0, count)) {
            worst = worst.plus(step.worst);
            sources.add(step.source);
        }
        Position place = new Position(index, position.subject(), position.lead());
        return new PlannedPerson(person, List.of(place), PlannedPerson.Standing.OPEN, Set.copyOf(sources), worst);
    }
}
