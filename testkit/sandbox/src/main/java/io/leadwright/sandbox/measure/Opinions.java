package io.leadwright.sandbox.measure;

import io.leadwright.match.MatchBands;
import io.leadwright.match.MatchBands.Band;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.DroppedClaim;
import io.leadwright.profile.Profile;
import io.leadwright.profile.SourceId;
import io.leadwright.profile.Truth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said of one field of one person.
 *
 * @param truth what is right
 * @param belief what the library believes; empty if it believes nothing, or not that this is the person
 * @param said the keys of what each vendor says, whomever the library takes it to be about
 */
record Opinions(Truth truth, Optional<Belief> belief, SortedMap<SourceId, SortedSet<String>> said) {

    static Opinions of(Truth truth, Profile profile) {
        Optional<Belief> belief = profile.belief(truth.field());
        SortedMap<SourceId, SortedSet<String>> said = new TreeMap<>();
        Stream.concat(
                        belief.stream()
                                .flatMap(known -> known.candidates().stream())
                                .flatMap(candidate -> candidate.claims().stream()),
                        profile.dropped().stream()
                                .filter(dropped -> dropped.reason() == DroppedClaim.Reason.OTHER_PERSON)
                                .map(DroppedClaim::claim)
                                .filter(claim -> claim.field().equals(truth.field())))
                .forEach(claim -> add(claim, said));
        return new Opinions(truth, belief.filter(known -> MatchBands.DEFAULT.of(profile.match()) == Band.ACCEPT), said);
    }

    private static void add(Claim claim, Map<SourceId, SortedSet<String>> said) {
        claim.key()
                .ifPresent(key -> said.computeIfAbsent(claim.source(), source -> new TreeSet<>())
                        .add(key));
    }

    /** What the library says. */
    Set<String> ours() {
        return belief.map(Belief::chosen).orElse(List.of()).stream()
                .map(Candidate::key)
                .collect(Collectors.toSet());
    }

    /** What a vendor says. */
    Set<String> of(SourceId vendor) {
        return said.getOrDefault(vendor, Collections.emptySortedSet());
    }

    /** What most vendors say; of a field that can have many values, those that more than half of who speaks of it name. */
    Set<String> ofMost(SourceId tieBreaker) {
        Map<String, Double> votes = new TreeMap<>();
        said.forEach((vendor, keys) ->
                keys.forEach(key -> votes.merge(key, vendor.equals(tieBreaker) ? 1.5 : 1, Double::sum)));
        if (truth.field().isMany()) {
            votes.values().removeIf(count -> count * 2 <= said.size());
            return votes.keySet();
        }
        return votes.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(most -> Set.of(most.getKey()))
                .orElse(Set.of());
    }
}
