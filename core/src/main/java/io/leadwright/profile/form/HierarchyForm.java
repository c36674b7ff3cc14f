package io.leadwright.profile.form;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Names of what lies in each other: a name stands for all nodes that have it, and speaks for every name of which some node
 * lies below one of its own. Names that so speak for each other, as a city and a state of one name can, do not.
 */
final class HierarchyForm<T> implements CanonicalForm<T> {

    private final CanonicalForm<T> names;
    private final ImmutableSetMultimap<String, String> idsByKey;
    private final ImmutableSetMultimap<String, String> parents;

    HierarchyForm(CanonicalForm<T> names, Collection<HierarchyNode> nodes) {
        ImmutableSetMultimap.Builder<String, String> ids = ImmutableSetMultimap.builder();
        ImmutableSetMultimap.Builder<String, String> above = ImmutableSetMultimap.builder();
        for (HierarchyNode node : nodes) {
            names.read(node.name()).ifPresent(name -> ids.put(name.key(), node.id()));
            if (node.parentId() != null) {
                above.put(node.id(), node.parentId());
            }
        }
        this.names = names;
        this.idsByKey = ids.build();
        this.parents = above.build();
    }

    @Override
    public Optional<Canonical<T>> read(String text) {
        return names.read(text);
    }

    @Override
    public double support(String generalKey, String specificKey) {
        return !generalKey.equals(specificKey) && isAbove(generalKey, specificKey) && !isAbove(specificKey, generalKey)
                ? 1
                : 0;
    }

    @Override
    public Tolerance tolerance() {
        return names.tolerance();
    }

    /** Upwards from the lower one: there are few steps, and none is taken twice, should the nodes go round. */
    private boolean isAbove(String upperKey, String lowerKey) {
        Set<String> wanted = idsByKey.get(upperKey);
        if (wanted.isEmpty()) {
            return false;
        }
        Deque<String> next = new ArrayDeque<>(idsByKey.get(lowerKey));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            for (String parent : parents.get(next.pop())) {
                if (wanted.contains(parent)) {
                    return true;
                }
                if (seen.add(parent)) {
                    next.push(parent);
                }
            }
        }
        return false;
    }
}
