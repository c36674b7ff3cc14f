package io.leadwright.sandbox.simulated;

import com.google.common.collect.EvictingQueue;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one vendor was asked: all of it counted, the last of it kept. Thread-safe. */
final class CallLog {

    private static final int KEPT_MAX = 1_000;
    private static final int REPEATED_MAX = 100_000;

    private final EvictingQueue<Asked> kept = EvictingQueue.create(KEPT_MAX);
    private final Map<Long, Integer> attempts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
            return size() > REPEATED_MAX;
        }
    };
    private long count;

    /** How often this very call came before. */
    synchronized int attemptsBefore(String call) {
        long hash = Hashing.sipHash24().hashString(call, StandardCharsets.UTF_8).asLong();
        return attempts.merge(hash, 1, Integer::sum) - 1;
    }

    synchronized void add(Asked asked) {
        count++;
        kept.add(asked);
    }

    synchronized long count() {
        return count;
    }

    synchronized List<Asked> last() {
        return List.copyOf(kept);
    }
}
