package io.leadwright.testkit;

import io.leadwright.merge.Calibration;
import io.leadwright.merge.FieldTrust;
import io.leadwright.merge.Trust;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far each source is believed, said outright and alike in every field.
 *
 * @param sources how good each is
 * @param wrongValues how many wrong values there are, equally likely each
 * @param prior the log-odds that a claimed value is right, of a field that can have many
 * @param calibration what makes the odds honest
 */
public record SampleTrust(
        SortedMap<SourceId, SourceQuality> sources, double wrongValues, double prior, Calibration calibration)
        implements Trust, FieldTrust {

    /** Copies the sources. */
    public SampleTrust {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    /** The same, but for this source. */
    public SampleTrust with(SourceId source, SourceQuality quality) {
        SortedMap<SourceId, SourceQuality> others = new TreeMap<>(sources);
        others.put(source, quality);
        return new SampleTrust(others, wrongValues, prior, calibration);
    }

    /** The same, calibrated so. */
    public SampleTrust calibrated(Calibration other) {
        return new SampleTrust(sources, wrongValues, prior, other);
    }

    /** How good a source is. */
    public SourceQuality of(SourceId source) {
        SourceQuality quality = sources.get(source);
        if (quality == null) {
            throw new IllegalArgumentException("source: nothing is said of " + source);
        }
        return quality;
    }

    @Override
    public FieldTrust in(ProfileField<?> field) {
        return this;
    }

    @Override
    public double accuracy(SourceId source) {
        return of(source).accuracy();
    }

    @Override
    public String lineage(SourceId source) {
        return of(source).lineage();
    }

    @Override
    public double recall(SourceId source) {
        return of(source).recall();
    }

    @Override
    public double falseAlarm(SourceId source) {
        return of(source).falseAlarm();
    }
}
