package io.leadwright.http.api;

import io.leadwright.http.openapi.Parameter;
import io.leadwright.http.openapi.Schema;
import io.leadwright.lead.CustomFieldTypes;
import io.leadwright.query.CustomSort;
import io.leadwright.query.Direction;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.LeadSort;
import io.leadwright.query.NumberFact;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In what order leads are asked for: newest first, unless {@code sortBy} or {@code sortOrder} say otherwise. */
final class OrderParams {

    private static final String BY = "sortBy";
    private static final String ORDER = "sortOrder";
    private static final String CUSTOM = "^customField\\..";
    private static final Choice<Direction> DIRECTIONS =
            Choice.among(Direction.values(), direction -> direction.name().toLowerCase(Locale.ROOT));

    private OrderParams() {}

    /** The parameters as clients are told of them. */
    static List<Parameter> described() {
        return List.of(
                Parameter.joined(
                        BY,
                        Schema.anyOf(
                                keys(CustomFieldTypes.NONE).schema(),
                                Schema.text().with("pattern", CUSTOM)),
                        "By which fields, the first counting most, customField.<name> being one that is declared; "
                                + LeadQuery.NEWEST_FIRST.key().jsonName() + " unless said"),
                Parameter.joined(ORDER, DIRECTIONS.schema(), "One direction for all, or one each; desc unless said"));
    }

    static List<Sort> read(Params params, CustomFieldTypes types) {
        List<SortKey> keys = list(params, BY, keys(types));
        List<Direction> directions = list(params, ORDER, DIRECTIONS);
        List<SortKey> by = keys.isEmpty() ? List.of(LeadQuery.NEWEST_FIRST.key()) : keys;
        List<Direction> order = directions.isEmpty() ? List.of(Direction.DESC) : directions;
        if (new HashSet<>(by).size() < by.size()) {
            params.refuse(BY, "Must name each field once");
        } else if (by.stream().filter(CustomSort.class::isInstance).count() > LeadQuery.DECLARED_MAX) {
            params.refuse(BY, "Must name at most " + LeadQuery.DECLARED_MAX + " declared fields");
        } else if (order.size() != 1 && order.size() != by.size()) {
            params.refuse(ORDER, "Must have one direction for all fields, or one for each of sortBy");
        }
        if (params.hasInvalid()) {
            return List.of(LeadQuery.NEWEST_FIRST);
        }
        return IntStream.range(0, by.size())
                .mapToObj(i -> new Sort(by.get(i), order.get(order.size() == 1 ? 0 : i)))
                .toList();
    }

    private static Choice<SortKey> keys(CustomFieldTypes types) {
        SortKey[] keys = Stream.of(
                        Arrays.stream(LeadSort.values()),
                        Arrays.stream(NumberFact.values()),
                        types.byName().values().stream().map(SortKey::of))
                .<SortKey>flatMap(some -> some)
                .toArray(SortKey[]::new);
        return Choice.among(keys, SortKey::jsonName);
    }

    private static <T> List<T> list(Params params, String name, Choice<T> choice) {
        // the limit keeps empty pieces at the end, so that they are refused
        return params.one(name)
                .map(value -> params.chosen(name, List.of(value.split(",", -1)), choice))
                .orElse(List.of());
    }
}
