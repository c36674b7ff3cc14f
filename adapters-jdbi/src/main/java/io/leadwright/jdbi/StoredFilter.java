package io.leadwright.jdbi;

import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomKind;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.profile.form.EmailStatus;
import io.leadwright.query.CustomFieldIn;
import io.leadwright.query.FactFilter;
import io.leadwright.query.Filter;
import io.leadwright.query.FilterVisitor;
import io.leadwright.query.NumberFact;
import io.leadwright.query.TimeField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter as a tree of lists and texts, for {@link JsonText#ofTree}, and back: its kind, then what is in it. */
final class StoredFilter implements FilterVisitor<List<Object>> {

    private static final String NO_BOUND = "";

    /** The tree of a filter. */
    static List<Object> tree(Filter filter) {
        return filter.accept(new StoredFilter());
    }

    /** The filter of a tree; throws {@link IllegalArgumentException} if it is that of none. */
    static Filter of(StoredTree tree) {
        List<String> texts = tree.isOfTexts() ? tree.texts() : List.of();
        return switch (tree.kind()) {
            case "and" -> new Filter.And(all(tree));
            case "or" -> new Filter.Or(all(tree));
            case "not" -> new Filter.Not(of(tree.child(0)));
            case "status" ->
                new Filter.StatusIn(texts.stream()
                        .map(code -> StoredTree.known(LeadStatus.ofCode(code)))
                        .collect(Collectors.toSet()));
            case "source" ->
                new Filter.SourceIn(texts.stream()
                        .map(code -> StoredTree.known(LeadSource.ofCode(code)))
                        .collect(Collectors.toSet()));
            case "search" -> new Filter.Search(texts);
            case "company" -> new Filter.CompanyIs(tree.text(0));
            case "company part" -> new Filter.CompanyContains(tree.text(0));
            case "title" -> new Filter.TitleContains(tree.text(0));
            case "text" -> new Filter.TextIs(field(tree.text(0)), tree.text(1));
            case "missing" -> new Filter.TextMissing(field(tree.text(0)));
            case "time" -> new Filter.TimeIn(TimeField.valueOf(tree.text(0)), time(tree.text(1)), time(tree.text(2)));
            case "tag" -> new Filter.TagIn(new LinkedHashSet<>(texts));
            case "custom" -> new Filter.CustomFieldIs(tree.text(0), tree.text(1));
            default -> fact(tree, texts);
        };
    }

    private static Filter fact(StoredTree tree, List<String> texts) {
        return switch (tree.kind()) {
            case "custom range" -> customRange(tree);
            case "number" ->
                new FactFilter.NumberIn(NumberFact.valueOf(tree.text(0)), number(tree.text(1)), number(tree.text(2)));
            case "industry" -> new FactFilter.IndustryIs(tree.text(0));
            case "skill" -> new FactFilter.SkillIs(tree.text(0));
            case "email status" ->
                new FactFilter.EmailStatusIn(
                        texts.stream().map(EmailStatus::valueOf).collect(Collectors.toSet()));
            default -> throw StoredTree.notExpected();
        };
    }

    @Override
    public List<Object> and(Filter.And filter) {
        return node("and", trees(filter.filters()));
    }

    @Override
    public List<Object> or(Filter.Or filter) {
        return node("or", trees(filter.filters()));
    }

    @Override
    public List<Object> not(Filter.Not filter) {
        return node("not", trees(List.of(filter.filter())));
    }

    @Override
    public List<Object> statusIn(Filter.StatusIn filter) {
        return node("status", filter.statuses().stream().map(LeadStatus::code).toList());
    }

    @Override
    public List<Object> sourceIn(Filter.SourceIn filter) {
        return node("source", filter.sources().stream().map(LeadSource::code).toList());
    }

    @Override
    public List<Object> search(Filter.Search filter) {
        return node("search", filter.words());
    }

    @Override
    public List<Object> companyIs(Filter.CompanyIs filter) {
        return node("company", List.of(filter.folded()));
    }

    @Override
    public List<Object> companyContains(Filter.CompanyContains filter) {
        return node("company part", List.of(filter.folded()));
    }

    @Override
    public List<Object> titleContains(Filter.TitleContains filter) {
        return node("title", List.of(filter.folded()));
    }

    @Override
    public List<Object> textIs(Filter.TextIs filter) {
        return node("text", List.of(filter.field().jsonName(), filter.text()));
    }

    @Override
    public List<Object> textMissing(Filter.TextMissing filter) {
        return node("missing", List.of(filter.field().jsonName()));
    }

    @Override
    public List<Object> timeIn(Filter.TimeIn filter) {
        return node("time", List.of(filter.field().name(), text(filter.from()), text(filter.until())));
    }

    @Override
    public List<Object> tagIn(Filter.TagIn filter) {
        return node("tag", filter.tags());
    }

    @Override
    public List<Object> customFieldIs(Filter.CustomFieldIs filter) {
        return node("custom", List.of(filter.name(), filter.text()));
    }

    @Override
    public List<Object> customFieldIn(CustomFieldIn filter) {
        CustomField field = filter.field();
        return node(
                "custom range", List.of(field.name(), field.kind().name(), bound(filter.from()), bound(filter.to())));
    }

    private static CustomFieldIn customRange(StoredTree tree) {
        CustomField field = new CustomField(tree.text(0), CustomKind.valueOf(tree.text(1)));
        return new CustomFieldIn(field, bound(field, tree.text(2)), bound(field, tree.text(3)));
    }

    private static String bound(@Nullable CustomValue value) {
        return value == null ? NO_BOUND : value.cell();
    }

    private static @Nullable CustomValue bound(CustomField field, String text) {
        return text.equals(NO_BOUND) ? null : field.read(text);
    }

    @Override
    public List<Object> numberIn(FactFilter.NumberIn filter) {
        return node("number", List.of(filter.fact().name(), text(filter.from()), text(filter.to())));
    }

    @Override
    public List<Object> industryIs(FactFilter.IndustryIs filter) {
        return node("industry", List.of(filter.folded()));
    }

    @Override
    public List<Object> skillIs(FactFilter.SkillIs filter) {
        return node("skill", List.of(filter.folded()));
    }

    @Override
    public List<Object> emailStatusIn(FactFilter.EmailStatusIn filter) {
        return node("email status", filter.statuses().stream().map(Enum::name).toList());
    }

    private static List<Object> trees(List<Filter> filters) {
        return filters.stream().<Object>map(StoredFilter::tree).toList();
    }

    private static List<Object> node(String kind, Collection<?> rest) {
        List<Object> node = new ArrayList<>();
        node.add(kind);
        node.addAll(rest);
        return node;
    }

    private static List<Filter> all(StoredTree tree) {
        return tree.children().stream().map(StoredFilter::of).toList();
    }

    private static TextField field(String name) {
        return StoredTree.known(TextField.ofJsonName(name));
    }

    private static String text(@Nullable Object bound) {
        return bound == null ? NO_BOUND : bound.toString();
    }

    private static @Nullable Integer number(String text) {
        return text.equals(NO_BOUND) ? null : Integer.valueOf(text);
    }

    private static @Nullable Instant time(String text) {
        return text.equals(NO_BOUND) ? null : Instant.parse(text);
    }
}
