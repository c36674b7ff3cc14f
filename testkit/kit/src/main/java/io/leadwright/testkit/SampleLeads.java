package io.leadwright.testkit;

import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadBuilder;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The leads that the contracts write, and how one is described when a store changed it. */
final class SampleLeads {

    static final Instant T0 = Instant.parse("2024-01-20T15:30:00Z");

    /** Texts that a store may spoil: quotes, wildcards, line ends, other scripts, marks, what only looks empty. */
    static final List<String> ODD_TEXTS = List.of(
            "O'Neil \"Bob\" `x` ''; --",
            "100% a_b c\\d *? [a-z] $1 {0} :name",
            "one\ntwo\r\nthree\rfour\ttab\u000b\f\u0085\u2028\u2029\u0001\u001f\u007f",
            "Zoë e\u0301 é Å \u212b ﬁ ß ſ İ ı Ǆ",
            "山田太郎 ﷺ שלום \u202eabc\u202c \u200f\u200b\ufeff",
            "😀👩‍👩‍👧 \ud800\udc00 \udbff\udfff \ue000 \uffff \ufffd",
            "",
            " ",
            "\u00a0 \u3000",
            "  both ends  ",
            "null",
            "007",
            "{\"a\": [1, \"b\"]}");

    private SampleLeads() {}

    /** Somebody with a name alone. */
    static LeadBuilder named(String id) {
        return Lead.builder(LeadId.of(id), T0).text(TextField.LAST_NAME, "Doe");
    }

    /** Somebody at an address. */
    static Lead at(String id, String email) {
        return named(id).text(TextField.EMAIL, email).build();
    }

    /** Somebody with a page on LinkedIn. */
    static Lead linkedIn(String id, String url) {
        return named(id).text(TextField.LINKEDIN_URL, url).build();
    }

    /** The version that follows, with other notes. */
    static Lead next(Lead lead, String notes) {
        return lead.toBuilder()
                .version(lead.version() + 1)
                .text(TextField.NOTES, notes)
                .build();
    }

    /** A lead with a value in every field. */
    static Lead complete(String id) {
        return Lead.builder(LeadId.of(id), Instant.parse("2023-12-31T23:59:59.999999Z"))
                .version(7)
                .text(TextField.FIRST_NAME, "John")
                .text(TextField.LAST_NAME, "Smith")
                .text(TextField.EMAIL, "John.Smith+crm@TechCorp.com")
                .text(TextField.LINKEDIN_URL, "https://linkedin.com/in/johnsmith")
                .text(TextField.COMPANY, "Tech Corp")
                .text(TextField.TITLE, "Senior Software Engineer")
                .text(TextField.PHONE, "+1-555-0123")
                .text(TextField.LOCATION, "San Francisco, CA")
                .text(TextField.NOTES, "Met at a fair.\nCall again.")
                .status(LeadStatus.REPLIED)
                .source(LeadSource.REFERRAL)
                .tags(List.of("zeta", "alpha", "Alpha", "a;b,c", "größe"))
                .customFields(everyKind())
                .updatedAt(Instant.parse("2024-01-18T14:20:00.000001Z"))
                .lastContactedAt(Instant.parse("2024-01-17T08:00:00.100Z"))
                .byPerson(EnumSet.of(LeadField.EMAIL, LeadField.STATUS, LeadField.TAGS, LeadField.CUSTOM_FIELDS))
                .build();
    }

    /** Custom fields of every kind, in an order that is not that of their names. */
    static CustomFields everyKind() {
        Map<String, CustomValue> values = new LinkedHashMap<>();
        values.put("zeta", CustomValue.of("text"));
        values.put("Alpha", CustomValue.of(true));
        values.put("alpha", CustomValue.of(false));
        for (String number : List.of("1E+2", "100", "0.10", "0.1", "0", "0.00", "-5", "1E-40", "9".repeat(40))) {
            values.put("n " + number, new CustomValue.Decimal(new BigDecimal(number)));
        }
        for (int i = 0; i < ODD_TEXTS.size(); i++) {
            values.put("odd $.\"'%_\\ " + (ODD_TEXTS.size() - i), CustomValue.of(ODD_TEXTS.get(i)));
        }
        values.put("none", new CustomValue.Items(List.of()));
        values.put(
                "items",
                new CustomValue.Items(List.of(
                        CustomValue.of("b"),
                        CustomValue.of("a"),
                        CustomValue.of("b"),
                        CustomValue.of(1),
                        CustomValue.of("1"),
                        CustomValue.of(true),
                        CustomValue.of("true"))));
        return new CustomFields(values);
    }

    /** Everything there is of a lead, in order, as one text: two leads are the same if and only if these are. */
    static String describe(Lead lead) {
        return String.join(
                "\n",
                "id " + lead.id() + " version " + lead.version(),
                "texts " + lead.texts(),
                "status " + lead.status() + " source " + lead.source() + " tags " + lead.tags(),
                "custom fields " + lead.customFields().values(),
                "created " + lead.createdAt() + " updated " + lead.updatedAt() + " contacted " + lead.lastContactedAt(),
                "by a person " + lead.byPerson());
    }
}
