package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.leadwright.Duplicates;
import io.leadwright.LeadBook;
import io.leadwright.Leads;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadPatch;
import io.leadwright.lead.MergeResult;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The room in which two leads become one, and two again. */
class DuplicatesTest {

    private static final LeadId NOBODY = LeadId.of("nobody");

    private final LeadBook book = TestLeadwright.create().book();
    private final Leads leads = book.leads();
    private final Duplicates duplicates = book.duplicates();
    private final Lead one =
            leads.upsert(NewLead.named("John", "Doe").tags("a")).lead();
    private final Lead two = leads.upsert(
                    NewLead.email("john@techcorp.com").title("CTO").tags("b"))
            .lead();

    @Test
    void of_two_leads_one_stays_with_what_both_knew() {
        Lead merged = duplicates.merge(one.id(), two.id()).orElseThrow();
        assertThat(leads.stream(LeadQuery.all())).containsExactly(merged);
        assertThat(merged.email()).isEqualTo("john@techcorp.com");
        assertThat(merged.tags()).containsExactly("a", "b");
        assertThat(leads.upsert(NewLead.email("john@techcorp.com")).lead()).isEqualTo(merged);
    }

    @Test
    void a_merge_and_its_undoing_are_told_as_changes() {
        duplicates.merge(one.id(), two.id()).orElseThrow();
        duplicates.unmerge(two.id()).orElseThrow();
        assertThat(book.changes().of(two.id(), 0, 10))
                .extracting(Change::what)
                .containsExactly(new Change.Added(), new Change.MergedInto(one.id()), new Change.Added());
        Change.Changed changed = new Change.Changed(Set.of(LeadField.EMAIL, LeadField.TITLE, LeadField.TAGS), null);
        assertThat(book.changes().of(one.id(), 0, 10))
                .extracting(Change::what)
                .containsExactly(new Change.Added(), changed, changed);
    }

    @Test
    void leads_that_are_not_there_are_named() {
        assertThat(duplicates.merge(NOBODY, two.id())).isEqualTo(new MergeResult.Missing(NOBODY));
        assertThat(duplicates.merge(one.id(), NOBODY)).isEqualTo(new MergeResult.Missing(NOBODY));
        assertThat(duplicates.unmerge(two.id())).isEqualTo(new MergeResult.Missing(two.id()));
        duplicates.merge(one.id(), two.id()).orElseThrow();
        assertThat(duplicates.merge(one.id(), two.id())).isEqualTo(new MergeResult.Missing(two.id()));
        Lead three = leads.upsert(NewLead.named("Three", "X")).lead();
        duplicates.merge(three.id(), one.id()).orElseThrow();
        assertThat(duplicates.unmerge(two.id())).isEqualTo(new MergeResult.Missing(one.id()));
        assertThatIllegalStateException()
                .isThrownBy(() -> duplicates.unmerge(two.id()).orElseThrow());
    }

    @Test
    void of_those_who_went_into_one_lead_the_latest_comes_back_first() {
        Lead three = leads.upsert(NewLead.named("Three", "X")).lead();
        duplicates.merge(one.id(), two.id()).orElseThrow();
        duplicates.merge(one.id(), three.id()).orElseThrow();
        assertThat(duplicates.unmerge(two.id()))
                .isEqualTo(new MergeResult.Refused("lead " + three.id() + " went into " + one.id() + " later"));
        duplicates.unmerge(three.id()).orElseThrow();
        duplicates.unmerge(two.id()).orElseThrow();
        assertThat(leads.stream(LeadQuery.all())).hasSize(3);
    }

    @Test
    void who_wants_to_be_left_alone_by_now_does_not_come_back() {
        Lead merged = duplicates.merge(one.id(), two.id()).orElseThrow();
        book.privacy().suppress(Subject.email("john@techcorp.com"));
        assertThat(duplicates.unmerge(two.id()))
                .isEqualTo(new MergeResult.Refused("lead " + two.id() + " is somebody who wants to be left alone"));
        assertThat(leads.stream(LeadQuery.all())).containsExactly(merged);
    }

    @Test
    void who_went_into_a_lead_that_is_deleted_does_not_come_back() {
        duplicates.merge(one.id(), two.id()).orElseThrow();
        leads.delete(one.id());
        assertThat(duplicates.unmerge(two.id())).isEqualTo(new MergeResult.Missing(two.id()));
    }

    @Test
    void a_lead_is_not_merged_with_itself() {
        assertThatIllegalArgumentException().isThrownBy(() -> duplicates.merge(one.id(), one.id()));
        assertThat(leads.get(one.id())).contains(one);
    }

    @Test
    void two_leads_that_are_too_much_for_one_stay_two() {
        String[] many = IntStream.range(0, 100).mapToObj(i -> "tag " + i).toArray(String[]::new);
        Lead full = leads.upsert(NewLead.named("Full", "X").tags(many)).lead();
        assertThat(duplicates.merge(one.id(), full.id()))
                .isEqualTo(new MergeResult.Refused("tags: must be at most 100, are 101"));
        assertThat(leads.get(full.id())).contains(full);
        assertThat(leads.get(one.id())).contains(one);
    }

    @Test
    void an_undoing_is_refused_while_another_has_the_key_and_changes_nothing() {
        duplicates.merge(one.id(), two.id()).orElseThrow();
        leads.patch(one.id(), LeadPatch.none().clear(TextField.EMAIL)).orElseThrow();
        Lead heir = leads.add(NewLead.email("john@techcorp.com")).orElseThrow();
        Lead survivor = leads.get(one.id()).orElseThrow();
        assertThat(duplicates.unmerge(two.id())).isEqualTo(new MergeResult.Duplicate(heir.id(), LeadField.EMAIL));
        assertThat(leads.stream(LeadQuery.all())).containsExactlyInAnyOrder(survivor, heir);
        leads.delete(heir.id());
        duplicates.unmerge(two.id()).orElseThrow();
        assertThat(leads.get(two.id()).orElseThrow().email()).isEqualTo("john@techcorp.com");
    }

    @Test
    void an_undoing_is_refused_while_the_id_is_another_s() {
        duplicates.merge(one.id(), two.id()).orElseThrow();
        leads.add(NewLead.named("Other", "X").id(two.id())).orElseThrow();
        assertThat(duplicates.unmerge(two.id())).isEqualTo(new MergeResult.Duplicate(two.id(), LeadField.ID));
    }

    @Test
    void what_was_changed_since_stays() {
        duplicates.merge(one.id(), two.id()).orElseThrow();
        leads.patch(one.id(), LeadPatch.none().text(TextField.TITLE, "CEO")).orElseThrow();
        Lead undone = duplicates.unmerge(two.id()).orElseThrow();
        assertThat(undone.title()).isEqualTo("CEO");
        assertThat(undone.email()).isNull();
        assertThat(undone.tags()).containsExactly("a");
    }
}
