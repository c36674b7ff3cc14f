package io.leadwright.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.leadwright.lead.CustomFieldTypes;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.match.MatchBands;
import io.leadwright.profile.Profile;
import io.leadwright.profile.ProfileField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /** Fills blanks, with values that are rather right than wrong; the usual bands; no tags, no copies. */
    public static final WritePolicy FILL_BLANKS = new WritePolicy();

    private final Map<TextField, WriteRule> rules = new EnumMap<>(TextField.class);
    private WriteRule rule = WriteRule.FILL_BLANK;
    private ImmutableList<ProfileField<?>> tagFields = ImmutableList.of();
    private ImmutableMap<String, ProfileField<?>> copies = ImmutableMap.of();
    private double leastConfidence = LEAST_CONFIDENCE;
    private MatchBands bands = MatchBands.DEFAULT;
    private CustomFieldTypes customFields = CustomFieldTypes.NONE;

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

    /**
     * Copies the value of a field into a custom field, by the rule of every field that has none of its own. Numbers are copied
     * as numbers. Where a person wrote one of the lead's custom fields, or cleared it, all of them stay as they are.
     *
     * @throws IllegalArgumentException if the field can have many values, of which {@link #tagsFrom} makes tags, or if no custom
     *     field can have this name, or another field is copied there
     */
    public WritePolicy copying(ProfileField<?> field, String customField) {
        if (field.isMany()) {
            throw new IllegalArgumentException("copying: must be a field of one value, is " + field);
        }
        CustomFields.checkName(customField);
        if (copies.containsKey(customField) && !field.equals(copies.get(customField))) {
            throw new IllegalArgumentException("copying: " + customField + " is copied from another field already");
        }
        return with(copy -> copy.copies = ImmutableMap.<String, ProfileField<?>>builder()
                .putAll(copies)
                .put(customField, field)
                .buildKeepingLast());
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

    /** Copies into declared fields only what they can hold. */
    public WritePolicy declared(CustomFieldTypes types) {
        return with(copy -> copy.customFields = types);
    }

    /** What this profile does to this lead. */
    public WriteResult apply(Profile profile, Lead lead) {
        return new WritePass(this, profile, lead).result();
    }

    WriteRule ruleOf(TextField field) {
        return rules.getOrDefault(field, field == TextField.EMAIL ? WriteRule.FILL_BLANK : rule);
    }

    /** The rule of every field that has none of its own. */
    public WriteRule rule() {
        return rule;
    }

    /** The rules of fields that have their own. */
    public Map<TextField, WriteRule> rules() {
        return Collections.unmodifiableMap(rules);
    }

    /** Which field is copied into which custom field, in the order in which they were named. */
    public Map<String, ProfileField<?>> copies() {
        return copies;
    }

    /** Whose values become tags, in their order. */
    public List<ProfileField<?>> tagFields() {
        return tagFields;
    }

    /** The confidence from which values are written. */
    public double leastConfidence() {
        return leastConfidence;
    }

    /** Which matches are good enough to write. */
    public MatchBands bands() {
        return bands;
    }

    CustomFieldTypes customFields() {
        return customFields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WritePolicy that
                && rules.equals(that.rules)
                && rule.equals(that.rule)
                && tagFields.equals(that.tagFields)
                && copies.equals(that.copies)
                && leastConfidence == that.leastConfidence
                && bands.equals(that.bands)
                && customFields.equals(that.customFields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rules, rule, tagFields, copies, leastConfidence, bands, customFields);
    }

    private WritePolicy with(Consumer<WritePolicy> change) {
        WritePolicy copy = new WritePolicy();
        copy.rules.putAll(rules);
        copy.rule = rule;
        copy.tagFields = tagFields;
        copy.copies = copies;
        copy.leastConfidence = leastConfidence;
        copy.bands = bands;
        copy.customFields = customFields;
        change.accept(copy);
        return copy;
    }
}
