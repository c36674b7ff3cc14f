package io.leadwright.merge;

import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.util.Map;

/** Sources of known accuracy, right eight times in ten unless said otherwise; names that begin alike up to a dash copy. */
record KnownTrust(Map<String, Double> accuracies, Calibration calibration) implements Trust, FieldTrust {

    static final KnownTrust EVEN = new KnownTrust(Map.of(), Calibration.NONE);

    static KnownTrust of(String source, double accuracy) {
        return new KnownTrust(Map.of(source, accuracy), Calibration.NONE);
    }

    KnownTrust calibrated(double alpha, double beta) {
        return new KnownTrust(accuracies, new Calibration(alpha, beta, 200));
    }

    @Override
    public FieldTrust in(ProfileField<?> field) {
        return this;
    }

    @Override
    public double accuracy(SourceId source) {
        return accuracies.getOrDefault(source.value(), 0.8);
    }

    @Override
    public String lineage(SourceId source) {
        return source.value().split("-", 2)[0];
    }
}
