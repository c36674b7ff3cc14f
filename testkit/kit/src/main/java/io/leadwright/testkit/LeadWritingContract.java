package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.at;
import static io.leadwright.testkit.SampleLeads.linkedIn;
import static io.leadwright.testkit.SampleLeads.named;
import static io.leadwright.testkit.SampleLeads.next;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of {@link LeadStore} about keys, additions and replacements, by one thread. */
abstract class LeadWritingContract extends LeadReadBackContract {

    @Test
    void rule_05_two_leads_never_share_an_id() {
        WritingStore store = empty();
        Lead first = at("same", "one@example.com");
        Lead second = at("same", "two@example.com");
        assertEquals(List.of(added(first), duplicateOf(first, LeadField.ID)), store.add(List.of(first, second)));
        assertEquals(List.of(duplicateOf(first, LeadField.ID)), store.add(List.of(second)));
        assertStored(first, store);
    }

    @Test
    void rule_05_two_leads_never_share_an_email_in_whatever_case() {
        WritingStore store = empty();
        Lead first = at("first", "John@Bücher.example");
        assertEquals(List.of(added(first)), store.add(List.of(first)));
        assertEquals(
                List.of(duplicateOf(first, LeadField.EMAIL)),
                store.add(List.of(at("second", "JOHN@xn--bcher-kva.EXAMPLE"))));
        assertEquals(Optional.empty(), store.get(LeadId.of("second")), "nothing is written for a duplicate");
    }

    @Test
    void rule_05_two_leads_never_share_a_linkedin_page() {
        WritingStore store = empty();
        Lead first = linkedIn("first", "https://linkedin.com/in/john");
        assertEquals(List.of(added(first)), store.add(List.of(first)));
        assertEquals(
                List.of(duplicateOf(first, LeadField.LINKEDIN_URL)),
                store.add(List.of(linkedIn("second", "http://de.linkedin.com/in/JOHN/"))));
    }

    @Test
    void rule_05_a_lead_with_two_keys_owns_both() {
        WritingStore store = empty();
        Lead first = SampleLeads.complete("first");
        assertEquals(List.of(added(first)), store.add(List.of(first)));
        assertEquals(
                List.of(duplicateOf(first, LeadField.EMAIL), duplicateOf(first, LeadField.LINKEDIN_URL)),
                store.add(List.of(
                        at("by-email", "john.smith+crm@techcorp.com"),
                        linkedIn("by-page", "linkedin.com/in/johnsmith"))));
    }

    @Test
    void rule_05_addresses_that_only_look_alike_are_different() {
        WritingStore store = empty();
        List<Lead> leads = new ArrayList<>();
        List<String> addresses = List.of(
                "a.b@example.com",
                "ab@example.com",
                "ab+x@example.com",
                "a_b@example.com",
                "a%b@example.com",
                "é@example.com",
                "e@example.com",
                "e\u0301@example.com");
        addresses.forEach(address -> leads.add(at("lead-" + leads.size(), address)));
        assertEquals(leads.stream().map(LeadReadBackContract::added).toList(), store.add(leads), "for " + addresses);
    }

    @Test
    void rule_05_the_address_of_a_function_may_be_shared() {
        WritingStore store = empty();
        Lead first = at("first", "info@example.com");
        Lead second = at("second", "Info@example.com");
        assertEquals(List.of(added(first), added(second)), store.add(List.of(first, second)));
    }

    @Test
    void rule_05_a_replacement_never_takes_the_key_of_another() {
        WritingStore store = empty();
        Lead owner = at("owner", "john@example.com");
        Lead other = at("other", "jane@example.com");
        store.add(List.of(owner, other));
        Lead taking = next(other, "now John").toBuilder()
                .text(TextField.EMAIL, "JOHN@example.com")
                .build();
        assertEquals(new ReplaceResult.Duplicate(owner.id(), LeadField.EMAIL), store.replace(taking));
        assertStored(other, store);
        assertStored(owner, store);
    }

    @Test
    void rule_05_a_key_that_a_replacement_gives_up_is_free() {
        WritingStore store = empty();
        Lead before = at("moved", "old@example.com");
        Lead after = next(before, "has moved").toBuilder()
                .text(TextField.EMAIL, "new@example.com")
                .build();
        store.add(List.of(before));
        assertEquals(new ReplaceResult.Replaced(after), store.replace(after));
        Lead heir = at("heir", "old@example.com");
        assertEquals(
                List.of(added(heir), duplicateOf(after, LeadField.EMAIL)),
                store.add(List.of(heir, at("late", "new@example.com"))),
                "the old key is free and the new one taken");
    }

    @Test
    void rule_06_no_leads_have_no_results() {
        assertEquals(List.of(), empty().add(List.of()));
    }

    @Test
    void rule_06_a_duplicate_stops_no_other() {
        WritingStore store = empty();
        Lead known = at("known", "known@example.com");
        store.add(List.of(known));
        Lead one = at("one", "one@example.com");
        Lead two = at("two", "two@example.com");
        assertEquals(
                List.of(
                        added(one),
                        duplicateOf(known, LeadField.EMAIL),
                        duplicateOf(one, LeadField.EMAIL),
                        added(two),
                        duplicateOf(known, LeadField.ID)),
                store.add(List.of(one, at("x", "known@example.com"), at("y", "one@example.com"), two, known)));
        assertStored(two, store);
    }

    @Test
    void rule_06_a_duplicate_names_the_lead_of_its_id_else_of_its_first_key() {
        WritingStore store = empty();
        Lead byId = named("by-id").build();
        Lead byEmail = at("by-email", "john@example.com");
        Lead byPage = linkedIn("by-page", "https://linkedin.com/in/john");
        store.add(List.of(byPage, byEmail, byId));
        Lead all = at("by-id", "john@example.com").toBuilder()
                .text(TextField.LINKEDIN_URL, "https://linkedin.com/in/john")
                .build();
        Lead both = at("new", "john@example.com").toBuilder()
                .text(TextField.LINKEDIN_URL, "https://linkedin.com/in/john")
                .build();
        assertEquals(
                List.of(duplicateOf(byId, LeadField.ID), duplicateOf(byEmail, LeadField.EMAIL)),
                store.add(List.of(all, both)));
    }

    @Test
    void rule_06_many_leads_are_added_at_a_time() {
        WritingStore store = empty();
        List<Lead> many = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            many.add(at("lead-" + i, "person-" + i + "@example.com"));
        }
        assertEquals(many.stream().map(LeadReadBackContract::added).toList(), store.add(many));
        assertEquals(many.stream().map(lead -> duplicateOf(lead, LeadField.ID)).toList(), store.add(many));
    }

    @Test
    void rule_07_only_the_version_that_follows_replaces() {
        WritingStore store = empty();
        Lead first = at("lead", "john@example.com");
        store.add(List.of(first));
        Lead second = next(first, "second");
        Lead third = next(second, "third");
        assertEquals(new ReplaceResult.Stale(first.id()), store.replace(first), "the stored version itself");
        assertEquals(new ReplaceResult.Stale(first.id()), store.replace(third), "one is left out");
        assertStored(first, store);
        assertEquals(new ReplaceResult.Replaced(second), store.replace(second));
        assertEquals(new ReplaceResult.Stale(first.id()), store.replace(second), "a second time");
        assertEquals(new ReplaceResult.Replaced(third), store.replace(third));
        assertStored(third, store);
    }

    @Test
    void rule_07_a_lead_that_is_not_there_is_stale() {
        Lead nobody = next(named("nobody").build(), "never added");
        WritingStore store = empty();
        assertEquals(new ReplaceResult.Stale(nobody.id()), store.replace(nobody));
        assertEquals(Optional.empty(), store.get(nobody.id()));
    }
}
