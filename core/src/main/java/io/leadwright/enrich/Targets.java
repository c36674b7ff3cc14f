package io.leadwright.enrich;

import com.google.common.collect.Lists;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.port.LeadStore;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds who is meant. */
final class Targets {

    private static final int PAGE_LIMIT = 500;

    private final LeadStore leads;

    Targets(LeadStore leads) {
        this.leads = leads;
    }

    /** All of them, however many, so many at a time, each at place 0. */
    void each(Target target, Consumer<List<Position>> visit) {
        if (target instanceof Target.Queried queried) {
            new LeadWalk(leads)
                    .through(
                            queried.query(),
                            some -> visit.accept(some.stream()
                                    .map(lead -> Position.of(0, lead))
                                    .toList()));
        } else {
            Lists.partition(positions(target), LeadWalk.LEADS_AT_ONCE).forEach(visit);
        }
    }

    /** Their places, in parts of as many as one request may be of; one of them at least, which may be empty. */
    Iterator<List<Position>> parts(Target target) {
        if (target instanceof Target.Queried queried) {
            return new Parts(queried.query());
        }
        return List.of(checked(positions(target))).iterator();
    }

    private List<Position> positions(Target target) {
        List<Position> positions = new ArrayList<>();
        if (target instanceof Target.Subjects said) {
            said.subjects().forEach(subject -> positions.add(new Position(positions.size(), subject, null)));
        } else if (target instanceof Target.Leads named) {
            named.ids().forEach(id -> positions.add(position(positions.size(), id)));
        }
        return positions;
    }

    private Position position(int index, LeadId id) {
        return leads.get(id)
                .map(lead -> Position.of(index, lead))
                .orElseGet(() -> new Position(index, Subject.named("", ""), null));
    }

    private static List<Position> checked(List<Position> positions) {
        if (positions.size() > Plan.PEOPLE_MAX) {
            throw new IllegalArgumentException("leads: must be at most " + Plan.PEOPLE_MAX + " in one request");
        }
        return positions;
    }

    /** What a query describes, page by page. */
    private final class Parts implements Iterator<List<Position>> {

        private final LeadQuery query;
        private Optional<PageRequest> next =
                Optional.of(PageRequest.first(PAGE_LIMIT).total(Total.none()));

        Parts(LeadQuery query) {
            this.query = query;
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public List<Position> next() {
            if (next.isEmpty()) {
                throw new NoSuchElementException();
            }
            List<Position> positions = new ArrayList<>();
            while (next.isPresent() && positions.size() + PAGE_LIMIT <= Plan.PEOPLE_MAX) {
                Page<Lead> page = leads.page(query, next.get());
                page.items().forEach(lead -> positions.add(Position.of(positions.size(), lead)));
                next = page.next();
            }
            return positions;
        }
    }
}
