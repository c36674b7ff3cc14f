package io.leadwright.policy;

import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.TextField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place of a lead that a found value may be written into.
 *
 * @param rule what may take the place of what is there
 * @param there what is there, as a text
 * @param isLocked whether a person wrote what is there, or cleared it
 * @param since when the lead last changed
 */
record WriteSlot(WriteRule rule, @Nullable String there, boolean isLocked, Instant since) {

    /** A text of the lead. */
    static WriteSlot of(TextField field, WritePolicy policy, Lead lead) {
        boolean isLocked = lead.byPerson().contains(LeadField.of(field));
        return new WriteSlot(policy.ruleOf(field), lead.text(field), isLocked, lead.updatedAt());
    }

    /** A custom field, which is a person's as soon as one of them all is: who wrote which of them is not kept. */
    static WriteSlot custom(String name, WritePolicy policy, Lead lead) {
        CustomValue there = lead.customFields().values().get(name);
        boolean isLocked = lead.byPerson().contains(LeadField.CUSTOM_FIELDS);
        return new WriteSlot(policy.rule(), there == null ? null : there.cell(), isLocked, lead.updatedAt());
    }
}
