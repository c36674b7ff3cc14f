package io.leadwright.http.api;

import io.leadwright.query.Direction;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** In what order leads are asked for: newest first, unless {@code sortBy} or {@code sortOrder} say otherwise. */
final class OrderParams {

    private static final Choice<SortKey> KEYS = Choice.among(SortKey.values(), SortKey::jsonName);
    private static final Choice<Direction> DIRECTIONS =
            Choice.among(Direction.values(), direction -> direction.name().toLowerCase(Locale.ROOT));

    private OrderParams() {}

    static List<Sort> read(Params params) {
        List<SortKey> keys = list(params, "sortBy", KEYS);
        List<Direction> directions = list(params, "sortOrder", DIRECTIONS);
        List<SortKey> by = keys.isEmpty() ? List.of(LeadQuery.NEWEST_FIRST.key()) : keys;
        List<Direction> order = directions.isEmpty() ? List.of(Direction.DESC) : directions;
        if (new HashSet<>(by).size() < by.size()) {
            params.refuse("sortBy", "Must name each field once");
        } else if (order.size() != 1 && order.size() != by.size()) {
            params.refuse("sortOrder", "Must have one direction for all fields, or one for each of sortBy");
        }
        if (!params.invalid().isEmpty()) {
            return List.of(LeadQuery.NEWEST_FIRST);
        }
        return IntStream.range(0, by.size())
                .mapToObj(i -> new Sort(by.get(i), order.get(order.size() == 1 ? 0 : i)))
                .toList();
    }

    private static <T> List<T> list(Params params, String name, Choice<T> choice) {
        // the limit keeps empty pieces at the end, so that they are refused
        return params.one(name)
                .map(value -> params.chosen(name, List.of(value.split(",", -1)), choice))
                .orElse(List.of());
    }
}
