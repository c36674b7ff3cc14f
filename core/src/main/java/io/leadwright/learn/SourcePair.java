package io.leadwright.learn;

import io.leadwright.profile.SourceId;
import java.util.Comparator;

/** Two sources, the smaller name first. */
record SourcePair(SourceId first, SourceId second) implements Comparable<SourcePair> {

    private static final Comparator<SourcePair> ORDER =
            Comparator.comparing(SourcePair::first).thenComparing(SourcePair::second);

    static SourcePair of(SourceId one, SourceId other) {
        return one.compareTo(other) < 0 ? new SourcePair(one, other) : new SourcePair(other, one);
    }

    @Override
    public int compareTo(SourcePair other) {
        return ORDER.compare(this, other);
    }
}
