package io.leadwright.policy;

import io.leadwright.lead.LeadField;
import org.jspecify.annotations.Nullable;

/**
 * What was made of one found value, and why.
 *
 * @param field the lead's field
 * @param customField which one it is of the custom fields; null of any other field
 * @param outcome whether it is written, and if not, why not
 * @param text the value, as it would be written
 * @param confidence how likely it is to be right, if the profile is about the right person
 */
public record WriteDecision(
        LeadField field, @Nullable String customField, Outcome outcome, String text, double confidence) {

    /** A decision on a field that is not a custom one. */
    public WriteDecision(LeadField field, Outcome outcome, String text, double confidence) {
        this(field, null, outcome, text, confidence);
    }

    /** What can be made of a found value. */
    public enum Outcome {
        /** It is in the patch. */
        WRITTEN,
        /** It would be, but that the match is only good enough to propose it. */
        SUGGESTED,
        /** The lead says so already, or more without contradicting it. */
        SAME,
        /** The rule lets the value stand that is there. */
        KEPT,
        /** A person wrote what is there, or cleared it. */
        LOCKED,
        /** The policy leaves the field alone. */
        NEVER,
        /** It is less sure than the policy asks for. */
        UNSURE,
        /** The lead cannot keep it: too long, too many, no address. */
        UNFIT,
        /** The match is in the reject band. */
        OTHER_PERSON
    }

    /** Without the text, which may be a person's. */
    @Override
    public String toString() {
        return "WriteDecision[" + name() + " " + outcome + ", confidence " + confidence + "]";
    }

    private String name() {
        return customField == null ? field.jsonName() : field.jsonName() + "." + customField;
    }
}
