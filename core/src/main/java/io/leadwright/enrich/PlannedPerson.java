package io.leadwright.enrich;

import io.leadwright.claim.Person;
import io.leadwright.credit.Costs;
import io.leadwright.credit.Credits;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import java.util.List;
import java.util.Set;

/**
 * One of the people of a plan.
 *
 * @param person by what keys they are known
 * @param positions their places in the request, at least one
 * @param standing whether they may be looked up
 * @param sources who may be asked about them
 * @param worst the most that they can come to
 */
record PlannedPerson(Person person, List<Position> positions, Standing standing, Set<SourceId> sources, Bill worst) {

    PlannedPerson {
        positions = List.copyOf(positions);
        sources = Set.copyOf(sources);
    }

    enum Standing {
        /** They may. */
        OPEN,
        /** They want to be left alone. */
        SUPPRESSED,
        /** The credits do not suffice for them too. */
        UNAFFORDABLE
    }

    /** Who is meant. */
    Subject subject() {
        return positions.get(0).subject();
    }

    boolean isOpen() {
        return standing == Standing.OPEN;
    }

    /** What is held for them. */
    Credits price() {
        return worst.credits();
    }

    PlannedPerson unasked() {
        return new PlannedPerson(person, positions, standing, Set.of(), worst);
    }

    PlannedPerson suppressed() {
        return new PlannedPerson(person, positions, Standing.SUPPRESSED, Set.of(), Bill.NOTHING);
    }

    PlannedPerson unaffordable() {
        return new PlannedPerson(
                person, positions, Standing.UNAFFORDABLE, Set.of(), new Bill(Credits.ZERO, Costs.NOTHING));
    }
}
