package io.leadwright.learn;

import io.leadwright.merge.Calibration;
import io.leadwright.merge.FieldTrust;
import io.leadwright.profile.SourceId;

/**
 * How far each source is believed about one field.
 *
 * @param own what is left out of the counts
 */
record LearnedField(LearnedTrust trust, FieldTallies field, FieldTallies own, Calibration calibration)
        implements FieldTrust {

    /** With fewer labels, what is known of a source over all fields says more than what is known of it here. */
    private static final double FIELD_LABELS_MIN = 100;

    private static final double FIELD_WEIGHT = 8;
    private static final double SOURCE_WEIGHT = 4;
    private static final double VALUES_MAX = 50;

    @Override
    public double accuracy(SourceId source) {
        Tally left = own.claims.getOrDefault(source, Tally.NONE);
        double overall = trust.accuracy(source, left);
        double here = field.claims.getOrDefault(source, Tally.NONE).minus(left).shareWith(overall, FIELD_WEIGHT);
        return clip(field.allClaims.trials() < FIELD_LABELS_MIN ? overall : here, 0.05, 0.98);
    }

    @Override
    public double wrongValues() {
        return wrongValues(field);
    }

    /** From how often two that are wrong agree: one over that share, drawn towards three. */
    static double wrongValues(FieldTallies field) {
        return clip((field.wrongPairs.trials() + 3) / (field.wrongPairs.hits() + 1), 1, VALUES_MAX);
    }

    @Override
    public String lineage(SourceId source) {
        return trust.lineages().of(source);
    }

    @Override
    public double recall(SourceId source) {
        double ofAll = field.allRecalls.minus(own.allRecalls).shareWith(FieldTrust.COLD.recall(source), SOURCE_WEIGHT);
        Tally left = own.recalls.getOrDefault(source, Tally.NONE);
        Tally its = field.recalls.getOrDefault(source, Tally.NONE).minus(left);
        return clip(its.shareWith(ofAll, SOURCE_WEIGHT), 0.02, 0.99);
    }

    @Override
    public double falseAlarm(SourceId source) {
        double ofAll = field.allFalseAlarms
                .minus(own.allFalseAlarms)
                .shareWith(FieldTrust.COLD.falseAlarm(source), SOURCE_WEIGHT);
        Tally left = own.falseAlarms.getOrDefault(source, Tally.NONE);
        Tally its = field.falseAlarms.getOrDefault(source, Tally.NONE).minus(left);
        return clip(its.shareWith(ofAll, SOURCE_WEIGHT), 0.005, 0.9);
    }

    @Override
    public double prior() {
        Tally left = field.candidates.minus(own.candidates);
        return Math.log((left.hits() + 1) / (left.trials() - left.hits() + 1));
    }

    private static double clip(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
