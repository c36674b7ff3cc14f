package io.leadwright.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Instant THEN = Instant.parse("2024-01-20T15:30:00Z");
    private static final Stamp STAMP = new Stamp(Author.person("anna"), THEN.plusSeconds(60));
    private static final Stamp LATER = new Stamp(Author.person("anna"), THEN.plusSeconds(120));
    private static final Lead SURVIVOR = NewLead.email("john@techcorp.com")
            .name("John", "Doe")
            .company("Tech Corp")
            .tags("a", "b")
            .customField("plan", CustomValue.of("gold"))
            .lastContactedAt(THEN)
            .toLead(LeadId.of("survivor"), THEN);
    private static final Lead OTHER = NewLead.email("john.doe@gmail.com")
            .name("Johnny", "Doe")
            .title("CTO")
            .status(LeadStatus.REPLIED)
            .source(LeadSource.REFERRAL)
            .tags("b", "c")
            .customField("plan", CustomValue.of("silver"))
            .customField("seats", CustomValue.of(5))
            .lastContactedAt(THEN.plusSeconds(1))
            .toLead(LeadId.of("other"), THEN.minusSeconds(60));

    private static Merge merge(Lead survivor, Lead absorbed) {
        return new Merge(survivor, absorbed, STAMP);
    }

    private static Lead byAnna(Lead lead) {
        return lead.writtenBy(Author.person("anna"), null);
    }

    @Test
    void of_two_machines_the_survivor_keeps_its_values_and_its_blanks_are_filled() {
        Lead merged = merge(SURVIVOR, OTHER).merged();
        Lead expected = SURVIVOR.toBuilder()
                .version(2)
                .text(TextField.TITLE, "CTO")
                .tags(List.of("a", "b", "c"))
                .customFields(new CustomFields(Map.of("plan", CustomValue.of("gold"), "seats", CustomValue.of(5))))
                .lastContactedAt(THEN.plusSeconds(1))
                .updatedAt(STAMP.at())
                .build();
        assertThat(merged).isEqualTo(expected);
    }

    @Test
    void what_a_person_wrote_wins_over_what_a_machine_wrote() {
        Lead merged = merge(SURVIVOR, byAnna(OTHER)).merged();
        assertThat(merged.email()).isEqualTo("john.doe@gmail.com");
        assertThat(merged.firstName()).isEqualTo("Johnny");
        assertThat(merged.company()).isEqualTo("Tech Corp");
        assertThat(merged.status()).isEqualTo(LeadStatus.REPLIED);
        assertThat(merged.source()).isEqualTo(LeadSource.REFERRAL);
        assertThat(merged.customFields().values()).containsEntry("plan", CustomValue.of("silver"));
        assertThat(merged.byPerson()).contains(LeadField.EMAIL, LeadField.TAGS).doesNotContain(LeadField.COMPANY);
        assertThat(merged.createdAt()).isEqualTo(SURVIVOR.createdAt());
    }

    @Test
    void of_two_persons_the_survivor_s_wins() {
        Lead merged = merge(byAnna(SURVIVOR), byAnna(OTHER)).merged();
        assertThat(merged.email()).isEqualTo("john@techcorp.com");
        assertThat(merged.customFields().values()).containsEntry("plan", CustomValue.of("gold"));
        assertThat(merged.status()).isEqualTo(LeadStatus.REPLIED);
    }

    @Test
    void nothing_new_is_the_same_lead() {
        Lead less = NewLead.named("John", "Doe").toLead(LeadId.of("less"), THEN);
        assertThat(merge(SURVIVOR, less).merged()).isSameAs(SURVIVOR);
    }

    @Test
    void a_lead_is_not_merged_with_itself() {
        assertThatThrownBy(() -> merge(SURVIVOR, SURVIVOR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("merge: must be of two leads, is of survivor and itself");
    }

    @Test
    void too_many_tags_together_are_refused() {
        String[] many = IntStream.range(0, 99).mapToObj(i -> "tag " + i).toArray(String[]::new);
        Lead other = NewLead.named("John", "Doe").tags(many).toLead(LeadId.of("other"), THEN);
        assertThatThrownBy(() -> merge(SURVIVOR, other).merged()).hasMessage("tags: must be at most 100, are 101");
    }

    @Test
    void undone_at_once_every_field_is_as_it_was() {
        Merge merge = merge(SURVIVOR, byAnna(OTHER));
        Lead undone = merge.undone(merge.merged(), LATER);
        assertThat(undone).isEqualTo(SURVIVOR.toBuilder().version(3).build());
        assertThat(merge.restored())
                .isEqualTo(byAnna(OTHER).toBuilder().version(3).build());
    }

    @Test
    void undone_after_later_edits_those_stay_and_the_rest_is_as_it_was() {
        Merge merge = merge(SURVIVOR, byAnna(OTHER));
        Lead edited = LeadPatch.none()
                .text(TextField.COMPANY, "Other Corp")
                .text(TextField.TITLE, "CEO")
                .onto(merge.merged(), THEN.plusSeconds(90));
        Lead undone = merge.undone(edited, LATER);
        assertThat(undone)
                .isEqualTo(SURVIVOR.toBuilder()
                        .version(4)
                        .text(TextField.COMPANY, "Other Corp")
                        .text(TextField.TITLE, "CEO")
                        .byPerson(Set.of(LeadField.TITLE))
                        .updatedAt(LATER.at())
                        .build());
    }

    @Test
    void undone_nobody_is_left_without_a_name() {
        Lead named = NewLead.named("John", "Doe").toLead(LeadId.of("named"), THEN);
        Merge merge = merge(named, OTHER);
        Lead nameless = LeadPatch.none()
                .clear(TextField.FIRST_NAME)
                .clear(TextField.LAST_NAME)
                .text(TextField.COMPANY, "Other Corp")
                .onto(merge.merged(), THEN.plusSeconds(90));
        Lead undone = merge.undone(nameless, LATER);
        assertThat(undone.texts())
                .containsOnly(
                        Map.entry(TextField.FIRST_NAME, "John"),
                        Map.entry(TextField.LAST_NAME, "Doe"),
                        Map.entry(TextField.COMPANY, "Other Corp"));
    }

    @Test
    void printing_a_merge_shows_nobody() {
        assertThat(merge(SURVIVOR, OTHER)).hasToString("Merge[other into survivor]");
    }
}
