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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The leads of a run whose turn it is.
 *
 * @param leads which, in their order
 * @param upTo where the run is behind each of them
 * @param isLast whether there is nobody behind them
 */
record RunNext(List<LeadId> leads, List<String> upTo, boolean isLast) {

    /** At most so many of those that a run has not come to. */
    static RunNext of(Desk desk, Run run, int limit) {
        RunRequest request = Objects.requireNonNull(run.request());
        if (request.target() instanceof RunTarget.Named named) {
            return named(named, run.position(), limit);
        }
        return queried(desk, ((RunTarget.Queried) request.target()).query(), run.position(), limit);
    }

    /** Only the first of them. */
    RunNext first(int count) {
        return new RunNext(leads.subList(0, count), upTo.subList(0, count), isLast && count == leads.size());
    }

    /** Where the run is behind the last of them. */
    RunPosition behind(RunPosition position) {
        return leads.isEmpty() ? position.end() : position.skip(upTo.get(upTo.size() - 1), isLast);
    }

    private static RunNext named(RunTarget.Named named, RunPosition position, int limit) {
        int from = position.behind().isEmpty() ? 0 : Integer.parseInt(position.behind());
        int to = Math.min(named.ids().size(), from + limit);
        List<String> upTo = new ArrayList<>();
        for (int i = from; i < to; i++) {
            upTo.add(String.valueOf(i + 1));
        }
        return new RunNext(
                named.ids().subList(from, to), upTo, to == named.ids().size());
    }

    private static RunNext queried(Desk desk, LeadQuery query, RunPosition position, int limit) {
        Page<Lead> page = desk.storage().leads(desk.account()).page(query, request(query, position, limit));
        return new RunNext(
                page.items().stream().map(Lead::id).toList(),
                page.items().stream().map(lead -> Cursor.at(lead, query).text()).toList(),
                page.next().isEmpty());
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
