package io.leadwright.evaluate;

import com.google.common.collect.ImmutableSortedSet;
import io.leadwright.evaluate.SourceValue.Effect;
import io.leadwright.evaluate.SourceValue.Judged;
import io.leadwright.merge.Merger;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.Profile;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells which contract to renew: merges stored claims again with each source left out, one person after the other, and sums
 * what would be missing. Memory is bounded by the number of sources, whatever the number of people. Thread-safe.
 */
public final class SourceValues {

    private final Merger merger;
    private final Instant now;

    /** Values sources by what this merger makes of claims at this time. */
    public SourceValues(Merger merger, Instant now) {
        this.merger = merger;
        this.now = now;
    }

    /**
     * What each source is worth that says something, by name.
     *
     * @param people is read once, to the end
     * @param costMicros what each source costs, in millionths of one currency; nothing if not named
     */
    public List<SourceValue> ofEach(Stream<SourceValueCase> people, Map<SourceId, Long> costMicros) {
        Map<SourceId, Sum> sums = new TreeMap<>();
        for (Iterator<SourceValueCase> each = people.iterator(); each.hasNext(); ) {
            SourceValueCase person = each.next();
            Profile all = merge(person, person.claims());
            for (SourceId source : sources(person.claims())) {
                sums.merge(source, sum(person, all, Set.of(source)), Sum::plus);
            }
        }
        List<SourceValue> values = new ArrayList<>(sums.size());
        sums.forEach((source, sum) -> values.add(sum.value(Set.of(source), costMicros)));
        return values;
    }

    /**
     * What several sources are worth together, such as all of one origin, for each of these groups in their order.
     *
     * @param people is read once, to the end
     * @param costMicros what each source costs, in millionths of one currency; nothing if not named
     */
    public List<SourceValue> ofGroups(
            Stream<SourceValueCase> people, Map<SourceId, Long> costMicros, Collection<Set<SourceId>> groups) {
        Map<Set<SourceId>, Sum> sums = new LinkedHashMap<>();
        groups.forEach(group -> sums.put(ImmutableSortedSet.copyOf(group), Sum.NONE));
        for (Iterator<SourceValueCase> each = people.iterator(); each.hasNext(); ) {
            SourceValueCase person = each.next();
            Profile all = merge(person, person.claims());
            sums.replaceAll((group, sum) -> sum.plus(sum(person, all, group)));
        }
        List<SourceValue> values = new ArrayList<>(sums.size());
        sums.forEach((group, sum) -> values.add(sum.value(group, costMicros)));
        return values;
    }

    /** What would be missing of one person without each of these groups. */
    Map<Set<SourceId>, Effect> effects(SourceValueCase person, Collection<Set<SourceId>> groups) {
        Profile all = merge(person, person.claims());
        Map<Set<SourceId>, Effect> effects = new HashMap<>();
        groups.forEach(group -> effects.put(group, sum(person, all, group).effect()));
        return effects;
    }

    private Sum sum(SourceValueCase person, Profile all, Set<SourceId> leftOut) {
        List<Claim> rest = new ArrayList<>(person.claims().all());
        if (!rest.removeIf(claim -> leftOut.contains(claim.source()))) {
            return Sum.NONE;
        }
        SourceValueLoss loss = new SourceValueLoss(all, merge(person, Claims.of(rest)), leftOut);
        return new Sum(loss.effect(), loss.judged(person.truths()));
    }

    private Profile merge(SourceValueCase person, Claims claims) {
        Subject asked = person.asked();
        return asked == null ? merger.merge(claims, now) : merger.merge(claims, asked, now);
    }

    private static Set<SourceId> sources(Claims claims) {
        Set<SourceId> sources = new TreeSet<>();
        claims.all().forEach(claim -> sources.add(claim.source()));
        return sources;
    }

    private record Sum(Effect effect, Judged judged) {

        static final Sum NONE = new Sum(Effect.NONE, Judged.NONE);

        Sum plus(Sum other) {
            return new Sum(effect.plus(other.effect), judged.plus(other.judged));
        }

        SourceValue value(Set<SourceId> sources, Map<SourceId, Long> costMicros) {
            long cost = 0;
            for (SourceId source : sources) {
                cost = Math.addExact(cost, costMicros.getOrDefault(source, 0L));
            }
            return new SourceValue(sources, effect, judged, cost);
        }
    }
}
