package io.leadwright.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of a person: for each field the value most likely right, how likely, and why.
 *
 * <p>Three numbers that are not the same: {@link #match}, that this is the person who was asked for; the
 * {@linkplain Belief#confidence confidence of a field}, that its value is right if it is; and {@link #completeness}, how much
 * of what was wanted is there. {@link #confidence} is the first two. Immutable and thread-safe.
 */
public final class Profile {

    private static final Comparator<ProfileField<?>> BY_NAME = Comparator.comparing(ProfileField::name);

    private final Match match;
    private final ImmutableSortedMap<ProfileField<?>, Belief> beliefs;
    private final ImmutableList<DroppedClaim> dropped;

    /** A profile of these beliefs, and the claims that counted for none. */
    public Profile(Match match, Collection<Belief> beliefs, Collection<DroppedClaim> dropped) {
        ImmutableSortedMap.Builder<ProfileField<?>, Belief> byField = ImmutableSortedMap.orderedBy(BY_NAME);
        beliefs.forEach(belief -> byField.put(belief.field(), belief));
        this.match = match;
        this.beliefs = byField.buildOrThrow();
        this.dropped = ImmutableList.copyOf(dropped);
    }

    /** The value of a field; empty if nothing is believed of it. */
    public <T> Optional<T> get(ProfileField<T> field) {
        return belief(field)
                .filter(belief -> !belief.isUnknown())
                .map(belief -> field.valueOf(
                        belief.chosen().stream().map(Candidate::text).toList()));
    }

    /** What is believed of a field, and why; empty if nobody says anything of it. */
    public Optional<Belief> belief(ProfileField<?> field) {
        return Optional.ofNullable(beliefs.get(field));
    }

    /** All that is believed, by the fields' names. */
    public List<Belief> beliefs() {
        return beliefs.values().asList();
    }

    /** How likely this is the person who was asked for. */
    public Match match() {
        return match;
    }

    /** The claims that counted for nothing, and why. */
    public List<DroppedClaim> dropped() {
        return dropped;
    }

    /**
     * How likely a value of this profile, taken at random, is right of the person who was asked for: the match times the mean
     * confidence of its fields; 0 if it has none.
     *
     * <p>A product is only as honest as each part: it stands on as many labels as the least of its fields and its match, and
     * so is not calibrated while the match is not. A {@linkplain Match#isGiven given} match is no estimate and does not count.
     */
    public Confidence confidence() {
        List<Confidence> fields = beliefs.values().stream()
                .filter(belief -> !belief.isUnknown())
                .map(Belief::confidence)
                .toList();
        double share =
                fields.stream().mapToDouble(Confidence::probability).average().orElse(0);
        long labels = fields.stream().mapToLong(Confidence::labels).min().orElse(0);
        return new Confidence(match.probability() * share, match.isGiven() ? labels : Math.min(labels, match.labels()));
    }

    /** The share of these fields that has a value, from 0 to 1; 1 if none are wanted. */
    public double completeness(Collection<ProfileField<?>> wanted) {
        long there = wanted.stream()
                .filter(field -> belief(field).filter(b -> !b.isUnknown()).isPresent())
                .count();
        return wanted.isEmpty() ? 1 : (double) there / wanted.size();
    }

    /** The same person, but only these fields of them. */
    public Profile only(Collection<ProfileField<?>> fields) {
        return new Profile(
                match,
                beliefs.values().stream()
                        .filter(belief -> fields.contains(belief.field()))
                        .toList(),
                dropped.stream()
                        .filter(drop -> fields.contains(drop.claim().field()))
                        .toList());
    }

    /** Who claims a value of this that is believed, by name. */
    public SortedSet<SourceId> sources() {
        SortedSet<SourceId> sources = new TreeSet<>();
        for (Belief belief : beliefs.values()) {
            belief.chosen().forEach(candidate -> candidate.claims().forEach(claim -> sources.add(claim.source())));
        }
        return sources;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile that
                && match.equals(that.match)
                && beliefs.equals(that.beliefs)
                && dropped.equals(that.dropped);
    }

    @Override
    public int hashCode() {
        return beliefs.hashCode();
    }

    /** The fields' names alone: their values are a person's. */
    @Override
    public String toString() {
        return "Profile" + beliefs.keySet();
    }
}
