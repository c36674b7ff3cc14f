package io.leadwright.testkit;

import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomKind;
import io.leadwright.query.CustomSort;
import io.leadwright.query.Direction;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.LeadSort;
import io.leadwright.query.NumberFact;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import io.leadwright.query.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Queries, of which half are for every lead and a few by id alone, and the pages to ask for. */
final class QueryArbitraries {

    private static final int KEYS_MAX = 3;

    private static final List<SortKey> KEYS = keys();

    private QueryArbitraries() {}

    /** The fields of leads twice: of the others fewer leads have values. */
    private static List<SortKey> keys() {
        List<LeadSort> ofLeads = List.of(LeadSort.values());
        List<SortKey> keys = new ArrayList<>(ofLeads);
        keys.addAll(ofLeads);
        keys.addAll(List.of(NumberFact.values()));
        for (CustomKind kind : CustomKind.values()) {
            keys.add(SortKey.of(new CustomField(LeadArbitraries.SORTED_FIELD, kind)));
        }
        return keys;
    }

    static Arbitrary<LeadQuery> queries() {
        Arbitrary<Filter> filters = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Filter.everything())), Tuple.of(1, FilterArbitraries.filters()));
        Arbitrary<List<Sort>> orders =
                Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(List.of())), Tuple.of(11, orders()));
        return Combinators.combine(filters, orders).as(LeadQuery::new).withoutEdgeCases();
    }

    static Arbitrary<List<Sort>> orders() {
        Arbitrary<List<SortKey>> keys = Arbitraries.of(KEYS)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(KEYS_MAX)
                .filter(QueryArbitraries::isOrder);
        Arbitrary<List<Direction>> directions =
                Arbitraries.of(Direction.class).list().ofSize(KEYS_MAX);
        return Combinators.combine(keys, directions)
                .as((k, d) -> IntStream.range(0, k.size())
                        .mapToObj(i -> new Sort(k.get(i), d.get(i)))
                        .toList());
    }

    private static boolean isOrder(List<SortKey> keys) {
        return keys.stream().filter(CustomSort.class::isInstance).count() <= LeadQuery.DECLARED_MAX;
    }

    static Arbitrary<PagePick> pages() {
        Arbitrary<Integer> picks = Arbitraries.integers().between(0, 30).withDistribution(RandomDistribution.uniform());
        Arbitrary<Integer> limits = Arbitraries.of(1, 2, 2, 3, 3, 4, 5, 8, 30);
        Arbitrary<Total> totals = Arbitraries.of(Total.exact(), Total.none(), Total.upTo(3));
        return Combinators.combine(Arbitraries.of(PagePick.Kind.class), picks, limits, totals)
                .as(PagePick::new)
                .withoutEdgeCases();
    }
}
