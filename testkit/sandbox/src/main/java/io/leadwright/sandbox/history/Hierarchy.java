package io.leadwright.sandbox.history;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import io.leadwright.profile.form.HierarchyNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which values lie in which, as a file says: id, name, parent id, which is -1 for what lies in nothing. A node can lie in
 * several others, a line each, if its name is the same. One that lies in itself, also by way of others, and one of two names are
 * refused; a parent that is not there is nothing, and is remarked.
 *
 * @param remarks what is odd about the file, a line each
 */
public record Hierarchy(List<HierarchyNode> nodes, List<String> remarks) {

    private static final String NO_PARENT = "-1";

    /** Copies the lists. */
    public Hierarchy {
        nodes = List.copyOf(nodes);
        remarks = List.copyOf(remarks);
    }

    /** Reads the file. Throws {@link IllegalArgumentException}, naming the file and a line or id, if it is no hierarchy. */
    public static Hierarchy read(Path file) throws IOException {
        List<HierarchyNode> nodes = new ArrayList<>();
        LeftOut leftOut = new Table(file, Column.OF_HIERARCHY)
                .read(
                        row -> nodes.add(new HierarchyNode(
                                row.get(0), row.get(1), row.get(2).equals(NO_PARENT) ? null : row.get(2))),
                        (done, inAll) -> {});
        if (!leftOut.remarks().isEmpty()) {
            throw new IllegalArgumentException(leftOut.remarks().get(0));
        }
        checkNames(file, nodes);
        Map<String, Set<String>> parents = parents(nodes);
        List<String> remarks = new ArrayList<>();
        Tally several = new Tally(file, "%d nodes lie in several others, the first is id %s");
        parents.forEach((id, above) -> several.addIf(above.size() > 1, id));
        several.into(remarks);
        Tally unknown = new Tally(file, "%d nodes lie in an unknown one, which is nothing; the first is id %s");
        parents.forEach((id, above) -> unknown.addIf(!parents.keySet().containsAll(above), id));
        unknown.into(remarks);
        checkEnds(file, parents);
        return new Hierarchy(nodes, remarks);
    }

    private static void checkNames(Path file, List<HierarchyNode> nodes) {
        Map<String, String> names = new LinkedHashMap<>();
        for (HierarchyNode node : nodes) {
            String other = names.putIfAbsent(node.id(), node.name());
            if (other != null && !other.equals(node.name())) {
                throw new IllegalArgumentException(file + ": id " + node.id() + ": must have one name, has two");
            }
        }
    }

    private static Map<String, Set<String>> parents(List<HierarchyNode> nodes) {
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        for (HierarchyNode node : nodes) {
            Set<String> above = parents.computeIfAbsent(node.id(), id -> new LinkedHashSet<>(1));
            if (node.parentId() != null) {
                above.add(node.parentId());
            }
        }
        return parents;
    }

    /** Takes away what lies in nothing that is left, from the top down: what stays goes round, or lies in what does. */
    private static void checkEnds(Path file, Map<String, Set<String>> parents) {
        SetMultimap<String, String> children = HashMultimap.create();
        parents.forEach((id, above) -> above.forEach(parent -> children.put(parent, id)));
        Map<String, Set<String>> left = new LinkedHashMap<>();
        Deque<String> ended = new ArrayDeque<>();
        parents.forEach((id, above) -> {
            Set<String> known = new LinkedHashSet<>(Sets.intersection(above, parents.keySet()));
            left.put(id, known);
            if (known.isEmpty()) {
                ended.add(id);
            }
        });
        while (!ended.isEmpty()) {
            String id = ended.remove();
            left.remove(id);
            for (String child : children.get(id)) {
                Set<String> above = left.getOrDefault(child, Set.of());
                if (above.remove(id) && above.isEmpty()) {
                    ended.add(child);
                }
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    file + ": id " + goingRound(left) + ": must not lie in itself, also by way of others");
        }
    }

    /** Upwards from the first, where everything lies in something, to the first that comes twice. */
    private static String goingRound(Map<String, Set<String>> left) {
        String id = left.keySet().iterator().next();
        Set<String> seen = new HashSet<>();
        while (seen.add(id)) {
            id = left.getOrDefault(id, Set.of()).iterator().next();
        }
        return id;
    }
}
