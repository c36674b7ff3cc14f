package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.at;
import static io.leadwright.testkit.SampleLeads.describe;
import static io.leadwright.testkit.SampleLeads.named;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rule of {@link LeadStore} that a lead is read back as it was written. */
abstract class LeadReadBackContract {

    protected abstract LeadStore open(AccountId account);

    /** An empty store. */
    final WritingStore empty() {
        return WritingStore.over(open(FreshAccounts.next()));
    }

    static AddResult.Added added(Lead lead) {
        return new AddResult.Added(lead);
    }

    static AddResult.Duplicate duplicateOf(Lead lead, LeadField key) {
        return new AddResult.Duplicate(lead.id(), key);
    }

    /** Checks that a lead is in the store exactly so, by its id and on a page. */
    static void assertStored(Lead expected, LeadStore store) {
        assertEquals(
                describe(expected),
                store.get(expected.id()).map(SampleLeads::describe).orElse("no lead " + expected.id()));
        List<String> listed = store.page(LeadQuery.all(), PageRequest.first(1_000)).items().stream()
                .filter(lead -> lead.id().equals(expected.id()))
                .map(SampleLeads::describe)
                .toList();
        assertEquals(List.of(describe(expected)), listed, "on a page");
    }

    private static void assertWritable(Lead lead, WritingStore store) {
        AddResult result = store.add(List.of(lead)).get(0);
        assertEquals(added(lead), result);
        assertEquals(describe(lead), describe(result.orElseThrow()), "as answered");
        assertStored(lead, store);
    }

    @Test
    void rule_04_every_field_is_read_back() {
        assertWritable(SampleLeads.complete("complete"), empty());
    }

    @Test
    void rule_04_missing_fields_stay_missing() {
        assertWritable(named("only-a-name").build(), empty());
    }

    @Test
    void rule_04_every_text_is_read_back_character_by_character() {
        WritingStore store = empty();
        for (int i = 0; i < SampleLeads.ODD_TEXTS.size(); i++) {
            String odd = SampleLeads.ODD_TEXTS.get(i);
            assertWritable(
                    named("odd-" + i)
                            .text(TextField.FIRST_NAME, odd)
                            .text(TextField.LAST_NAME, "Doe" + odd)
                            .text(TextField.COMPANY, odd)
                            .text(TextField.TITLE, odd)
                            .text(TextField.PHONE, odd)
                            .text(TextField.LOCATION, odd)
                            .text(TextField.NOTES, odd)
                            .tags(List.of("tag" + odd))
                            .build(),
                    store);
        }
    }

    @Test
    void rule_04_a_blank_email_and_page_are_read_back_and_are_no_keys() {
        WritingStore store = empty();
        for (String id : List.of("blank-1", "blank-2")) {
            assertWritable(
                    named(id)
                            .text(TextField.EMAIL, " ")
                            .text(TextField.LINKEDIN_URL, "")
                            .build(),
                    store);
        }
    }

    @Test
    void rule_04_the_longest_texts_are_read_back() {
        WritingStore store = empty();
        assertWritable(
                named("long")
                        .text(TextField.FIRST_NAME, "ﷺ".repeat(1_000))
                        .text(TextField.COMPANY, "😀".repeat(1_000))
                        .text(TextField.NOTES, "😀".repeat(65_536))
                        .build(),
                store);
        assertWritable(named("x".repeat(64)).build(), store);
    }

    @Test
    void rule_04_times_are_read_back_to_the_microsecond() {
        WritingStore store = empty();
        List<String> times = List.of(
                "0000-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "2024-02-29T12:00:00.000001Z",
                "9999-12-31T23:59:59.999999Z");
        for (int i = 0; i < times.size(); i++) {
            Instant at = Instant.parse(times.get(i));
            assertWritable(
                    Lead.builder(LeadId.of("time-" + i), at)
                            .text(TextField.LAST_NAME, "Doe")
                            .updatedAt(at)
                            .lastContactedAt(at)
                            .build(),
                    store);
        }
    }

    @Test
    void rule_04_a_replacement_is_read_back_every_field_of_it() {
        WritingStore store = empty();
        Lead bare = named("replaced").build();
        Lead complete = SampleLeads.complete("replaced").toBuilder().version(2).build();
        Lead bareAgain = bare.toBuilder().version(3).build();
        store.add(List.of(bare));
        assertEquals(new ReplaceResult.Replaced(complete), store.replace(complete));
        assertStored(complete, store);
        assertEquals(new ReplaceResult.Replaced(bareAgain), store.replace(bareAgain));
        assertStored(bareAgain, store);
    }

    @Test
    void rule_04_an_unknown_id_is_not_found() {
        WritingStore store = empty();
        store.add(List.of(named("known").build()));
        assertEquals(Optional.empty(), store.get(LeadId.of("unknown")));
        assertEquals(Optional.empty(), store.get(LeadId.of("KNOWN")), "ids are compared exactly");
    }
}
