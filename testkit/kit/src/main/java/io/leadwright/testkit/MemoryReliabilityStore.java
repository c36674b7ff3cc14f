package io.leadwright.testkit;

import io.leadwright.learn.Count;
import io.leadwright.learn.CountKey;
import io.leadwright.learn.Feedback;
import io.leadwright.learn.SourceReliability;
import io.leadwright.port.ReliabilityStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The counts of one account in a map, beside the ids of what was counted. */
final class MemoryReliabilityStore implements ReliabilityStore {

    private final MemoryStorage storage;
    private final Set<String> ids = new HashSet<>();
    private final Map<CountKey, Count> counts = new HashMap<>();

    MemoryReliabilityStore(MemoryStorage storage) {
        this.storage = storage;
    }

    @Override
    public synchronized boolean record(String feedbackId, SourceReliability told) {
        storage.checkOpen();
        Feedback.checkId(feedbackId);
        if (ids.contains(feedbackId)) {
            return false;
        }
        // all sums first: if one fails, none counts
        Map<CountKey, Count> sums = new HashMap<>(told.counts());
        sums.replaceAll((key, count) -> counts.containsKey(key) ? count.plus(counts.get(key)) : count);
        counts.putAll(sums);
        ids.add(feedbackId);
        return true;
    }

    @Override
    public synchronized SourceReliability read() {
        storage.checkOpen();
        return SourceReliability.of(counts);
    }
}
