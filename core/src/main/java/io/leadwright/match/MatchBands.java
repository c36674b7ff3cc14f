package io.leadwright.match;

import io.leadwright.profile.Identification;
import io.leadwright.profile.Match;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with an answer, by how likely it is about the person asked for: the thresholds, for each thing that a
 * person can be asked for by. Immutable and thread-safe: each method returns a copy.
 */
public final class MatchBands {

    /** From 0.75 on accepted, from 0.40 on proposed, whatever the person is asked for by. */
    public static final MatchBands DEFAULT = all(0.75, 0.40);

    /** What may be done with an answer. */
    public enum Band {
        /** It may be written. */
        ACCEPT,
        /** It may be shown to somebody who decides. */
        PROPOSE,
        /** It is taken to be about somebody else. */
        REJECT
    }

    private final Map<Identification, Thresholds> byIdentification;

    private MatchBands(Map<Identification, Thresholds> byIdentification) {
        this.byIdentification = Collections.unmodifiableMap(byIdentification);
    }

    /**
     * The same thresholds for everything.
     *
     * @param acceptFrom the least probability that is accepted
     * @param proposeFrom the least that is proposed
     * @throws IllegalArgumentException unless {@code 0 <= proposeFrom <= acceptFrom <= 1}
     */
    public static MatchBands all(double acceptFrom, double proposeFrom) {
        Thresholds thresholds = new Thresholds(acceptFrom, proposeFrom);
        Map<Identification, Thresholds> all = new EnumMap<>(Identification.class);
        for (Identification askedBy : Identification.values()) {
            all.put(askedBy, thresholds);
        }
        return new MatchBands(all);
    }

    /** These, but others for a person who is asked for by this; throws as {@link #all}. */
    public MatchBands with(Identification askedBy, double acceptFrom, double proposeFrom) {
        Map<Identification, Thresholds> copy = new EnumMap<>(byIdentification);
        copy.put(askedBy, new Thresholds(acceptFrom, proposeFrom));
        return new MatchBands(copy);
    }

    /** What may be done with answers that match so. */
    public Band of(Match match) {
        return of(match.askedBy(), match.probability());
    }

    /** What may be done with an answer about a person asked for by this, that is right with this probability. */
    public Band of(Identification askedBy, double probability) {
        if (probability >= acceptFrom(askedBy)) {
            return Band.ACCEPT;
        }
        return probability >= proposeFrom(askedBy) ? Band.PROPOSE : Band.REJECT;
    }

    /** The least probability that is accepted. */
    public double acceptFrom(Identification askedBy) {
        return thresholds(askedBy).acceptFrom;
    }

    /** The least probability that is proposed. */
    public double proposeFrom(Identification askedBy) {
        return thresholds(askedBy).proposeFrom;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MatchBands that && byIdentification.equals(that.byIdentification);
    }

    @Override
    public int hashCode() {
        return byIdentification.hashCode();
    }

    private Thresholds thresholds(Identification askedBy) {
        return Objects.requireNonNull(byIdentification.get(askedBy));
    }

    private record Thresholds(double acceptFrom, double proposeFrom) {
        Thresholds {
            if (!(proposeFrom >= 0 && proposeFrom <= acceptFrom && acceptFrom <= 1)) {
                throw new IllegalArgumentException("bands: must be 0 <= proposeFrom <= acceptFrom <= 1, are "
                        + proposeFrom + " and " + acceptFrom);
            }
        }
    }
}
