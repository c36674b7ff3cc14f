package io.leadwright.profile;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * How likely the answers are about the person who was asked for, and why.
 *
 * @param probability from 0 to 1
 * @param askedBy what the person was asked for by
 * @param sources how each source's answer stands to what is known of the person, by the sources' names
 * @param labels how many labelled answers the probability was calibrated on; 0 if it was not
 */
public record Match(double probability, Identification askedBy, List<SourceMatch> sources, long labels) {

    /** Nothing speaks against it, for nothing was asked: the claims are taken as being about whomever they are about. */
    public static final Match GIVEN = new Match(1, Identification.NOTHING, List.of(), 0);

    /** Checks the numbers; throws {@link IllegalArgumentException}. */
    public Match {
        sources = ImmutableList.copyOf(sources);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("match: must be between 0 and 1, is " + probability);
        }
        if (labels < 0) {
            throw new IllegalArgumentException("labels: must not be negative, is " + labels);
        }
    }

    /** Whether nobody was asked for: then this is no estimate, and needs no calibration. */
    public boolean isGiven() {
        return askedBy == Identification.NOTHING;
    }

    /** Whether it was held against what turned out to be right. */
    public boolean isCalibrated() {
        return labels > 0;
    }
}
