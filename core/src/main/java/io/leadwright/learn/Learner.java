package io.leadwright.learn;

import io.leadwright.merge.MergeRules;
import io.leadwright.merge.Merger;
import io.leadwright.merge.Trust;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Truth;
import java.time.Instant;
import java.util.List;

/**
 * Learns from a labelled history in {@value #PASSES} passes over it: first how often each source is right and who copies from
 * whom; then how errors agree, copies apart; then, each subject held against what the others teach, how honest the odds are.
 *
 * <p>It keeps counts alone, so that a history of any length can be learned from: three for each two sources that ever
 * answered the same, whatever the number of answers. Not thread-safe.
 */
public final class Learner {

    /** How often the whole history must be shown. */
    public static final int PASSES = 3;

    private final MergeRules merging;
    private final Instant now;
    private final Counting sources;
    private final PairCounting pairs = new PairCounting();
    private LearningRules rules;
    private Counting errors;
    private LearnedTrust trust;
    private int pass = 1;

    /** A learner that knows nothing yet beside these rules, of which nothing is forgotten, for a merger that has those. */
    public Learner(LearningRules rules, MergeRules merging, Instant now) {
        this.rules = rules.rememberingAll();
        this.merging = merging;
        this.now = now;
        this.sources = new Counting(rules.lineages());
        this.errors = sources;
        this.trust = trust();
    }

    /** Takes what is claimed of one field of one subject, of which the right values are known. */
    public void take(List<Claim> claims, Truth truth) {
        Feedback own = feedback(Trust.COLD, claims, truth);
        switch (pass) {
            case 1 -> {
                sources.addClaims(own);
                pairs.add(own);
            }
            case 2 -> errors.addClaims(own);
            case PASSES -> errors.addOutcomes(feedback(trust.uncalibratedWithout(own), claims, truth));
            default -> throw new IllegalStateException("learned after " + PASSES + " passes");
        }
    }

    /** Says that the whole history was shown, so that the next pass begins. */
    public void endPass() {
        if (pass == 1) {
            rules = rules.lineages(trust().lineagesBy(pairs.total()));
            errors = new Counting(rules.lineages());
        } else {
            trust = trust();
        }
        pass++;
    }

    /** What was learned so far: all there is to learn after the last pass. It goes through all counts; make it once. */
    public LearnedTrust trust() {
        return LearnedTrust.of(errors.total(), rules, now);
    }

    private Feedback feedback(Trust by, List<Claim> claims, Truth truth) {
        Belief belief = new Merger(by, merging).believe(truth.field(), claims, now);
        return Feedback.truth("history", now, belief, truth);
    }
}
