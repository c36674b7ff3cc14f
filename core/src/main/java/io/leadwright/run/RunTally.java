package io.leadwright.run;

import com.google.common.collect.ImmutableSortedMap;
import io.leadwright.lead.StoredText;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has come of a run so far.
 *
 * @param enriched how many leads were enriched
 * @param failed how many were not, by why
 * @param restored how many were given back what they were, by what became of them
 * @param spent what was spent on chunks that are over
 */
public record RunTally(
        long enriched, SortedMap<String, Long> failed, SortedMap<Restored, Long> restored, RunBill spent) {

    /** The longest that a reason is. */
    public static final int CODE_LENGTH_MAX = 40;

    /** Nothing yet. */
    public static final RunTally NOTHING =
            new RunTally(0, ImmutableSortedMap.of(), ImmutableSortedMap.of(), RunBill.NOTHING);

    /** Copies the maps. */
    public RunTally {
        failed = ImmutableSortedMap.copyOf(failed);
        restored = ImmutableSortedMap.copyOf(restored);
        failed.keySet().forEach(RunTally::checkCode);
    }

    /** Returns the reason if it can be kept: 1 to 40 characters; throws {@link IllegalArgumentException}. */
    public static String checkCode(String code) {
        if (StoredText.check("code", code, CODE_LENGTH_MAX).isEmpty()) {
            throw new IllegalArgumentException("code: must not be empty");
        }
        return code;
    }

    /** How many leads are done with. */
    public long done() {
        return enriched + failed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** With what came of more leads. */
    public RunTally plus(long moreEnriched, Map<String, Long> moreFailed) {
        SortedMap<String, Long> all = new TreeMap<>(failed);
        moreFailed.forEach((code, count) -> all.merge(code, count, Long::sum));
        return new RunTally(enriched + moreEnriched, all, restored, spent);
    }

    /** With so much more that was spent. */
    public RunTally spending(RunBill more) {
        return new RunTally(enriched, failed, restored, spent.plus(more));
    }

    /** With what became of more leads when they were undone. */
    public RunTally restoring(Map<Restored, Long> more) {
        SortedMap<Restored, Long> all = new TreeMap<>(restored);
        more.forEach((what, count) -> all.merge(what, count, Long::sum));
        return new RunTally(enriched, failed, all, spent);
    }
}
