package io.leadwright.policy;

import com.google.common.collect.ImmutableList;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a profile may do to a stored lead: a pure function of the policy, the lead and the profile.
 *
 * <p>Whatever the rules say: what a person wrote stays, a blank is never a value, a value that the lead cannot keep is passed
 * over, and a match below the accept band writes nothing. Applied to its own outcome a policy changes nothing more. Immutable
 * and thread-safe: each method returns a copy.
 */
public final class WritePolicy {

    /** The confidence from which a value is written unless said otherwise: rather right than wrong. */
    public static final double LEAST_CONFIDENCE = 0.5;

    /** Fills blanks, with values that are rather right than wrong; the usual bands; no tags. */
    public static final WritePolicy FILL_BLANKS = new WritePolicy();

    private final Map<TextField, WriteRule> rules = new EnumMap<>(TextField.class);
    private WriteRule rule = WriteRule.FILL_BLANK;
    private ImmutableList<ProfileField<?>> tagFields = ImmutableList.of();
    private double leastConfidence = LEAST_CONFIDENCE;
    private MatchBands bands = MatchBands.DEFAULT;

    private WritePolicy() {}

    /**
     * The rule of every field that has none of its own. Not of the e-mail address: that is filled if it is blank, for another
     * one that is found is an alternative to the one that somebody gave.
     */
    public WritePolicy rule(WriteRule newRule) {
        return with(copy -> copy.rule = newRule);
    }

    /** The rule of this field. */
    public WritePolicy rule(TextField field, WriteRule newRule) {
        return with(copy -> copy.rules.put(field, newRule));
    }

    /**
     * Adds the values of a field that has many to the lead's tags, behind those that are there and those of fields named
     * before, the likeliest first. A tag is there if one is that differs by case, accents or white space alone, or that the
     * field reads as the same.
     */
    public WritePolicy tagsFrom(ProfileField<? extends List<?>> field) {
        return with(copy -> copy.tagFields = ImmutableList.<ProfileField<?>>builder()
                .addAll(tagFields)
                .add(field)
                .build());
    }

    /** Writes values from this confidence on, 0 to 1; throws {@link IllegalArgumentException}. */
    public WritePolicy leastConfidence(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("leastConfidence: must be between 0 and 1, is " + probability);
        }
        return with(copy -> copy.leastConfidence = probability);
    }

    /** Which matches are good enough to write. */
    public WritePolicy bands(MatchBands newBands) {
        return with(copy -> copy.bands = newBands);
    }

    /** What this profile does to this lead. */
    public WriteResult apply(Profile profile, Lead lead) {
        return new WritePass(this, profile, lead).result();
    }

    WriteRule ruleOf(TextField field) {
        return rules.getOrDefault(field, field == TextField.EMAIL ? WriteRule.FILL_BLANK : rule);
    }

    List<ProfileField<?>> tagFields() {
        return tagFields;
    }

    double leastConfidence() {
        return leastConfidence;
    }

    MatchBands bands() {
        return bands;
    }

    private WritePolicy with(Consumer<WritePolicy> change) {
        WritePolicy copy = new WritePolicy();
        copy.rules.putAll(rules);
        copy.rule = rule;
        copy.tagFields = tagFields;
        copy.leastConfidence = leastConfidence;
        copy.bands = bands;
        change.accept(copy);
        return copy;
    }
}
