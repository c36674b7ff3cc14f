package io.leadwright.query;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How many leads came to each stage, by their statuses, period by period: each lead once a stage, when it first came there. Leads
 * that are gone count as well; of one that was {@linkplain io.leadwright.lead.Merge merged}, each of the two counts by itself; of
 * one that came with a later stage, never moved and is deleted, nobody knows more than that it was created.
 *
 * <p>A lead counts when the book was told: who was imported yesterday came yesterday. Who skips a stage comes to it and to the
 * next one together, so that over all times no stage has more leads than the one before; within one period it may.
 *
 * @param periods one behind the other
 */
public record Funnel(List<Period> periods) {

    /** Copies the periods. */
    public Funnel {
        periods = ImmutableList.copyOf(periods);
    }

    /**
     * What happened within a time.
     *
     * @param from its first moment
     * @param until the first moment behind it
     * @param arrived how many leads came to each stage there is, in their order
     */
    public record Period(Instant from, Instant until, Map<FunnelStage, Long> arrived) {
        /** Copies and completes the numbers. */
        public Period {
            Map<FunnelStage, Long> given = arrived;
            arrived = Arrays.stream(FunnelStage.values())
                    .collect(ImmutableMap.toImmutableMap(stage -> stage, stage -> given.getOrDefault(stage, 0L)));
        }

        /** How many leads came to this stage. */
        public long arrived(FunnelStage stage) {
            return arrived.getOrDefault(stage, 0L);
        }
    }

    /** How many leads came to this stage in all periods together. */
    public long arrived(FunnelStage stage) {
        return periods.stream().mapToLong(period -> period.arrived(stage)).sum();
    }
}
