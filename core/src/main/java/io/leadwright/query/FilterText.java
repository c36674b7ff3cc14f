package io.leadwright.query;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A filter as a text that no other filter has: every text in it stands behind its length. */
final class FilterText implements FilterVisitor<String> {

    @Override
    public String and(Filter.And filter) {
        return "and" + all(filter.filters());
    }

    @Override
    public String or(Filter.Or filter) {
        return "or" + all(filter.filters());
    }

    @Override
    public String not(Filter.Not filter) {
        return "not" + all(List.of(filter.filter()));
    }

    @Override
    public String statusIn(Filter.StatusIn filter) {
        return "status" + filter.statuses();
    }

    @Override
    public String sourceIn(Filter.SourceIn filter) {
        return "source" + filter.sources();
    }

    @Override
    public String search(Filter.Search filter) {
        return "search" + texts(filter.words());
    }

    @Override
    public String companyIs(Filter.CompanyIs filter) {
        return "company" + texts(List.of(filter.folded()));
    }

    @Override
    public String companyContains(Filter.CompanyContains filter) {
        return "companyPart" + texts(List.of(filter.folded()));
    }

    @Override
    public String titleContains(Filter.TitleContains filter) {
        return "title" + texts(List.of(filter.folded()));
    }

    @Override
    public String textIs(Filter.TextIs filter) {
        return "text" + texts(List.of(filter.field().jsonName(), filter.text()));
    }

    @Override
    public String textMissing(Filter.TextMissing filter) {
        return "missing" + texts(List.of(filter.field().jsonName()));
    }

    @Override
    public String timeIn(Filter.TimeIn filter) {
        return "time[" + filter.field() + " " + filter.from() + " " + filter.until() + "]";
    }

    @Override
    public String tagIn(Filter.TagIn filter) {
        return "tag" + texts(filter.tags().stream().sorted().toList());
    }

    @Override
    public String customFieldIs(Filter.CustomFieldIs filter) {
        return "custom" + texts(List.of(filter.name(), filter.text()));
    }

    @Override
    public String customFieldIn(CustomFieldIn filter) {
        List<String> bounds = Stream.of(filter.from(), filter.to())
                .map(bound -> bound == null ? "" : bound.cell())
                .toList();
        return "customRange[" + filter.field().kind()
                + texts(List.of(filter.field().name())) + texts(bounds) + "]";
    }

    @Override
    public String numberIn(FactFilter.NumberIn filter) {
        return "number[" + filter.fact() + " " + filter.from() + " " + filter.to() + "]";
    }

    @Override
    public String industryIs(FactFilter.IndustryIs filter) {
        return "industry" + texts(List.of(filter.folded()));
    }

    @Override
    public String skillIs(FactFilter.SkillIs filter) {
        return "skill" + texts(List.of(filter.folded()));
    }

    @Override
    public String emailStatusIn(FactFilter.EmailStatusIn filter) {
        return "emailStatus" + filter.statuses();
    }

    private String all(List<Filter> filters) {
        return filters.stream().map(filter -> filter.accept(this)).collect(Collectors.joining(",", "(", ")"));
    }

    private static String texts(Collection<String> texts) {
        return texts.stream().map(text -> text.length() + ":" + text).collect(Collectors.joining(",", "[", "]"));
    }
}
