package io.leadwright.profile;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * How likely the answer of one source is about the person asked for, and why: its probability is that of the log-odds
 * {@link #base} plus the points of {@link #identifiers}, but at most {@link #ceiling}.
 *
 * @param source who answered
 * @param probability from 0 to 1
 * @param base the log-odds before anything is compared, by what the person was asked for
 * @param ceiling the most that what contradicts leaves possible
 * @param identifiers all that is known of the person, compared, the most telling first
 * @param isKept whether what the source says is in the profile
 */
public record SourceMatch(
        SourceId source,
        double probability,
        double base,
        double ceiling,
        List<IdentifierMatch> identifiers,
        boolean isKept) {

    /** Copies the comparisons. */
    public SourceMatch {
        identifiers = ImmutableList.copyOf(identifiers);
    }

    /** What came of comparing this; empty if nothing is known of the person there. */
    public Optional<IdentifierMatch> identifier(Identifier identifier) {
        return identifiers.stream()
                .filter(match -> match.identifier() == identifier)
                .findFirst();
    }

    /** This, its claims taken into the profile or not. */
    public SourceMatch kept(boolean kept) {
        return new SourceMatch(source, probability, base, ceiling, identifiers, kept);
    }
}
