package io.leadwright.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.leadwright.lead.LeadId;
import java.util.List;
import java.util.Map;

/**
 * What is decided on a run, and what of it is to be written.
 *
 * @param result what whoever decided answers
 * @param run the run as it is from now on
 * @param taken chunks that are new, or somebody else's from now on; their leads count as taken
 * @param ended the numbers of chunks that nobody works on any more
 * @param failed why leads were not enriched
 */
public record RunChange<R>(R result, Run run, List<RunChunk> taken, List<Long> ended, Map<LeadId, String> failed) {

    /** Copies the lists. */
    public RunChange {
        taken = ImmutableList.copyOf(taken);
        ended = ImmutableList.copyOf(ended);
        failed = ImmutableMap.copyOf(failed);
        failed.values().forEach(RunTally::checkCode);
    }

    /** Changes the run alone, or nothing if it is the same. */
    public static <R> RunChange<R> of(R result, Run run) {
        return new RunChange<>(result, run, List.of(), List.of(), Map.of());
    }

    /** And these chunks are taken. */
    public RunChange<R> taking(RunChunk chunk) {
        return new RunChange<>(result, run, List.of(chunk), ended, failed);
    }

    /** And these are over. */
    public RunChange<R> ending(List<Long> numbers, Map<LeadId, String> whyFailed) {
        return new RunChange<>(result, run, taken, numbers, whyFailed);
    }
}
