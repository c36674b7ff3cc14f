package io.leadwright.testkit;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import java.util.Map;
import java.util.Set;

/**
 * A lead before it has its number in a book. What may not be the same twice has a {@code #} in it, for the number.
 *
 * @param said what is said of it beside its keys
 * @param id its id
 * @param keys its e-mail address and LinkedIn page, if it has them
 * @param version its version
 * @param byPerson the fields whose values a person wrote
 */
record LeadSketch(NewLead said, String id, Map<TextField, String> keys, long version, Set<LeadField> byPerson) {

    /** What is said of the lead of this number; perhaps not who it is. */
    NewLead news(int number) {
        NewLead news = said;
        for (Map.Entry<TextField, String> key : keys.entrySet()) {
            news = news.text(key.getKey(), with(number, key.getValue()));
        }
        return news;
    }

    /** The lead of this number. */
    Lead lead(int number) {
        NewLead news = news(number);
        NewLead somebody = news.saysWho() ? news : news.text(TextField.LAST_NAME, "Doe");
        return somebody.toLead(LeadId.of(with(number, id)), SampleLeads.T0).toBuilder()
                .version(version)
                .byPerson(byPerson)
                .build();
    }

    private static String with(int number, String text) {
        return text.replace("#", String.valueOf(number));
    }
}
