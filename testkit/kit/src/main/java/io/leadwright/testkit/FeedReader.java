package io.leadwright.testkit;

import io.leadwright.lead.Change;
import io.leadwright.port.LeadStore;
import java.util.ArrayList;
import java.util.List;

/** Somebody who follows the changes of a store, going on from the last number seen. Not thread-safe. */
final class FeedReader {

    private final LeadStore store;
    private final List<Change> seen = new ArrayList<>();

    FeedReader(LeadStore store) {
        this.store = store;
    }

    /** Asks once, for so many at the most; whether there was anything. */
    boolean goOn(int limit) {
        long last = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).number();
        List<Change> next = store.changes(last, limit);
        if (next.size() > limit) {
            throw new AssertionError("asked for " + limit + " changes at the most, was told " + next.size());
        }
        return seen.addAll(next);
    }

    /** Asks until there is nothing new; all that was seen from the first one on. */
    List<Change> toTheEnd(int limit) {
        boolean isMore = true;
        while (isMore) {
            isMore = goOn(limit);
        }
        return List.copyOf(seen);
    }
}
