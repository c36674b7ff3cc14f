package io.leadwright.score;

import static io.leadwright.query.Filter.and;
import static io.leadwright.query.Filter.contactedFrom;
import static io.leadwright.query.Filter.not;
import static io.leadwright.query.Filter.or;
import static io.leadwright.query.Filter.status;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadStatus;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.QueryEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Groups that share out all leads: each lead is in the first whose meaning it has, or in the rest. Immutable and thread-safe.
 *
 * @param segments in the order in which they are tried: 1 to 20, all different by name
 * @param rest what the group of all other leads is called
 */
public record Segmentation(List<Segment> segments, String rest) {

    private static final int SEGMENTS_MAX = 20;

    /** A contact is recent for so many whole days: until the next one is over. */
    private static final Duration RECENT = Duration.ofDays(7 + 1);

    private static final Segment CONVERTED = new Segment("converted", status(LeadStatus.CONVERTED));
    private static final Segment HOT = new Segment(
            "hot",
            now -> and(
                    status(LeadStatus.REPLIED), contactedFrom(now.minus(RECENT).plusNanos(1_000))));

    private static final Segmentation STANDARD = new Segmentation(
            List.of(CONVERTED, HOT, new Segment("warm", status(LeadStatus.REPLIED, LeadStatus.CONTACTED))), "cold");

    private static final Segmentation REFERENCE = new Segmentation(
            List.of(
                    CONVERTED,
                    HOT,
                    new Segment(
                            "warm",
                            or(
                                    and(status(LeadStatus.REPLIED), not(Filter.neverContacted())),
                                    status(LeadStatus.CONTACTED)))),
            "cold");

    /** Copies and checks the segments; throws {@link IllegalArgumentException}. */
    public Segmentation {
        segments = ImmutableList.copyOf(segments);
        Bounds.checkName("rest", rest);
        if (segments.isEmpty() || segments.size() > SEGMENTS_MAX) {
            throw new IllegalArgumentException("segments: must be 1 to " + SEGMENTS_MAX + ", are " + segments.size());
        }
        long different = Stream.concat(segments.stream().map(Segment::name), Stream.of(rest))
                .distinct()
                .count();
        if (different <= segments.size()) {
            throw new IllegalArgumentException("segments: must all have different names");
        }
    }

    /**
     * Converted; hot, who replied and was contacted within the last seven days; warm, who replied otherwise or was contacted;
     * cold, all others. A day is a period of 24 hours.
     */
    public static Segmentation standard() {
        return STANDARD;
    }

    /** As the example on the reference's page computes it: who replied and has no date of contact is cold. */
    public static Segmentation reference() {
        return REFERENCE;
    }

    /** What the groups are called, in their order, the rest last. */
    public List<String> names() {
        return Stream.concat(segments.stream().map(Segment::name), Stream.of(rest))
                .toList();
    }

    /** What the group of a lead is called, of which nothing is believed beyond what it says. */
    public String of(Lead lead, Instant now) {
        return of(lead, Facts.NONE, now);
    }

    /** What the group of a lead is called, of which this is believed; asks nobody. */
    public String of(Lead lead, Facts facts, Instant now) {
        return segments.stream()
                .filter(segment -> QueryEngine.matching(segment.meaning().apply(now), id -> facts)
                        .test(lead))
                .map(Segment::name)
                .findFirst()
                .orElse(rest);
    }

    /** The leads of each group, by its name, in their order, the rest last; no lead is in two. */
    public Map<String, Filter> filters(Instant now) {
        ImmutableMap.Builder<String, Filter> filters = ImmutableMap.builder();
        List<Filter> others = new ArrayList<>();
        for (Segment segment : segments) {
            Filter own = segment.meaning().apply(now);
            filters.put(segment.name(), without(others, own));
            others.add(own);
        }
        return filters.put(rest, without(others, Filter.everything())).buildOrThrow();
    }

    private static Filter without(List<Filter> others, Filter own) {
        return others.isEmpty() ? own : and(own, not(or(others.toArray(Filter[]::new))));
    }
}
