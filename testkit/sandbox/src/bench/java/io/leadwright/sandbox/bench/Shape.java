package io.leadwright.sandbox.bench;

import io.leadwright.query.LeadQuery;
import io.leadwright.query.Sort;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is asked: a part of the leads in some order and how many there are, or one lead.
 *
 * @param name the same whatever the number of leads
 * @param where what holds of them, all of it
 */
record Shape(String name, List<Condition> where, Sort order, Part part) {

    /** Where in the answer. */
    sealed interface Part {}

    /** A page of so many, by its offset. */
    record Window(long offset, int limit) implements Part {}

    /** The same, reached by a cursor by whoever has such. */
    record Behind(long offset, int limit) implements Part {}

    /** The lead of this id. */
    record One(String id) implements Part {}

    /** A page of 20. */
    static Shape page(String name, Sort order, long offset) {
        return new Shape(name, List.of(), order, new Window(offset, 20));
    }

    /** The first 20 of some, newest first. */
    static Shape some(String name, Condition... where) {
        return new Shape(name, List.of(where), LeadQuery.NEWEST_FIRST, new Window(0, 20));
    }

    Shape orderBy(Sort other) {
        return new Shape(name, where, other, part);
    }

    /** Whether its total may be remembered. */
    boolean isSearch() {
        return where.stream().anyMatch(c -> c instanceof Condition.Word || c instanceof Condition.TitleHas);
    }

    /** Whether it is the first page of all, or one lead. */
    boolean isPlain() {
        return where.isEmpty() && (part instanceof One || (part instanceof Window && offset() == 0));
    }

    Optional<String> id() {
        return part instanceof One one ? Optional.of(one.id) : Optional.empty();
    }

    long offset() {
        if (part instanceof Window window) {
            return window.offset;
        }
        return part instanceof Behind behind ? behind.offset : 0;
    }

    int limit() {
        if (part instanceof Window window) {
            return window.limit;
        }
        return part instanceof Behind behind ? behind.limit : 1;
    }
}
