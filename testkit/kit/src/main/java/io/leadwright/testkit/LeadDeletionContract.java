package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.at;
import static io.leadwright.testkit.SampleLeads.linkedIn;
import static io.leadwright.testkit.SampleLeads.named;
import static io.leadwright.testkit.SampleLeads.next;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.Merge;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The rules of {@link LeadStore} about leads that go, and about what they give up. */
abstract class LeadDeletionContract extends LeadWritingContract {

    /** The ways in which a lead goes. */
    private static final List<BiConsumer<WritingStore, Lead>> GOING = List.of(
            (store, lead) -> assertTrue(store.delete(lead), "deleted"),
            (store, lead) -> assertTrue(store.absorb(intoAnother(lead)), "absorbed"));

    static Merge intoAnother(Lead lead) {
        return new Merge(named("survivor").build(), lead, STAMP);
    }

    static Lead withEmail(Lead lead, String email) {
        return lead.toBuilder()
                .version(lead.version() + 1)
                .text(TextField.EMAIL, email)
                .build();
    }

    @Test
    void rule_07_only_the_version_that_is_stored_is_deleted_or_absorbed() {
        Lead first = at("lead", "john@example.com");
        Lead second = next(first, "second");
        for (BiConsumer<WritingStore, Lead> goes : GOING) {
            WritingStore store = empty();
            store.add(List.of(first));
            store.replace(second);
            for (Lead stale : List.of(first, next(second, "third"), at("other", "other@example.com"))) {
                assertFalse(store.delete(stale), () -> "deleted " + stale);
                assertFalse(store.absorb(intoAnother(stale)), () -> "absorbed " + stale);
            }
            assertStored(second, store);
            goes.accept(store, second);
            assertFalse(store.delete(second), "deleted a second time");
            assertFalse(store.absorb(intoAnother(second)), "absorbed a second time");
            assertEquals(new ReplaceResult.Stale(first.id()), store.replace(next(second, "third")), "replaced");
            assertEquals(Optional.empty(), store.get(first.id()));
        }
    }

    @Test
    void rule_07_stale_is_said_before_duplicate() {
        WritingStore store = empty();
        Lead owner = at("owner", "john@example.com");
        Lead other = named("other").build();
        store.add(List.of(owner, other));
        Lead tooLate = withEmail(next(other, "left out"), "john@example.com");
        assertEquals(new ReplaceResult.Stale(other.id()), store.replace(tooLate));
    }

    @Test
    void rule_09_a_lead_that_went_is_nowhere() {
        Lead stays = SampleLeads.complete("stays");
        Lead goes = SampleLeads.complete("goes").toBuilder()
                .text(TextField.EMAIL, "other@example.com")
                .text(TextField.LINKEDIN_URL, null)
                .build();
        for (BiConsumer<WritingStore, Lead> going : GOING) {
            WritingStore store = empty();
            store.add(List.of(goes, stays));
            going.accept(store, goes);
            assertEquals(Optional.empty(), store.get(goes.id()));
            for (Filter filter : List.of(
                    Filter.everything(),
                    Filter.status(goes.status()),
                    Filter.tag("alpha"),
                    Filter.search("techcorp"),
                    Filter.customField("zeta", "text"),
                    Filter.company("Tech Corp"))) {
                LeadQuery query = LeadQuery.where(filter);
                PageRequest first = PageRequest.first(10);
                assertEquals(QueryEngine.page(List.of(stays), query, first), store.page(query, first));
                assertEquals(QueryEngine.counts(List.of(stays), filter), store.counts(filter));
            }
        }
    }

    @Test
    void rule_13_the_id_and_the_keys_of_a_lead_that_went_are_free_at_once() {
        Lead before = SampleLeads.complete("lead");
        Lead sameId = named("lead").version(before.version() + 1).build();
        Lead sameEmail = at("email", "John.Smith+CRM@techcorp.com");
        Lead samePage = linkedIn("page", "https://linkedin.com/in/johnsmith");
        for (BiConsumer<WritingStore, Lead> goes : GOING) {
            WritingStore store = empty();
            store.add(List.of(before));
            goes.accept(store, before);
            assertEquals(
                    List.of(added(sameId), added(sameEmail), added(samePage)),
                    store.add(List.of(sameId, sameEmail, samePage)));
            assertStored(sameId, store);
        }
    }

    @Test
    void rule_13_a_lead_that_went_can_come_back_as_it_was_in_a_version_that_it_never_had() {
        Lead lead = SampleLeads.complete("lead");
        for (BiConsumer<WritingStore, Lead> goes : GOING) {
            WritingStore store = empty();
            store.add(List.of(lead));
            Lead last = lead;
            for (int i = 0; i < 3; i++) {
                goes.accept(store, last);
                last = last.toBuilder().version(last.version() + 1).build();
                assertEquals(List.of(added(last)), store.add(List.of(lead)));
                assertStored(last, store);
            }
        }
    }

    @Test
    void rule_13_what_is_given_up_is_free_within_the_same_transaction() {
        WritingStore store = empty();
        Lead goes = at("goes", "one@example.com");
        Lead absorbed = at("absorbed", "two@example.com");
        Lead moves = at("moves", "three@example.com");
        store.add(List.of(goes, absorbed, moves));
        List<Lead> heirs = List.of(
                at("goes", "one@example.com").toBuilder().version(9).build(),
                at("heir-2", "two@example.com"),
                at("heir-3", "three@example.com"));
        store.atomically(STAMP, transaction -> {
            assertTrue(transaction.delete(goes), "deleted");
            assertTrue(transaction.absorb(intoAnother(absorbed)), "absorbed");
            transaction.replace(withEmail(moves, "four@example.com"));
            assertEquals(heirs.stream().map(LeadReadBackContract::added).toList(), transaction.add(heirs));
            return true;
        });
        heirs.forEach(heir -> assertStored(heir, store));
        assertEquals(List.of(duplicateOf(moves, LeadField.EMAIL)), store.add(List.of(at("late", "four@example.com"))));
    }

    @Test
    void rule_13_two_leads_exchange_their_keys_within_a_transaction() {
        WritingStore store = empty();
        Lead one = at("one", "one@example.com");
        Lead two = at("two", "two@example.com");
        store.add(List.of(one, two));
        Lead between = withEmail(one, "between@example.com");
        Lead other = withEmail(two, "one@example.com");
        Lead exchanged = withEmail(between, "two@example.com");
        List<ReplaceResult> results = store.atomically(
                STAMP,
                transaction -> List.of(
                        transaction.replace(withEmail(one, "two@example.com")),
                        transaction.replace(between),
                        transaction.replace(other),
                        transaction.replace(exchanged)));
        assertEquals(
                List.of(
                        new ReplaceResult.Duplicate(two.id(), LeadField.EMAIL),
                        new ReplaceResult.Replaced(between),
                        new ReplaceResult.Replaced(other),
                        new ReplaceResult.Replaced(exchanged)),
                results);
        assertStored(other, store);
        assertStored(exchanged, store);
    }

    @Test
    void rule_13_a_key_that_was_given_up_in_vain_is_not_free() {
        WritingStore store = empty();
        Lead owner = at("owner", "one@example.com");
        store.add(List.of(owner));
        List<BiConsumer<LeadTransaction, Lead>> ways = List.of(
                LeadTransaction::delete,
                (transaction, lead) -> transaction.absorb(intoAnother(lead)),
                (transaction, lead) -> transaction.replace(withEmail(lead, "two@example.com")));
        for (BiConsumer<LeadTransaction, Lead> givesUp : ways) {
            store.atomically(STAMP, transaction -> {
                givesUp.accept(transaction, owner);
                transaction.rollBack();
                return true;
            });
            assertEquals(
                    List.of(duplicateOf(owner, LeadField.EMAIL)), store.add(List.of(at("heir", "one@example.com"))));
        }
        Lead free = at("free", "two@example.com");
        assertEquals(List.of(added(free)), store.add(List.of(free)), "a key that was taken in vain");
    }
}
