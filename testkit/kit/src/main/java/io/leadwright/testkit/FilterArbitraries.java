package io.leadwright.testkit;

import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Folding;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.query.CustomFieldIn;
import io.leadwright.query.Filter;
import io.leadwright.query.TimeField;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Filters of every kind, comparing with values that {@link LeadArbitraries} have. */
final class FilterArbitraries {

    private static final int DEPTH_MAX = 3;

    /** Made once: jqwik compares what it is to generate with all that it has generated before. */
    private static final Arbitrary<Filter> CONDITIONS = conditions();

    private static final Arbitrary<Filter> FILTERS = tree(DEPTH_MAX).withoutEdgeCases();
    private static final Arbitrary<Filter> SEARCHES = searchesBesideOthers();

    private FilterArbitraries() {}

    static Arbitrary<Filter> filters() {
        return FILTERS;
    }

    /** Searches of one word or more, on their own or beside other conditions, all of which must hold. */
    static Arbitrary<Filter> searches() {
        return SEARCHES;
    }

    private static Arbitrary<Filter> searchesBesideOthers() {
        Arbitrary<Filter> words =
                TextArbitraries.words().list().ofMinSize(1).ofMaxSize(3).map(Filter.Search::new);
        Arbitrary<Filter> beside = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(LeadStatus.class).set().ofMinSize(1).map(Filter.StatusIn::new)),
                Tuple.of(2, Arbitraries.of(LeadSource.class).set().ofMinSize(1).map(Filter.SourceIn::new)),
                Tuple.of(1, TextArbitraries.words().map(Filter::titleContains)),
                Tuple.of(1, TextArbitraries.words().map(Filter::companyContains)),
                Tuple.of(1, CONDITIONS));
        return Combinators.combine(words, beside.list().ofMaxSize(2))
                .as((search, others) -> Filter.and(
                        Stream.concat(Stream.of(search), others.stream()).toArray(Filter[]::new)))
                .withoutEdgeCases();
    }

    private static Arbitrary<Filter> tree(int depth) {
        if (depth == 0) {
            return CONDITIONS;
        }
        Arbitrary<Filter> below = tree(depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(4, CONDITIONS),
                Tuple.of(1, below.list().ofMaxSize(3).map(Filter.And::new)),
                Tuple.of(4, below.list().ofMaxSize(4).map(Filter.Or::new)),
                Tuple.of(4, below.map(Filter::not)));
    }

    /** Those that match often come often. */
    private static Arbitrary<Filter> conditions() {
        return Arbitraries.frequencyOf(List.of(
                Tuple.of(3, Arbitraries.of(LeadStatus.class).set().ofMaxSize(4).map(Filter.StatusIn::new)),
                Tuple.of(3, Arbitraries.of(LeadSource.class).set().ofMaxSize(4).map(Filter.SourceIn::new)),
                Tuple.of(2, TextArbitraries.searches().map(text -> Filter.search(text, 1))),
                Tuple.of(1, TextArbitraries.searches().map(Filter::titleContains)),
                Tuple.of(1, TextArbitraries.searches().map(Filter::companyContains)),
                Tuple.of(6, FactArbitraries.filters()),
                Tuple.of(1, companies()),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of(TextField.class), TextArbitraries.texts())
                                .as(Filter.TextIs::new)),
                Tuple.of(2, Arbitraries.of(TextField.class).map(Filter::missing)),
                Tuple.of(4, times()),
                Tuple.of(2, LeadArbitraries.tags().set().ofMaxSize(3).map(Filter.TagIn::new)),
                Tuple.of(
                        1,
                        Combinators.combine(LeadArbitraries.customFieldNames(), customTexts())
                                .as(Filter::customField)),
                Tuple.of(3, customRanges())));
    }

    private static Arbitrary<Filter> customRanges() {
        Arbitrary<String> names = LeadArbitraries.customFieldNames();
        return Arbitraries.oneOf(
                ranges(names.map(CustomField::number), LeadArbitraries.customNumbers()),
                ranges(names.map(CustomField::date), LeadArbitraries.customDays()));
    }

    private static Arbitrary<Filter> ranges(Arbitrary<CustomField> fields, Arbitrary<CustomValue> bounds) {
        return Combinators.combine(
                        fields, bounds, bounds, Arbitraries.integers().between(0, 5))
                .as((field, one, other, kind) -> switch (kind) {
                    case 0 -> new CustomFieldIn(field, null, null);
                    case 1 -> CustomFieldIn.from(field, one);
                    case 2 -> CustomFieldIn.to(field, one);
                    default ->
                        field.kind().compare(one, other) <= 0
                                ? new CustomFieldIn(field, one, other)
                                : new CustomFieldIn(field, other, one);
                });
    }

    private static Arbitrary<Filter> companies() {
        return TextArbitraries.texts()
                .filter(name -> !Folding.exact(name).isEmpty())
                .map(Filter::company);
    }

    private static Arbitrary<Filter> times() {
        Arbitrary<TimeField> field = Arbitraries.of(TimeField.class);
        Arbitrary<Filter> between = Combinators.combine(
                        field, TimeArbitraries.bounds().tuple2())
                .as((f, two) -> {
                    boolean inOrder = !two.get1().isAfter(two.get2());
                    return inOrder
                            ? new Filter.TimeIn(f, two.get1(), two.get2())
                            : new Filter.TimeIn(f, two.get2(), two.get1());
                });
        return Arbitraries.oneOf(
                between,
                Combinators.combine(field, TimeArbitraries.bounds()).as((f, from) -> new Filter.TimeIn(f, from, null)),
                Combinators.combine(field, TimeArbitraries.bounds())
                        .as((f, until) -> new Filter.TimeIn(f, null, until)),
                field.map(f -> new Filter.TimeIn(f, null, null)));
    }

    /** Texts that custom values have, and spellings of their numbers that they have not. */
    private static Arbitrary<String> customTexts() {
        return Arbitraries.oneOf(
                LeadArbitraries.customValues()
                        .map(CustomValue::texts)
                        .map(texts -> texts.isEmpty() ? "" : texts.get(0)),
                Arbitraries.of(Stream.of("5.0", "1E+2", "0.10", "TRUE").toList()));
    }
}
