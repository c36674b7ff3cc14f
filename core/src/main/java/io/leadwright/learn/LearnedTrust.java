package io.leadwright.learn;

import io.leadwright.merge.Calibration;
import io.leadwright.merge.FieldTrust;
import io.leadwright.merge.Trust;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far each source is believed, by what was counted: shares of right claims, drawn towards the source's share over all
 * fields, and that towards the share of all sources (a Beta prior each), so that few labels say little.
 *
 * <p>Immutable and thread-safe.
 */
public final class LearnedTrust implements Trust {

    /** A field with fewer labelled choices shares the calibration of all fields. */
    private static final int CALIBRATION_LABELS_MIN = 200;

    /**
     * With fewer labelled choices over all fields there is no calibration: in simulations, judging rightly or wrongly in several
     * ways, one learned from so few was further from the truth than none more often than nearer.
     */
    private static final int POOLED_LABELS_MIN = 20;

    private static final double PRIOR = 0.8;
    private static final double PRIOR_WEIGHT = 2;
    private static final double SOURCE_WEIGHT = 4;

    private final Tallies tallies;
    private final LearningRules rules;
    private final Lineages lineages;
    private final Calibration ofOne;
    private final Calibration ofMany;
    private final Map<String, Calibration> ofFields = new TreeMap<>();

    private LearnedTrust(Tallies tallies, LearningRules rules) {
        this.tallies = tallies;
        this.rules = rules;
        this.lineages = lineagesBy(tallies.pairs);
        this.ofOne = tallies.seemedOne.fit(POOLED_LABELS_MIN);
        this.ofMany = tallies.seemedMany.fit(POOLED_LABELS_MIN);
        tallies.fields.forEach((field, its) -> {
            Calibration ofField = its.seemed.fit(CALIBRATION_LABELS_MIN);
            if (ofField.labels() > 0) {
                ofFields.put(field, ofField);
            }
        });
    }

    /**
     * What these counts say now; those of a month that is more than one ahead say nothing yet.
     *
     * <p>It goes through all counts and compares all sources with each other: make it once, and again when enough was learned,
     * not for every merge.
     */
    public static LearnedTrust of(SourceReliability reliability, LearningRules rules, Instant now) {
        return new LearnedTrust(new Tallies(reliability, rules, now), rules);
    }

    @Override
    public FieldTrust in(ProfileField<?> field) {
        Calibration calibration = ofFields.getOrDefault(field.name(), field.isMany() ? ofMany : ofOne);
        return new LearnedField(this, tallies.of(field.name()), FieldTallies.NONE, calibration);
    }

    /** The same without calibration: the odds from which the next one is learned. */
    public Trust uncalibrated() {
        return field -> new LearnedField(this, tallies.of(field.name()), FieldTallies.NONE, Calibration.NONE);
    }

    /**
     * The same without calibration and as if this had not been learned: what would have been believed of a subject before its
     * own truth was known. The feedback must be among what was counted, at full weight. What it taught of all sources and
     * fields together and of who copies stays, for it is little.
     */
    public Trust uncalibratedWithout(Feedback own) {
        FieldTallies left = Counting.alone(own);
        return field -> new LearnedField(this, tallies.of(field.name()), left, Calibration.NONE);
    }

    /** Who copies from whom, as far as is known and was learned. */
    public Lineages lineages() {
        return lineages;
    }

    /** The origins that are known, and beside them those that what two sources share tells. */
    Lineages lineagesBy(SortedMap<SourcePair, PairTally> pairs) {
        Copying copying = new Copying(pairs, source -> accuracy(source, Tally.NONE), tallies.wrongValuesMean());
        return rules.lineages().joinedBy(copying.groups());
    }

    /** How often a source is right over all fields, a part left out. A new one is believed no more than if nothing were known. */
    double accuracy(SourceId source, Tally own) {
        double ofAll = Math.min(PRIOR, tallies.allClaims.shareWith(PRIOR, PRIOR_WEIGHT));
        return tallies.claims
                .getOrDefault(source, Tally.NONE)
                .minus(own)
                .shareWith(rules.prior(source, ofAll), SOURCE_WEIGHT);
    }
}
