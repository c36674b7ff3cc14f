package io.leadwright.learn;

import com.google.common.collect.ImmutableSortedMap;
import io.leadwright.profile.SourceId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which sources copy from the same origin: a partition of them. Immutable and thread-safe. */
public final class Lineages {

    /** Nobody copies, as far as is known. */
    public static final Lineages NONE = new Lineages(Map.of());

    private final ImmutableSortedMap<SourceId, String> origins;

    private Lineages(Map<SourceId, String> origins) {
        this.origins = ImmutableSortedMap.copyOf(origins);
    }

    /** Sources and the name of the origin of each; who is not named is its own. */
    public static Lineages of(Map<SourceId, String> origins) {
        return new Lineages(origins);
    }

    /** The origin of a source. */
    public String of(SourceId source) {
        String origin = origins.get(source);
        return origin == null ? source.value() : origin;
    }

    /** These, joined by the others of each of these groups, of which all copy from one origin. */
    Lineages joinedBy(List<List<SourceId>> groups) {
        Map<SourceId, String> all = new TreeMap<>(origins);
        for (List<SourceId> group : groups) {
            SourceId known = group.stream().filter(this::names).findFirst().orElse(group.get(0));
            group.stream().filter(source -> !names(source)).forEach(source -> all.put(source, of(known)));
        }
        return new Lineages(all);
    }

    private boolean names(SourceId source) {
        return origins.containsKey(source) || origins.containsValue(source.value());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lineages that && origins.equals(that.origins);
    }

    @Override
    public int hashCode() {
        return origins.hashCode();
    }

    @Override
    public String toString() {
        return "Lineages" + origins;
    }
}
