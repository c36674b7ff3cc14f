package io.leadwright.http.exchange;

import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.NewLead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A row being read: what it says so far, and everything that is wrong with it. Not thread-safe. */
final class Draft {

    private final Map<String, CustomValue> customFields = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    private NewLead lead = NewLead.blank().sourceIfNew(LeadSource.IMPORT);

    /** Says something of the lead; a refusal becomes an error. */
    void say(UnaryOperator<NewLead> what) {
        try {
            lead = what.apply(lead);
        } catch (IllegalArgumentException refused) {
            refuse(String.valueOf(refused.getMessage()));
        }
    }

    /** Says what a custom field holds; a refusal becomes an error. */
    void customField(String name, Supplier<CustomValue> value) {
        try {
            customFields.put(name, value.get());
        } catch (IllegalArgumentException refused) {
            refuse(String.valueOf(refused.getMessage()));
        }
    }

    /** Adds an error. */
    void refuse(String error) {
        errors.add(error);
    }

    /** What the row turned out to be. */
    LeadRow row(long number) {
        say(said -> said.customFields(new CustomFields(customFields)));
        if (errors.isEmpty() && !lead.saysWho()) {
            refuse("lead: must have an email, a linkedinUrl or a name");
        }
        return errors.isEmpty() ? new LeadRow.Read(number, lead) : new LeadRow.Rejected(number, errors);
    }
}
