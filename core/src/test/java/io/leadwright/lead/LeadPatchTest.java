package io.leadwright.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeadPatchTest {

    private static final Instant THEN = Instant.parse("2024-01-20T15:30:00Z");
    private static final Instant NOW = THEN.plusSeconds(60);
    private static final Lead JOHN = NewLead.email("john@techcorp.com")
            .name("John", "Doe")
            .title("CTO")
            .tags("ai", "vip")
            .customField("plan", CustomValue.of("gold"))
            .customField("seats", CustomValue.of(5))
            .lastContactedAt(THEN)
            .toLead(LeadId.of("lead_1"), THEN);

    private static Lead patched(LeadPatch patch) {
        return patch.onto(JOHN, NOW);
    }

    @Test
    void what_is_said_replaces_and_all_else_stays() {
        Lead next = patched(LeadPatch.none()
                .text(TextField.TITLE, "CEO")
                .text(TextField.PHONE, "+1-555-0123")
                .status(LeadStatus.REPLIED)
                .source(LeadSource.REFERRAL)
                .tags(List.of("new", "new")));
        Lead expected = JOHN.toBuilder()
                .version(2)
                .text(TextField.TITLE, "CEO")
                .text(TextField.PHONE, "+1-555-0123")
                .status(LeadStatus.REPLIED)
                .source(LeadSource.REFERRAL)
                .tags(List.of("new"))
                .updatedAt(NOW)
                .build();
        assertThat(next).isEqualTo(expected);
    }

    @Test
    void what_is_cleared_goes_and_so_does_what_is_blank() {
        Lead next = patched(LeadPatch.none()
                .clear(TextField.TITLE)
                .text(TextField.FIRST_NAME, " \u00a0")
                .clear(TextField.PHONE)
                .tags(List.of()));
        assertThat(next.title()).isNull();
        assertThat(next.firstName()).isNull();
        assertThat(next.tags()).isEmpty();
        assertThat(next.lastName()).isEqualTo("Doe");
        assertThat(next.customFields()).isEqualTo(JOHN.customFields());
    }

    @Test
    void the_last_word_on_a_field_counts() {
        assertThat(patched(LeadPatch.none().text(TextField.TITLE, "CEO").clear(TextField.TITLE))
                        .title())
                .isNull();
        assertThat(patched(LeadPatch.none().clear(TextField.TITLE).text(TextField.TITLE, "CEO"))
                        .title())
                .isEqualTo("CEO");
        LeadPatch twice = LeadPatch.none().clearCustomField("plan").customField("plan", CustomValue.of("silver"));
        assertThat(patched(twice).customFields().values()).containsEntry("plan", CustomValue.of("silver"));
    }

    @Test
    void custom_fields_are_changed_one_by_one() {
        assertThat(patched(LeadPatch.none().customField("seats", CustomValue.of(6)))
                        .customFields()
                        .values())
                .containsExactly(Map.entry("plan", CustomValue.of("gold")), Map.entry("seats", CustomValue.of(6)));
        assertThat(patched(LeadPatch.none().clearCustomField("plan").clearCustomField("none"))
                        .customFields()
                        .values())
                .containsExactly(Map.entry("seats", CustomValue.of(5)));
        assertThat(patched(LeadPatch.none().customField("x", CustomValue.of(1)).clearCustomFields())
                        .customFields()
                        .values())
                .containsExactly(Map.entry("x", CustomValue.of(1)));
    }

    @Test
    void the_last_contact_only_moves_forward() {
        assertThat(patched(LeadPatch.contacted(THEN.minusSeconds(1)))).isSameAs(JOHN);
        assertThat(patched(LeadPatch.contacted(THEN))).isSameAs(JOHN);
        Lead next = patched(LeadPatch.contacted(THEN.plusSeconds(1)));
        assertThat(next.lastContactedAt()).isEqualTo(THEN.plusSeconds(1));
        assertThat(next.status()).isEqualTo(LeadStatus.NEW);
        Lead never = NewLead.email("a@b.io").toLead(LeadId.of("lead_2"), THEN);
        assertThat(LeadPatch.contacted(Instant.EPOCH).onto(never, NOW).lastContactedAt())
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void nothing_new_is_the_same_lead() {
        assertThat(patched(LeadPatch.none())).isSameAs(JOHN);
        assertThat(patched(LeadPatch.none()
                        .text(TextField.TITLE, "CTO")
                        .clear(TextField.PHONE)
                        .status(LeadStatus.NEW)
                        .tags(JOHN.tags())
                        .customField("seats", CustomValue.of(5))
                        .clearCustomField("none")))
                .isSameAs(JOHN);
        assertThat(JOHN.updatedAt()).isEqualTo(THEN);
    }

    @Test
    void a_change_is_never_dated_before_the_last_one() {
        Lead earlier = LeadPatch.none().text(TextField.TITLE, "CEO").onto(JOHN, THEN.minusSeconds(1));
        assertThat(earlier.updatedAt()).isEqualTo(THEN);
        assertThat(earlier.version()).isEqualTo(2);
    }

    @Test
    void a_patch_is_for_the_version_it_names() {
        assertThat(LeadPatch.none().accepts(JOHN)).isTrue();
        assertThat(LeadPatch.none().ifVersion(1).accepts(JOHN)).isTrue();
        assertThat(LeadPatch.none().ifVersion(2).accepts(JOHN)).isFalse();
        assertThat(LeadPatch.none().ifVersion(2).text(TextField.TITLE, "CEO").accepts(JOHN))
                .isFalse();
    }

    @Test
    void somebody_must_be_left() {
        LeadPatch nobody = LeadPatch.none()
                .clear(TextField.EMAIL)
                .clear(TextField.FIRST_NAME)
                .clear(TextField.LAST_NAME);
        assertThatThrownBy(() -> patched(nobody))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lead: must have an email, a linkedinUrl or a name");
        assertThat(patched(nobody.text(TextField.LINKEDIN_URL, "linkedin.com/in/john"))
                        .identityKeys())
                .containsExactly(new LinkedInKey("in/john"));
    }

    @ParameterizedTest
    @EnumSource
    void a_text_that_a_field_cannot_keep_is_refused_where_it_is_said(TextField field) {
        assertThatThrownBy(() -> LeadPatch.none().text(field, "a\u0000b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field.jsonName() + ": must");
    }

    @Test
    void what_cannot_be_kept_is_refused_where_it_is_said() {
        assertThatThrownBy(() -> LeadPatch.none().text(TextField.EMAIL, "john")).hasMessageStartingWith("email: must");
        assertThatThrownBy(() -> LeadPatch.none().tags(List.of(" "))).hasMessage("tags: must not be blank");
        assertThatThrownBy(() -> LeadPatch.none().customField("", CustomValue.of(1)))
                .hasMessage("customFields: a name must not be empty");
        assertThatThrownBy(() -> LeadPatch.none().clearCustomField("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LeadPatch.contacted(Instant.MAX))
                .hasMessage("time: must be in the years 0000 to 9999");
    }

    @Test
    void too_many_custom_fields_are_refused_where_they_come_together() {
        LeadPatch many = LeadPatch.none();
        for (int i : IntStream.range(0, 99).toArray()) {
            many = many.customField("field " + i, CustomValue.of(i));
        }
        LeadPatch tooMany = many;
        assertThatThrownBy(() -> patched(tooMany)).hasMessage("customFields: must be at most 100, are 101");
        assertThat(patched(tooMany.clearCustomField("plan")).customFields().values())
                .hasSize(100);
    }

    @Test
    void a_patch_does_not_change_by_what_is_made_of_it() {
        LeadPatch title = LeadPatch.none().text(TextField.TITLE, "CEO");
        title.clear(TextField.TITLE).status(LeadStatus.COLD).tags(Collections.emptyList());
        assertThat(patched(title))
                .isEqualTo(JOHN.toBuilder()
                        .version(2)
                        .text(TextField.TITLE, "CEO")
                        .updatedAt(NOW)
                        .build());
    }
}
