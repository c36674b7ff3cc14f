package io.leadwright.lead;

import static io.leadwright.lead.LeadField.CUSTOM_FIELDS;
import static io.leadwright.lead.LeadField.EMAIL;
import static io.leadwright.lead.LeadField.LAST_CONTACTED_AT;
import static io.leadwright.lead.LeadField.SOURCE;
import static io.leadwright.lead.LeadField.STATUS;
import static io.leadwright.lead.LeadField.TAGS;
import static io.leadwright.lead.LeadField.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which fields are a person's. */
class WrittenByTest {

    private static final Instant NOW = Instant.parse("2024-01-20T15:30:00Z");
    private static final Author ANNA = Author.person("anna");
    private static final Author ROBOT = Author.machine("robot");
    private static final Lead PLAIN = NewLead.email("john@techcorp.com").toLead(LeadId.of("lead_1"), NOW);

    private static Lead titled(Lead lead, String title) {
        return LeadPatch.none().text(TextField.TITLE, title).onto(lead, NOW);
    }

    @Test
    void a_new_lead_is_a_person_s_in_what_it_says_and_a_machine_s_in_nothing() {
        assertThat(PLAIN.byPerson()).isEmpty();
        assertThat(PLAIN.writtenBy(ROBOT, null)).isSameAs(PLAIN);
        assertThat(PLAIN.writtenBy(ANNA, null).byPerson()).containsExactly(EMAIL);
        Lead full = NewLead.email("john@techcorp.com")
                .status(LeadStatus.REPLIED)
                .source(LeadSource.REFERRAL)
                .tags("a")
                .customField("n", CustomValue.of(1))
                .lastContactedAt(NOW)
                .toLead(LeadId.of("lead_2"), NOW)
                .writtenBy(ANNA, null);
        assertThat(full.byPerson())
                .containsExactlyInAnyOrder(EMAIL, STATUS, SOURCE, TAGS, CUSTOM_FIELDS, LAST_CONTACTED_AT);
    }

    @Test
    void what_a_person_changes_is_theirs_until_a_machine_changes_it() {
        Lead byAnna = titled(PLAIN, "CTO").writtenBy(ANNA, PLAIN);
        assertThat(byAnna.byPerson()).containsExactly(TITLE);
        Lead byRobot = titled(byAnna, "CEO").writtenBy(ROBOT, byAnna);
        assertThat(byRobot.byPerson()).isEmpty();
        Lead other = LeadPatch.none().status(LeadStatus.COLD).onto(byAnna, NOW).writtenBy(ROBOT, byAnna);
        assertThat(other.byPerson()).containsExactly(TITLE);
    }

    @Test
    void what_a_person_clears_is_theirs_too() {
        Lead titled = titled(PLAIN, "CTO");
        Lead cleared = titled(titled, "");
        assertThat(cleared.writtenBy(ANNA, titled).byPerson()).containsExactly(TITLE);
    }

    @Test
    void the_times_of_the_row_are_nobody_s() {
        Lead later = PLAIN.toBuilder()
                .createdAt(NOW.minusSeconds(1))
                .updatedAt(NOW.plusSeconds(1))
                .version(2)
                .build();
        assertThat(later.writtenBy(ANNA, PLAIN)).isSameAs(later);
    }

    @Test
    void nothing_new_leaves_the_same_lead() {
        Lead byAnna = PLAIN.writtenBy(ANNA, null);
        assertThat(byAnna.writtenBy(ROBOT, byAnna)).isSameAs(byAnna);
        assertThat(byAnna.writtenBy(ANNA, null)).isSameAs(byAnna);
    }

    @Test
    void whose_a_field_is_counts_towards_equality_but_is_no_field() {
        Lead byAnna = PLAIN.writtenBy(ANNA, null);
        assertThat(byAnna).isNotEqualTo(PLAIN).hasSameHashCodeAs(PLAIN);
        assertThat(byAnna.sameFieldsAs(PLAIN)).isTrue();
        assertThat(byAnna.toBuilder().build()).isEqualTo(byAnna);
        assertThat(byAnna.toBuilder().byPerson(Set.of()).build()).isEqualTo(PLAIN);
    }

    @Test
    void fields_differ_by_their_values_and_changes_name_them_and_the_status() {
        Lead next = LeadPatch.none()
                .text(TextField.TITLE, "CTO")
                .status(LeadStatus.CONTACTED)
                .tags(List.of("a"))
                .onto(PLAIN, NOW.plusSeconds(1));
        assertThat(LeadField.differing(PLAIN, next))
                .containsExactly(TITLE, STATUS, TAGS, LeadField.UPDATED_AT)
                .isUnmodifiable();
        assertThat(LeadField.differing(next, next)).isEmpty();
        assertThat(Change.Changed.between(PLAIN, next))
                .isEqualTo(new Change.Changed(
                        Set.of(TAGS, TITLE, STATUS), new Change.StatusMove(LeadStatus.NEW, LeadStatus.CONTACTED)));
        assertThat(Change.Changed.between(PLAIN, titled(PLAIN, "CTO")))
                .isEqualTo(new Change.Changed(Set.of(TITLE), null));
        assertThat(Change.Changed.between(PLAIN, PLAIN)).isEqualTo(new Change.Changed(Set.of(), null));
    }

    @Test
    void every_field_is_found_by_its_name() {
        for (LeadField field : LeadField.values()) {
            assertThat(LeadField.ofJsonName(field.jsonName())).contains(field);
        }
        for (TextField text : TextField.values()) {
            assertThat(LeadField.of(text).jsonName()).isEqualTo(text.jsonName());
        }
        assertThat(LeadField.values()).hasSize(17);
        assertThat(LeadField.ofJsonName("Title")).isEmpty();
    }
}
