package io.leadwright.merge;

import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;

/** A trust that never gives a number from which a wrong confidence would come: it throws {@link IllegalArgumentException} instead. */
record CheckedTrust(ProfileField<?> field, FieldTrust trust) implements FieldTrust {

    @Override
    public double accuracy(SourceId source) {
        return share("accuracy", source, trust.accuracy(source));
    }

    @Override
    public double wrongValues() {
        double wrongValues = trust.wrongValues();
        if (!(wrongValues >= 1 && Double.isFinite(wrongValues))) {
            throw new IllegalArgumentException("wrongValues of " + field + ": must be at least 1, is " + wrongValues);
        }
        return wrongValues;
    }

    @Override
    public String lineage(SourceId source) {
        return trust.lineage(source);
    }

    @Override
    public double recall(SourceId source) {
        return share("recall", source, trust.recall(source));
    }

    @Override
    public double falseAlarm(SourceId source) {
        return share("falseAlarm", source, trust.falseAlarm(source));
    }

    @Override
    public double prior() {
        double prior = trust.prior();
        if (!Double.isFinite(prior)) {
            throw new IllegalArgumentException("prior of " + field + ": must be finite, is " + prior);
        }
        return prior;
    }

    @Override
    public Calibration calibration() {
        return trust.calibration();
    }

    private double share(String what, SourceId source, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    what + " of " + source + " in " + field + ": must be above 0 and below 1, is " + share);
        }
        return share;
    }
}
