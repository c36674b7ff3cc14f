package io.leadwright.sandbox.simulated;

import java.util.Optional;

/** Counts what a file holds and nobody reads. It is named by its place, for its name may be anything. */
final class UnreadMembers {

    private Optional<String> first = Optional.empty();
    private int count;

    void add(String path) {
        first = first.or(() -> Optional.of(path));
        count++;
    }

    /** How many there are, and where the first is; empty if there is none. */
    Optional<String> remark() {
        return first.map(
                path -> count + (count == 1 ? " member is" : " members are") + " not read, the first in " + path);
    }
}
