package io.leadwright.sandbox.bench;

import io.leadwright.lead.CustomValue;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.StoredTime;
import io.leadwright.lead.TextField;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One made-up lead, as each contender gets it.
 *
 * @param extras the rest
 */
record Row(String id, Who who, Kind kind, Times times, Extras extras) {

    /** Who it is: what is searched. */
    record Who(
            String firstName,
            String lastName,
            String email,
            @Nullable String company,
            String title) {

        /** All of it in lower case, in which no word stands across two texts. */
        String searchText() {
            return String.join("\n", firstName, lastName, email, company == null ? "" : company, title)
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** What kind of lead it is. */
    record Kind(LeadStatus status, LeadSource source) {}

    /** When, in microseconds since 1970. */
    record Times(long created, long updated, @Nullable Long contacted) {}

    /** What nothing is asked about, and what is known of the company. */
    record Extras(Address address, @Nullable String notes, List<String> tags, Firm firm) {}

    /**
     * A company's industry, which the library has as a custom field, and how many work there, which it has as a fact.
     */
    record Firm(String industry, int employees) {}

    /** Where it is reached. */
    record Address(@Nullable String linkedinUrl, @Nullable String phone, String location) {}

    /** The same for the library. */
    NewLead toNewLead() {
        NewLead lead = NewLead.named(who.firstName, who.lastName)
                .id(LeadId.of(id))
                .text(TextField.EMAIL, who.email)
                .text(TextField.COMPANY, who.company)
                .title(who.title)
                .text(TextField.LINKEDIN_URL, extras.address.linkedinUrl)
                .text(TextField.PHONE, extras.address.phone)
                .text(TextField.LOCATION, extras.address.location)
                .text(TextField.NOTES, extras.notes)
                .status(kind.status)
                .source(kind.source)
                .tags(extras.tags)
                .customField("industry", CustomValue.of(extras.firm.industry))
                .createdAt(time(times.created))
                .updatedAt(time(times.updated));
        return times.contacted == null ? lead : lead.lastContactedAt(time(times.contacted));
    }

    /** Tags as a text of JSON; none of them has a character to escape. */
    String tagsJson() {
        return extras.tags.isEmpty() ? "[]" : "[\"" + String.join("\",\"", extras.tags) + "\"]";
    }

    /** Custom fields as a text of JSON. */
    String fieldsJson() {
        return "{\"industry\":\"" + extras.firm.industry + "\"}";
    }

    static Instant time(long micros) {
        return StoredTime.check(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
