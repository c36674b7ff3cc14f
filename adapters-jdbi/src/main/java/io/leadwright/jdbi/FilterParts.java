package io.leadwright.jdbi;

import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.query.Filter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a filter, all of which must hold for a lead.
 *
 * @param statuses one of these; all of them if the filter says nothing of it
 * @param sources one of these, likewise
 * @param others what else must hold
 */
record FilterParts(Set<LeadStatus> statuses, Set<LeadSource> sources, List<Filter> others) {

    /** Takes the filter apart. */
    static FilterParts of(Filter filter) {
        FilterParts parts =
                new FilterParts(EnumSet.allOf(LeadStatus.class), EnumSet.allOf(LeadSource.class), new ArrayList<>());
        parts.add(filter);
        return parts;
    }

    /** Whether the counts of the kinds of leads say how many leads match. */
    boolean areKindsAlone() {
        return others.isEmpty();
    }

    /** Whether all matching leads have one status and one source. */
    boolean areOneKind() {
        return statuses.size() == 1 && sources.size() == 1;
    }

    /** Whether nothing but texts, status and source decides what matches. */
    boolean areTexts() {
        return !others.isEmpty()
                && byWord().stream().allMatch(part -> word(part).isPresent());
    }

    /** What else must hold, each word of a search for itself. */
    List<Filter> byWord() {
        List<Filter> parts = new ArrayList<>();
        for (Filter filter : others) {
            if (filter instanceof Filter.Search search) {
                search.words().forEach(word -> parts.add(new Filter.Search(List.of(word))));
            } else {
                parts.add(filter);
            }
        }
        return parts;
    }

    /** What a part of {@link #byWord} looks for in what is searched of a lead, if it does. */
    static Optional<String> word(Filter part) {
        if (part instanceof Filter.Search search) {
            return Optional.of(search.words().get(0));
        } else if (part instanceof Filter.TitleContains title) {
            return Optional.of(title.folded());
        } else if (part instanceof Filter.CompanyContains company) {
            return Optional.of(company.folded());
        }
        return Optional.empty();
    }

    /** The leads of the kinds, where the columns have these names. */
    SqlCondition kinds() {
        List<SqlCondition> kinds = new ArrayList<>();
        if (statuses.size() < LeadStatus.values().length) {
            kinds.add(SqlCondition.in(
                    "status", statuses.stream().map(LeadStatus::code).toList()));
        }
        if (sources.size() < LeadSource.values().length) {
            kinds.add(SqlCondition.in(
                    "source", sources.stream().map(LeadSource::code).toList()));
        }
        return SqlCondition.all(kinds);
    }

    private void add(Filter filter) {
        if (filter instanceof Filter.And and) {
            and.filters().forEach(this::add);
        } else if (filter instanceof Filter.StatusIn in) {
            statuses.retainAll(in.statuses());
        } else if (filter instanceof Filter.SourceIn in) {
            sources.retainAll(in.sources());
        } else {
            others.add(filter);
        }
    }
}
