package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadwright.LeadBook;
import io.leadwright.Leads;
import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.DeleteResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.PatchResult;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.TextField;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rooms of a book in which one lead is changed, and the one in which is told what happened. */
class WritingTest {

    private static final LeadId NOBODY = LeadId.of("nobody");

    private final TestLeadwright leadwright = TestLeadwright.create();
    private final LeadBook book = leadwright.book();
    private final Leads leads = book.leads();
    private final Lead john = leads.upsert(NewLead.email("john@techcorp.com")).lead();
    private final Lead jane =
            leads.upsert(NewLead.linkedin("linkedin.com/in/jane").tags("vip")).lead();

    @Test
    void a_patch_changes_a_lead_and_says_what_it_became() {
        leadwright.clock().advance(Duration.ofDays(1));
        Lead patched = leads.patch(john.id(), LeadPatch.none().text(TextField.TITLE, "CTO"))
                .orElseThrow();
        assertThat(patched.title()).isEqualTo("CTO");
        assertThat(patched.version()).isEqualTo(2);
        assertThat(patched.updatedAt()).isEqualTo(leadwright.clock().instant());
        assertThat(leads.get(john.id())).contains(patched);
    }

    @Test
    void a_patch_with_nothing_new_writes_nothing() {
        leadwright.clock().advance(Duration.ofDays(1));
        assertThat(leads.patch(john.id(), LeadPatch.none().status(LeadStatus.NEW)))
                .isEqualTo(new PatchResult.Applied(john));
        assertThat(book.changes().after(0, 10)).hasSize(2);
    }

    @Test
    void a_patch_that_is_not_applied_says_why() {
        LeadPatch taking = LeadPatch.none().text(TextField.LINKEDIN_URL, "https://www.linkedin.com/in/JANE/");
        assertThat(leads.patch(john.id(), taking))
                .isEqualTo(new PatchResult.Duplicate(jane.id(), LeadField.LINKEDIN_URL));
        assertThat(leads.patch(john.id(), LeadPatch.none().ifVersion(2))).isEqualTo(new PatchResult.Stale(john));
        assertThat(leads.patch(NOBODY, taking)).isEqualTo(new PatchResult.Missing(NOBODY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> leads.patch(john.id(), LeadPatch.none().clear(TextField.EMAIL)));
        assertThatIllegalStateException()
                .isThrownBy(() -> leads.patch(john.id(), taking).orElseThrow())
                .withMessageContaining("linkedinUrl belongs to another lead");
        assertThat(leads.get(john.id())).contains(john);
        assertThat(book.changes().after(0, 10)).hasSize(2);
    }

    @Test
    void a_contact_is_recorded_and_only_moves_forward() {
        leads.patch(john.id(), LeadPatch.contacted(TestLeadwright.START));
        leads.patch(john.id(), LeadPatch.contacted(TestLeadwright.START.minusSeconds(1)));
        assertThat(leads.get(john.id()).map(Lead::lastContactedAt)).contains(TestLeadwright.START);
        assertThat(leads.get(john.id()).map(Lead::version)).contains(2L);
    }

    @Test
    void a_deleted_lead_is_gone_and_its_keys_are_free() {
        assertThat(leads.delete(john.id(), 2)).isEqualTo(new DeleteResult.Stale(john));
        assertThat(leads.delete(john.id(), 1)).isEqualTo(new DeleteResult.Deleted(john));
        assertThat(leads.delete(john.id())).isEqualTo(new DeleteResult.Missing(john.id()));
        assertThat(leads.delete(john.id(), 1)).isEqualTo(new DeleteResult.Missing(john.id()));
        assertThat(leads.get(john.id())).isEmpty();
        Lead other = leads.add(NewLead.email("john@techcorp.com")).orElseThrow();
        assertThat(other.id()).isNotEqualTo(john.id());
        assertThat(leads.delete(jane.id())).isEqualTo(new DeleteResult.Deleted(jane));
        assertThat(leads.stream(LeadQuery.all())).containsExactly(other);
    }

    @Test
    void what_a_person_writes_is_theirs_and_every_change_says_whose_it_is() {
        LeadBook anna = book.as(Author.person("anna"));
        leadwright.clock().advance(Duration.ofHours(1));
        anna.leads()
                .patch(john.id(), LeadPatch.none().text(TextField.TITLE, "CTO").status(LeadStatus.REPLIED));
        Lead ann = anna.leads().upsert(NewLead.named("Ann", "Lee").company("X")).lead();
        assertThat(leads.get(john.id()).orElseThrow().byPerson()).isEqualTo(Set.of(LeadField.TITLE, LeadField.STATUS));
        assertThat(ann.byPerson()).isEqualTo(Set.of(LeadField.FIRST_NAME, LeadField.LAST_NAME, LeadField.COMPANY));
        leads.upsert(NewLead.email("john@techcorp.com").title("CEO"));
        assertThat(leads.get(john.id()).orElseThrow().byPerson()).isEqualTo(Set.of(LeadField.STATUS));
        anna.leads().upsert(NewLead.email("john@techcorp.com").company("Tech Corp"));
        assertThat(leads.get(john.id()).orElseThrow().byPerson())
                .isEqualTo(Set.of(LeadField.STATUS, LeadField.COMPANY));
        Stamp machine = new Stamp(Author.DEFAULT, TestLeadwright.START.plusSeconds(3_600));
        Stamp person = new Stamp(Author.person("anna"), machine.at());
        assertThat(book.changes().after(2, 10))
                .extracting(Change::stamp)
                .containsExactly(person, person, machine, person);
        assertThat(anna.account()).isEqualTo(book.account());
    }

    @Test
    void what_happened_is_told_in_order_and_on_from_what_was_seen() {
        leads.patch(john.id(), LeadPatch.none().status(LeadStatus.CONTACTED));
        leads.delete(john.id());
        List<Change> all = book.changes().after(0, 1_000);
        assertThat(all)
                .extracting(Change::what)
                .containsExactly(
                        new Change.Added(),
                        new Change.Added(),
                        new Change.Changed(
                                Set.of(LeadField.STATUS), new Change.StatusMove(LeadStatus.NEW, LeadStatus.CONTACTED)),
                        new Change.Deleted());
        assertThat(book.changes().after(all.get(1).number(), 1)).containsExactly(all.get(2));
        assertThat(book.changes().after(all.get(3).number(), 1)).isEmpty();
        assertThat(book.changes().of(john.id(), 0, 1_000)).containsExactly(all.get(0), all.get(2), all.get(3));
        assertThat(book.changes().of(john.id(), all.get(2).number(), 1)).containsExactly(all.get(3));
        for (int limit : new int[] {0, -1, 1_001}) {
            assertThatIllegalArgumentException().isThrownBy(() -> book.changes().after(0, limit));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> book.changes().of(john.id(), 0, limit))
                    .withMessage("limit: must be 1 to 1000, is " + limit);
        }
    }

    @Test
    void leads_are_counted_in_one_look() {
        leads.patch(john.id(), LeadPatch.none().status(LeadStatus.COLD).tags(List.of("vip", "x")));
        var counts = book.analytics().counts(Filter.everything());
        assertThat(counts.total()).isEqualTo(2);
        assertThat(counts.byStatus()).containsEntry(LeadStatus.COLD, 1L).containsEntry(LeadStatus.NEW, 1L);
        assertThat(counts.byTag()).containsExactly(Map.entry("vip", 2L), Map.entry("x", 1L));
        assertThat(book.analytics().counts(Filter.tag("x")).total()).isEqualTo(1);
    }
}
