package io.leadwright.testkit;

import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Mark;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who of one account wants to be left alone, in a map. Not thread-safe. */
final class MemorySuppressions {

    private final Map<Mark, Suppression> entries = new HashMap<>();

    List<Suppression> among(Set<Mark> marks) {
        return marks.stream().filter(entries::containsKey).map(entries::get).toList();
    }

    Set<Mark> marked(Set<Mark> marks) {
        Set<Mark> found = new HashSet<>(marks);
        found.retainAll(entries.keySet());
        return found;
    }

    /** What takes it back. */
    Runnable add(Collection<Suppression> added) {
        Map<Mark, Suppression> before = Map.copyOf(entries);
        added.forEach(entry -> entries.putIfAbsent(entry.mark(), entry));
        return () -> keepOnly(before);
    }

    /** What takes it back. */
    Runnable remove(Set<Mark> marks) {
        Map<Mark, Suppression> before = Map.copyOf(entries);
        entries.keySet().removeAll(marks);
        return () -> keepOnly(before);
    }

    int size() {
        return entries.size();
    }

    boolean isToldBy(Set<String> keyIds) {
        return entries.isEmpty() || entries.values().stream().anyMatch(entry -> keyIds.contains(entry.keyId()));
    }

    private void keepOnly(Map<Mark, Suppression> before) {
        entries.clear();
        entries.putAll(before);
    }
}
