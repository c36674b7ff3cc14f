package io.leadwright.testkit;

import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where in a lead a text can stand; each place of the same name as a {@link TextField} is that field. */
enum TextPlace {
    FIRST_NAME,
    LAST_NAME,
    /** The name of a mailbox, in a domain of the lead's own. */
    EMAIL,
    /** The end of a page's address. */
    LINKEDIN_URL,
    COMPANY,
    TITLE,
    PHONE,
    LOCATION,
    NOTES,
    TAG,
    CUSTOM_NAME,
    CUSTOM_VALUE,
    CUSTOM_ITEM;

    private static final CustomValue ONE = CustomValue.of(1);

    /** The lead with the text here, beside what else it has; empty if the text is refused. */
    Optional<Lead> put(Lead lead, String text) {
        try {
            return Optional.of(
                    switch (this) {
                        case EMAIL -> with(lead, text + "@" + lead.id() + ".example");
                        case LINKEDIN_URL -> with(lead, "https://linkedin.com/in/" + lead.id() + "-" + text);
                        case TAG ->
                            lead.toBuilder()
                                    .tags(List.of("first", text, "last"))
                                    .build();
                        case CUSTOM_NAME -> with(lead, Map.of(text, ONE));
                        case CUSTOM_VALUE -> with(lead, Map.of("value", CustomValue.of(text)));
                        case CUSTOM_ITEM ->
                            with(lead, Map.of("items", new CustomValue.Items(List.of(ONE, CustomValue.of(text)))));
                        default -> with(lead, text);
                    });
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private Lead with(Lead lead, String text) {
        return lead.toBuilder().text(TextField.valueOf(name()), text).build();
    }

    private static Lead with(Lead lead, Map<String, CustomValue> fields) {
        CustomFields all = lead.customFields().with(new CustomFields(fields));
        return lead.toBuilder().customFields(all).build();
    }

    /** The lead of this number with the text in each place that does not refuse it. */
    static Lead everywhere(String text, int number) {
        Lead lead = SampleLeads.named(String.format("lead-%03d", number)).build();
        for (TextPlace place : values()) {
            lead = place.put(lead, text).orElse(lead);
        }
        return lead;
    }
}
