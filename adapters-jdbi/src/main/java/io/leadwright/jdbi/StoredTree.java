package io.leadwright.jdbi;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A list whose first text says its kind, as it was read by {@link JsonText#tree}. Throws {@link IllegalArgumentException} where
 * there is not what is asked for, without quoting what there is.
 */
record StoredTree(List<?> nodes) {

    /** The kind. */
    String kind() {
        return string(nodes, 0);
    }

    /** How many stand behind the kind. */
    int size() {
        return nodes.size() - 1;
    }

    /** The text of this number, from 0. */
    String text(int number) {
        return string(nodes, number + 1);
    }

    /** The tree of this number, from 0. */
    StoredTree child(int number) {
        if (number + 1 < nodes.size() && nodes.get(number + 1) instanceof List<?> child) {
            return new StoredTree(child);
        }
        throw notExpected();
    }

    /** Whether there is nothing but texts. */
    boolean isOfTexts() {
        return nodes.stream().allMatch(String.class::isInstance);
    }

    /** All behind the kind, which are texts. */
    List<String> texts() {
        return nodes.stream().skip(1).map(String.class::cast).toList();
    }

    /** All behind the kind, which are trees. */
    List<StoredTree> children() {
        return IntStream.range(0, size()).mapToObj(this::child).toList();
    }

    private static String string(List<?> nodes, int index) {
        if (index < nodes.size() && nodes.get(index) instanceof String text) {
            return text;
        }
        throw notExpected();
    }

    /** One of a closed set. */
    static <T> T known(Optional<T> value) {
        return value.orElseThrow(StoredTree::notExpected);
    }

    static IllegalArgumentException notExpected() {
        return new IllegalArgumentException("tree: is not what was written");
    }
}
