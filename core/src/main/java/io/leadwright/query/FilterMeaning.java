package io.leadwright.query;

import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What each condition means of a lead and of what is believed of it. */
final class FilterMeaning implements FilterVisitor<Predicate<Lead>> {

    private final Function<LeadId, Facts> facts;

    FilterMeaning(Function<LeadId, Facts> facts) {
        this.facts = facts;
    }

    @Override
    public Predicate<Lead> and(Filter.And filter) {
        List<Predicate<Lead>> all = meanings(filter.filters());
        return lead -> all.stream().allMatch(one -> one.test(lead));
    }

    @Override
    public Predicate<Lead> or(Filter.Or filter) {
        List<Predicate<Lead>> all = meanings(filter.filters());
        return lead -> all.stream().anyMatch(one -> one.test(lead));
    }

    @Override
    public Predicate<Lead> not(Filter.Not filter) {
        return filter.filter().accept(this).negate();
    }

    @Override
    public Predicate<Lead> statusIn(Filter.StatusIn filter) {
        return lead -> filter.statuses().contains(lead.status());
    }

    @Override
    public Predicate<Lead> sourceIn(Filter.SourceIn filter) {
        return lead -> filter.sources().contains(lead.source());
    }

    @Override
    public Predicate<Lead> search(Filter.Search filter) {
        return lead -> {
            List<String> texts = Filter.SEARCHED.stream()
                    .map(lead::text)
                    .filter(Objects::nonNull)
                    .map(Folding::search)
                    .toList();
            return filter.words().stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
        };
    }

    @Override
    public Predicate<Lead> companyIs(Filter.CompanyIs filter) {
        return lead -> Stream.ofNullable(lead.company())
                .anyMatch(name -> Folding.exact(name).equals(filter.folded()));
    }

    @Override
    public Predicate<Lead> companyContains(Filter.CompanyContains filter) {
        return lead -> LeadSort.COMPANY.of(lead) instanceof SortValue.Text name
                && name.folded().contains(filter.folded());
    }

    @Override
    public Predicate<Lead> titleContains(Filter.TitleContains filter) {
        return lead -> Stream.ofNullable(lead.title())
                .anyMatch(title -> Folding.search(title).contains(filter.folded()));
    }

    @Override
    public Predicate<Lead> textIs(Filter.TextIs filter) {
        return lead -> filter.text().equals(lead.text(filter.field()));
    }

    @Override
    public Predicate<Lead> textMissing(Filter.TextMissing filter) {
        return lead -> lead.isBlank(filter.field());
    }

    @Override
    public Predicate<Lead> timeIn(Filter.TimeIn filter) {
        Instant from = filter.from();
        Instant until = filter.until();
        return lead -> {
            Instant at = filter.field().of(lead);
            return at != null && (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
        };
    }

    @Override
    public Predicate<Lead> tagIn(Filter.TagIn filter) {
        return lead -> !Collections.disjoint(lead.tags(), filter.tags());
    }

    @Override
    public Predicate<Lead> customFieldIs(Filter.CustomFieldIs filter) {
        return lead -> {
            CustomValue value = lead.customFields().values().get(filter.name());
            return value != null && value.texts().contains(filter.text());
        };
    }

    @Override
    public Predicate<Lead> customFieldIn(CustomFieldIn filter) {
        return lead -> Stream.ofNullable(
                        lead.customFields().values().get(filter.field().name()))
                .flatMap(value -> value.scalars().stream())
                .anyMatch(filter::holds);
    }

    @Override
    public Predicate<Lead> numberIn(FactFilter.NumberIn filter) {
        Integer from = filter.from();
        Integer to = filter.to();
        return believed(of -> {
            Integer least = filter.fact().least(of);
            Integer most = filter.fact().most(of);
            return least != null && most != null && (from == null || least >= from) && (to == null || most <= to);
        });
    }

    @Override
    public Predicate<Lead> industryIs(FactFilter.IndustryIs filter) {
        return believed(of -> filter.folded().equals(of.industry()));
    }

    @Override
    public Predicate<Lead> skillIs(FactFilter.SkillIs filter) {
        return believed(of -> of.skills().contains(filter.folded()));
    }

    @Override
    public Predicate<Lead> emailStatusIn(FactFilter.EmailStatusIn filter) {
        return believed(of -> of.emailStatus() != null && filter.statuses().contains(of.emailStatus()));
    }

    private Predicate<Lead> believed(Predicate<Facts> condition) {
        return lead -> condition.test(facts.apply(lead.id()));
    }

    private List<Predicate<Lead>> meanings(List<Filter> filters) {
        return filters.stream().map(filter -> filter.accept(this)).toList();
    }
}
