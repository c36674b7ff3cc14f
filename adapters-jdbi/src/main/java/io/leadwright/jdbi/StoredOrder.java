package io.leadwright.jdbi;

import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomKind;
import io.leadwright.query.CustomSort;
import io.leadwright.query.Direction;
import io.leadwright.query.LeadSort;
import io.leadwright.query.NumberFact;
import io.leadwright.query.Sort;
import io.leadwright.query.SortKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** An order as trees of texts, and back: of each key its name, its direction, then what a custom field is. */
final class StoredOrder {

    private static final String CUSTOM = "custom";

    private StoredOrder() {}

    /** The tree of one key and its direction. */
    static List<Object> tree(Sort sort) {
        String direction = sort.direction().name();
        if (sort.key() instanceof CustomSort custom) {
            return List.of(
                    CUSTOM,
                    direction,
                    custom.field().kind().name(),
                    custom.field().name());
        }
        return List.of(((Enum<?>) sort.key()).name(), direction);
    }

    /** The order of a tree of such; throws {@link IllegalArgumentException} if it is that of none. */
    static List<Sort> of(StoredTree tree) {
        return tree.children().stream()
                .map(sort -> new Sort(key(sort), Direction.valueOf(sort.text(0))))
                .toList();
    }

    private static SortKey key(StoredTree sort) {
        if (sort.kind().equals(CUSTOM)) {
            return SortKey.of(new CustomField(sort.text(2), CustomKind.valueOf(sort.text(1))));
        }
        Stream<SortKey> known = Stream.concat(Arrays.stream(LeadSort.values()), Arrays.stream(NumberFact.values()));
        return StoredTree.known(
                known.filter(key -> ((Enum<?>) key).name().equals(sort.kind())).findFirst());
    }
}
