package io.leadwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.query.PageRequest.Start;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * One page of an answer.
 *
 * @param <T> what the pages are made of
 * @param items in the query's order; full unless it is the last
 * @param total how many match in all, as far as was asked
 * @param previous how to ask for the page before, if there may be one
 * @param next how to ask for the page behind, if there is one
 */
public record Page<T>(List<T> items, Count total, Optional<PageRequest> previous, Optional<PageRequest> next) {

    /** Copies the items. */
    public Page {
        items = ImmutableList.copyOf(items);
    }

    /**
     * The page that a store answers, from the rows it read: one more than the limit if there are so many, going away from
     * where the page starts, backwards for {@link Start.Before}.
     *
     * @param anyMatch whether any lead matches at all; asked only for a numbered page beyond the end that was not counted
     */
    public static Page<Lead> of(PageRequest request, LeadQuery query, Read read, BooleanSupplier anyMatch) {
        boolean more = read.rows().size() > request.limit();
        List<Lead> rows =
                read.rows().subList(0, more ? request.limit() : read.rows().size());
        QueryFingerprint fingerprint = QueryFingerprint.of(query);
        Optional<PageRequest> before = rows.isEmpty()
                ? Optional.empty()
                : Optional.of(request.startingAt(
                        new Start.Before(new Cursor(fingerprint, read.position(first(request, rows), query)))));
        Optional<PageRequest> after = rows.isEmpty()
                ? Optional.empty()
                : Optional.of(request.startingAt(
                        new Start.After(new Cursor(fingerprint, read.position(last(request, rows), query)))));
        if (request.start() instanceof Start.Before) {
            return new Page<>(Lists.reverse(rows), read.total(), before.filter(page -> more), after);
        } else if (request.start() instanceof Start.Numbered number && number.number() > 1 && rows.isEmpty()) {
            boolean any = read.total().atLeast() > 0 || (request.total().isNone() && anyMatch.getAsBoolean());
            return new Page<>(rows, read.total(), numberBefore(request, number).filter(page -> any), after);
        }
        return new Page<>(rows, read.total(), before.filter(page -> !isFirst(request)), after.filter(page -> more));
    }

    /**
     * What a store read for a page: the rows, and how many match.
     *
     * @param facts what was believed of a lead when it was read; asked only if the order looks at it
     */
    public record Read(List<Lead> rows, Count total, Function<LeadId, Facts> facts) {

        private Position position(Lead lead, LeadQuery query) {
            return Position.of(lead, query.isByFacts() ? facts.apply(lead.id()) : Facts.NONE, query);
        }
    }

    private static Lead first(PageRequest request, List<Lead> rows) {
        return request.start() instanceof Start.Before ? rows.get(rows.size() - 1) : rows.get(0);
    }

    private static Lead last(PageRequest request, List<Lead> rows) {
        return request.start() instanceof Start.Before ? rows.get(0) : rows.get(rows.size() - 1);
    }

    private static Optional<PageRequest> numberBefore(PageRequest request, Start.Numbered number) {
        return Optional.of(request.startingAt(new Start.Numbered(number.number() - 1)));
    }

    private static boolean isFirst(PageRequest request) {
        return request.start() instanceof Start.Numbered number && number.number() == 1;
    }
}
