package io.leadwright.policy;

import com.google.common.base.CharMatcher;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
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
import io.leadwright.profile.form.Canonical;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One profile laid onto one lead: field by field, then the {@linkplain WriteTags tags}, then copies into custom fields. */
final class WritePass {

    private final WritePolicy policy;
    private final Profile profile;
    private final Lead lead;
    private final Band band;
    private final List<WriteDecision> decisions = new ArrayList<>();
    private CustomFields customFields;
    private LeadPatch patch;

    WritePass(WritePolicy policy, Profile profile, Lead lead) {
        this.policy = policy;
        this.profile = profile;
        this.lead = lead;
        this.customFields = lead.customFields();
        this.band = policy.bands().of(profile.match());
        this.patch = LeadPatch.none().ifVersion(lead.version());
    }

    WriteResult result() {
        for (TextField field : TextField.values()) {
            believed()
                    .filter(belief -> belief.field().leadField().equals(Optional.of(field)))
                    .findFirst()
                    .ifPresent(belief -> decide(field, belief));
        }
        WriteTags tags = new WriteTags(policy, profile, lead);
        decisions.addAll(tags.decisions());
        patch = tags.isChanged() ? patch.tags(tags.all()) : patch;
        policy.copies()
                .forEach((name, field) -> believed()
                        .filter(belief -> belief.field().equals(field))
                        .findFirst()
                        .ifPresent(belief -> copy(name, belief)));
        return new WriteResult(patch, decisions);
    }

    private Stream<Belief> believed() {
        return profile.beliefs().stream().filter(belief -> !belief.isUnknown());
    }

    private void decide(TextField field, Belief belief) {
        WriteSlot slot = WriteSlot.of(field, policy, lead);
        Candidate found = found(slot.rule(), belief);
        String text = inOneLine(found.text());
        Outcome outcome = outcome(slot, belief, found, kept(field, text));
        if (outcome == Outcome.WRITTEN) {
            patch = patch.text(field, text);
        }
        decisions.add(new WriteDecision(LeadField.of(field), outcome, text, found.probability()));
    }

    private void copy(String name, Belief belief) {
        WriteSlot slot = WriteSlot.custom(name, policy, lead);
        Candidate found = found(slot.rule(), belief);
        Optional<CustomFields> next = copied(name, belief, found);
        Optional<String> kept = next.map(fields -> fields.values().get(name)).map(CustomValue::cell);
        Outcome outcome = outcome(slot, belief, found, kept);
        if (outcome == Outcome.WRITTEN) {
            customFields = next.orElseThrow();
            patch = patch.customField(
                    name, Objects.requireNonNull(customFields.values().get(name)));
        }
        String text = kept.orElseGet(() -> inOneLine(found.text()));
        decisions.add(new WriteDecision(LeadField.CUSTOM_FIELDS, name, outcome, text, found.probability()));
    }

    /** The custom fields with the value in its place; empty if they cannot keep it. */
    private Optional<CustomFields> copied(String name, Belief belief, Candidate found) {
        try {
            CustomValue value = policy.customFields().fitted(name, value(belief, found));
            return StoredText.isBlank(value.cell())
                    ? Optional.empty()
                    : Optional.of(customFields.with(new CustomFields(Map.of(name, value))));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    /** A number where the field has numbers, else the text. */
    private static CustomValue value(Belief belief, Candidate found) {
        Optional<Object> value = belief.field().form().read(found.text()).map(Canonical::value);
        if (value.isPresent() && value.get() instanceof Long number) {
            return CustomValue.of(number);
        } else if (value.isPresent() && value.get() instanceof Year year) {
            return CustomValue.of(year.getValue());
        }
        return CustomValue.of(inOneLine(found.text()));
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

    /** What becomes of a value that the lead would keep so, if it can. */
    private Outcome outcome(WriteSlot slot, Belief belief, Candidate found, Optional<String> kept) {
        if (band == Band.REJECT) {
            return Outcome.OTHER_PERSON;
        }
        if (slot.rule() == WriteRule.NEVER) {
            return Outcome.NEVER;
        }
        if (kept.isEmpty()) {
            return Outcome.UNFIT;
        }
        Optional<WriteStanding> standing = WriteStanding.of(slot, belief);
        boolean isSaid = standing.filter(
                        there -> there.says(found.key(), belief.field().form()))
                .isPresent();
        if (isSaid || kept.equals(Optional.ofNullable(slot.there()))) {
            return Outcome.SAME;
        }
        if (slot.isLocked()) {
            return Outcome.LOCKED;
        }
        if (found.probability() < policy.leastConfidence()) {
            return Outcome.UNSURE;
        }
        return standing.isEmpty() || replaces(slot.rule(), found, standing.get()) ? written(band) : Outcome.KEPT;
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
