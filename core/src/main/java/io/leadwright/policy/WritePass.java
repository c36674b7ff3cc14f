package io.leadwright.policy;

import com.google.common.base.CharMatcher;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.StoredText;
import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands.Band;
import io.leadwright.policy.WriteDecision.Outcome;
import io.leadwright.profile.Belief;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One profile laid onto one lead: field by field, then the {@linkplain WriteTags tags}. */
final class WritePass {

    private final WritePolicy policy;
    private final Profile profile;
    private final Lead lead;
    private final Band band;
    private final List<WriteDecision> decisions = new ArrayList<>();
    private LeadPatch patch;

    WritePass(WritePolicy policy, Profile profile, Lead lead) {
        this.policy = policy;
        this.profile = profile;
        this.lead = lead;
        this.band = policy.bands().of(profile.match());
        this.patch = LeadPatch.none().ifVersion(lead.version());
    }

    WriteResult result() {
        for (TextField field : TextField.values()) {
            profile.beliefs().stream()
                    .filter(belief -> belief.field().leadField().equals(Optional.of(field)) && !belief.isUnknown())
                    .findFirst()
                    .ifPresent(belief -> decide(field, belief));
        }
        WriteTags tags = new WriteTags(policy, profile, lead);
        decisions.addAll(tags.decisions());
        return new WriteResult(tags.isChanged() ? patch.tags(tags.all()) : patch, decisions);
    }

    private void decide(TextField field, Belief belief) {
        Candidate found = found(policy.ruleOf(field), belief);
        String text = inOneLine(found.text());
        Outcome outcome = outcome(field, belief, found, text);
        if (outcome == Outcome.WRITTEN) {
            patch = patch.text(field, text);
        }
        decisions.add(new WriteDecision(LeadField.of(field), outcome, text, found.probability()));
    }

    private static Candidate found(WriteRule rule, Belief belief) {
        Candidate likeliest = belief.chosen().get(0);
        return rule instanceof WriteRule.Preferring preferring
                ? belief.candidates().stream()
                        .filter(candidate -> isClaimed(candidate, preferring))
                        .findFirst()
                        .orElse(likeliest)
                : likeliest;
    }

    private static boolean isClaimed(Candidate candidate, WriteRule.Preferring rule) {
        return candidate.claims().stream().anyMatch(claim -> claim.source().equals(rule.source()));
    }

    private Outcome outcome(TextField field, Belief belief, Candidate found, String text) {
        WriteRule rule = policy.ruleOf(field);
        if (band == Band.REJECT) {
            return Outcome.OTHER_PERSON;
        }
        if (rule == WriteRule.NEVER) {
            return Outcome.NEVER;
        }
        Optional<String> kept = kept(field, text);
        if (kept.isEmpty()) {
            return Outcome.UNFIT;
        }
        Optional<WriteStanding> standing = WriteStanding.of(lead, field, belief);
        boolean isSaid = standing.filter(
                        there -> there.says(found.key(), belief.field().form()))
                .isPresent();
        if (isSaid || kept.equals(Optional.ofNullable(lead.text(field)))) {
            return Outcome.SAME;
        }
        if (lead.byPerson().contains(LeadField.of(field))) {
            return Outcome.LOCKED;
        }
        if (found.probability() < policy.leastConfidence()) {
            return Outcome.UNSURE;
        }
        return standing.isEmpty() || replaces(rule, found, standing.get()) ? written(band) : Outcome.KEPT;
    }

    private static boolean replaces(WriteRule rule, Candidate found, WriteStanding standing) {
        if (rule instanceof WriteRule.Surer surer) {
            return found.probability() - standing.confidence() >= surer.margin();
        }
        if (rule instanceof WriteRule.Preferring preferring) {
            return isClaimed(found, preferring);
        }
        return rule == WriteRule.FRESHER && WriteStanding.of(found).since().isAfter(standing.since());
    }

    /** What becomes of a value that nothing stands against but the match. */
    static Outcome written(Band band) {
        return band == Band.ACCEPT ? Outcome.WRITTEN : Outcome.SUGGESTED;
    }

    /** The text as the lead keeps it; empty if it cannot. */
    private static Optional<String> kept(TextField field, String text) {
        try {
            return Optional.of(field.checked(text)).filter(kept -> !StoredText.isBlank(kept));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** Sources write line ends and tabs where a lead has one line. */
    static String inOneLine(String text) {
        return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
    }
}
