package io.leadwright.enrich;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.query.Cursor;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import io.leadwright.run.Run;
import io.leadwright.run.RunPosition;
import io.leadwright.run.RunRequest;
import io.leadwright.run.RunTarget;
import java.util.List;
import java.util.Objects;

/**
 * The leads of a run whose turn it is.
 *
 * @param leads which, in their order
 * @param behind where the run is behind the last of them, as it was when they were read: what orders them may change at once
 */
record RunNext(List<LeadId> leads, RunPosition behind) {

    /** At most so many of those that a run has not come to. */
    static RunNext of(Desk desk, Run run, int limit) {
        RunRequest request = Objects.requireNonNull(run.request());
        if (request.target() instanceof RunTarget.Named named) {
            return named(named, run.position(), limit);
        }
        return queried(desk, ((RunTarget.Queried) request.target()).query(), run.position(), limit);
    }

    private static RunNext named(RunTarget.Named named, RunPosition position, int limit) {
        int from = position.behind().isEmpty() ? 0 : Integer.parseInt(position.behind());
        int to = Math.min(named.ids().size(), from + limit);
        return new RunNext(
                named.ids().subList(from, to),
                position.skip(String.valueOf(to), to == named.ids().size()));
    }

    private static RunNext queried(Desk desk, LeadQuery query, RunPosition position, int limit) {
        Page<Lead> page = desk.storage().leads(desk.account()).page(query, request(query, position, limit));
        RunPosition behind = position.end();
        if (page.next().isPresent() && page.next().get().start() instanceof PageRequest.Start.After after) {
            behind = position.skip(after.cursor().text(), false);
        }
        return new RunNext(page.items().stream().map(Lead::id).toList(), behind);
    }

    /** From the beginning if the place was written by other rules: those that were taken are passed over. */
    private static PageRequest request(LeadQuery query, RunPosition position, int limit) {
        PageRequest first = PageRequest.first(limit).total(Total.none());
        if (position.behind().isEmpty()) {
            return first;
        }
        Cursor cursor = Cursor.parse(position.behind());
        return cursor.belongsTo(query) ? PageRequest.after(cursor, limit).total(Total.none()) : first;
    }
}
