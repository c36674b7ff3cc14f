package io.leadwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.DuplicateCandidates;
import io.leadwright.LeadBook;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.TextField;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may be one person, in one call. */
class DuplicateCandidatesTest {

    private final TestLeadwright leadwright = TestLeadwright.create();
    private final LeadBook book = leadwright.book();

    @AfterEach
    void close() {
        leadwright.close();
    }

    private void add(String id, NewLead lead) {
        book.leads().add(lead.id(LeadId.of(id))).orElseThrow();
    }

    private List<String> candidates() {
        return book.duplicates()
                .candidates()
                .map(group -> group.sharing() + " " + group.leads())
                .toList();
    }

    @Test
    void a_book_of_different_people_has_none() {
        add("one", NewLead.named("Ana", "Doe").company("Tech Corp"));
        add("two", NewLead.named("Ana", "Doe").company("Other Corp"));
        add("three", NewLead.email("ana@example.com"));
        assertThat(candidates()).isEmpty();
    }

    @Test
    void the_same_name_and_company_is_found_however_it_is_written() {
        add("one", NewLead.named("Ana", "Doe").company("Tech Corp"));
        add("two", NewLead.named("ANA", "doe").company("Tech Corp, Inc.").text(TextField.PHONE, "+1 415 555 0123"));
        assertThat(candidates()).containsExactly("NAME_AND_COMPANY [one, two]");
    }

    @Test
    void aliases_of_one_mailbox_are_found_but_nobody_owns_a_shared_one() {
        add("one", NewLead.email("john@techcorp.com"));
        add("two", NewLead.email("John+crm@techcorp.com"));
        add("three", NewLead.email("j.ohn@techcorp.com"));
        add("dots", NewLead.email("jane.smith@gmail.com"));
        add("plain", NewLead.email("janesmith+x@googlemail.com"));
        add("info", NewLead.email("info@techcorp.com").text(TextField.LAST_NAME, "One"));
        add("shared", NewLead.email("info+x@techcorp.com").text(TextField.LAST_NAME, "Two"));
        assertThat(candidates()).containsExactlyInAnyOrder("MAILBOX [one, two]", "MAILBOX [dots, plain]");
    }

    @Test
    void the_same_phone_is_found_however_it_is_written_if_it_names_the_country() {
        add("one", NewLead.email("a@example.com").text(TextField.PHONE, "+1 (415) 555-0123"));
        add("two", NewLead.email("b@example.com").text(TextField.PHONE, "001 415 555 0123"));
        add("three", NewLead.email("c@example.com").text(TextField.PHONE, "+14155550123"));
        add("local", NewLead.email("d@example.com").text(TextField.PHONE, "415 555 0123"));
        assertThat(candidates()).containsExactly("PHONE [one, three, two]");
    }

    @Test
    void of_very_many_who_share_the_first_are_told_and_of_many_groups_all() {
        book.bulk()
                .upsert(IntStream.range(0, 300)
                        .mapToObj(i -> NewLead.email("lead" + i % 150 + "+" + i / 150 + "@example.com")
                                .text(TextField.PHONE, "+1 415 555 0123"))
                        .toList());
        assertThat(book.duplicates().candidates())
                .hasSize(151)
                .filteredOn(group -> group.sharing() == DuplicateCandidates.Sharing.PHONE)
                .singleElement()
                .extracting(group -> group.leads().size())
                .isEqualTo(DuplicateCandidates.LEADS_MAX);
    }
}
