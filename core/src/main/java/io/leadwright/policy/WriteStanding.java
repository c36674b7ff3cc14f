package io.leadwright.policy;

import io.leadwright.lead.StoredText;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Claim;
import io.leadwright.profile.form.Canonical;
import io.leadwright.profile.form.CanonicalForm;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A value and what speaks for it: that which a lead has, or one that was found.
 *
 * @param key its canonical key; empty if the field cannot read it
 */
record WriteStanding(Optional<String> key, double confidence, Instant since) {

    /** What the lead has, as the sources see it, or as likely as that none is right if none claims it; empty if it is blank. */
    static Optional<WriteStanding> of(WriteSlot slot, Belief belief) {
        String text = slot.there();
        if (text == null || StoredText.isBlank(text)) {
            return Optional.empty();
        }
        Optional<String> key = belief.field().form().read(text).map(Canonical::key);
        return Optional.of(belief.candidates().stream()
                .filter(candidate -> isClaimed(candidate, key))
                .findFirst()
                .map(WriteStanding::of)
                .orElseGet(() -> new WriteStanding(key, belief.unclaimed(), slot.since())));
    }

    /** What was found, observed when it last was. */
    static WriteStanding of(Candidate found) {
        Instant newest = found.claims().stream()
                .map(Claim::observedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return new WriteStanding(Optional.of(found.key()), found.probability(), newest);
    }

    /** Whether it says this, or more than this without contradicting it: a number with its country, a name without initials. */
    boolean says(String foundKey, CanonicalForm<?> form) {
        return key.filter(said -> said.equals(foundKey) || form.support(foundKey, said) > 0)
                .isPresent();
    }

    /** A candidate can stand for several keys that are near enough. */
    private static boolean isClaimed(Candidate candidate, Optional<String> key) {
        return key.isPresent()
                && candidate.claims().stream().anyMatch(claim -> claim.key().equals(key));
    }
}
