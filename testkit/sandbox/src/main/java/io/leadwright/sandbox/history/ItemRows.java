package io.leadwright.sandbox.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Rows in their order, those of one item at a time. Not thread-safe. */
final class ItemRows {

    private static final List<String> NONE = List.of();

    private final Iterator<List<String>> rows;
    private List<String> ahead;

    ItemRows(Iterator<List<String>> rows) {
        this.rows = rows;
        this.ahead = rows.hasNext() ? rows.next() : NONE;
    }

    /** What the first two columns name. */
    record Item(String object, String attribute) implements Comparable<Item> {

        private static final Comparator<Item> ORDER =
                Comparator.comparing(Item::object).thenComparing(Item::attribute);

        @Override
        public int compareTo(Item other) {
            return ORDER.compare(this, other);
        }
    }

    boolean hasNext() {
        return !ahead.equals(NONE);
    }

    /** Which item is next. */
    Item item() {
        return new Item(ahead.get(0), ahead.get(1));
    }

    /** All rows of the next item, each once. */
    List<List<String>> take() {
        Item item = item();
        List<List<String>> taken = new ArrayList<>();
        while (hasNext() && item().equals(item)) {
            List<String> row = ahead;
            taken.add(row);
            while (ahead.equals(row)) {
                ahead = rows.hasNext() ? rows.next() : NONE;
            }
        }
        return taken;
    }
}
