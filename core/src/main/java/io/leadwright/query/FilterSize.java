package io.leadwright.query;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** How deep a filter is and how much it compares with, bounded so that walking one never exhausts the stack or a database's limits. */
record FilterSize(int depth, int conditions) {

    private static final int DEPTH_MAX = 32;
    private static final int CONDITIONS_MAX = 1_000;

    /** Copies the children of a new node; throws {@link IllegalArgumentException} if the tree becomes too large. */
    static List<Filter> checked(List<Filter> children) {
        FilterSize size = over(children);
        check(size.depth, size.conditions);
        return ImmutableList.copyOf(children);
    }

    /** Throws {@link IllegalArgumentException} if this is too large. */
    static void check(int depth, int conditions) {
        if (depth > DEPTH_MAX || conditions > CONDITIONS_MAX) {
            throw new IllegalArgumentException("filter: must be at most " + DEPTH_MAX + " deep and have at most "
                    + CONDITIONS_MAX + " conditions, is " + depth + " deep and has " + conditions);
        }
    }

    private static FilterSize over(List<Filter> children) {
        int depth = 0;
        int conditions = 1;
        for (Filter child : children) {
            FilterSize size = of(child);
            depth = Math.max(depth, size.depth);
            conditions += size.conditions;
        }
        return new FilterSize(depth + 1, conditions);
    }

    private static FilterSize of(Filter filter) {
        if (filter instanceof Filter.And and) {
            return over(and.filters());
        } else if (filter instanceof Filter.Or or) {
            return over(or.filters());
        } else if (filter instanceof Filter.Not not) {
            return over(ImmutableList.of(not.filter()));
        } else if (filter instanceof Filter.TagIn tagIn) {
            return new FilterSize(1, Math.max(1, tagIn.tags().size()));
        }
        return new FilterSize(1, 1);
    }
}
