package io.leadwright.policy;

import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadPatch;
import io.leadwright.match.MatchBands.Band;
import io.leadwright.policy.WriteDecision.Outcome;
import io.leadwright.profile.Candidate;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.form.CanonicalForm;
import java.util.ArrayList;
import java.util.List;

/** The lists of one profile laid onto the tags of one lead. */
final class WriteTags {

    private final WritePolicy policy;
    private final Lead lead;
    private final Band band;
    private final List<String> tags;
    private final List<WriteDecision> decisions = new ArrayList<>();

    WriteTags(WritePolicy policy, Profile profile, Lead lead) {
        this.policy = policy;
        this.lead = lead;
        this.band = policy.bands().of(profile.match());
        this.tags = new ArrayList<>(lead.tags());
        for (ProfileField<?> field : policy.tagFields()) {
            profile.belief(field).ifPresent(belief -> belief.chosen().forEach(found -> add(found, field.form())));
        }
    }

    /** What was made of each value. */
    List<WriteDecision> decisions() {
        return decisions;
    }

    /** Whether a tag is written. */
    boolean isChanged() {
        return decisions.stream().anyMatch(decision -> decision.outcome() == Outcome.WRITTEN);
    }

    /** The tags that are there, and behind them those that are written or suggested. */
    List<String> all() {
        return tags;
    }

    private void add(Candidate found, CanonicalForm<?> form) {
        String tag = WritePass.inOneLine(found.text());
        Outcome outcome = outcome(found, tag, form);
        if (outcome == WritePass.written(band)) {
            tags.add(tag);
        }
        decisions.add(new WriteDecision(LeadField.TAGS, outcome, tag, found.probability()));
    }

    private Outcome outcome(Candidate found, String tag, CanonicalForm<?> form) {
        if (band == Band.REJECT) {
            return Outcome.OTHER_PERSON;
        }
        if (tags.stream().anyMatch(known -> isSame(known, tag) || isRead(form, known, found.key()))) {
            return Outcome.SAME;
        }
        if (lead.byPerson().contains(LeadField.TAGS)) {
            return Outcome.LOCKED;
        }
        if (found.probability() < policy.leastConfidence()) {
            return Outcome.UNSURE;
        }
        return fits(tag) ? WritePass.written(band) : Outcome.UNFIT;
    }

    private static boolean isSame(String known, String tag) {
        return Folding.search(known).equals(Folding.search(tag));
    }

    private static boolean isRead(CanonicalForm<?> form, String known, String key) {
        return form.read(known).filter(read -> read.key().equals(key)).isPresent();
    }

    /** Whether the lead can keep one more such tag. */
    private boolean fits(String tag) {
        List<String> more = new ArrayList<>(tags);
        more.add(tag);
        try {
            return LeadPatch.none().tags(more).accepts(lead);
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }
}
