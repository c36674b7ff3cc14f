package io.leadwright.testkit;

import io.leadwright.merge.Calibration;
import io.leadwright.merge.MergeRules;
import io.leadwright.merge.Merger;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Claim;
import io.leadwright.profile.Claims;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import java.time.Instant;
import java.util.Collection;

/**
 * All that a merge depends on.
 *
 * @param claims what is said
 * @param trust how far those who say so are believed
 * @param rules how claims are weighed
 * @param now when
 */
public record Evidence(Claims claims, SampleTrust trust, MergeRules rules, Instant now) {

    /** What believes these sources by these rules. */
    public Merger merger() {
        return new Merger(trust, rules);
    }

    /** What it comes to. */
    public Profile merge() {
        return merger().merge(claims, now);
    }

    /** What it comes to for one field. */
    public Belief believe(ProfileField<?> field) {
        return merger().believe(field, claims.of(field), now);
    }

    /** The same, said otherwise. */
    public Evidence claims(Collection<Claim> others) {
        return new Evidence(Claims.of(others), trust, rules, now);
    }

    /** The same, believed otherwise. */
    public Evidence trust(SampleTrust other) {
        return new Evidence(claims, other, rules, now);
    }

    /** The same, weighed otherwise. */
    public Evidence rules(MergeRules others) {
        return new Evidence(claims, trust, others, now);
    }

    /** The same, with the odds as they come. */
    public Evidence uncalibrated() {
        return trust(trust.calibrated(Calibration.NONE));
    }

    /** The same, and one more source that says so of this field. */
    public Evidence joinedBy(Newcomer newcomer, ProfileField<?> field, String text) {
        Claims more = Claims.of(new Claim(field, newcomer.source(), text, newcomer.observedAt()));
        return new Evidence(claims.with(more), trust.with(newcomer.source(), newcomer.quality()), rules, now);
    }

    /** With every text, for they are made up. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(trust + " " + rules + " at " + now);
        for (Claim claim : claims.all()) {
            out.append('\n').append(claim).append(": ").append(claim.text());
        }
        return out.toString();
    }
}
