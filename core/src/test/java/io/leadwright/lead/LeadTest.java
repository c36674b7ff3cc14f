package io.leadwright.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LeadTest {

    private static final Instant NOW = Instant.parse("2024-01-20T15:30:00.123456789Z");
    private static final Lead JOHN = NewLead.email("john@techcorp.com")
            .name("John", "Doe")
            .tags("ai", "vip", "ai")
            .customField("budget", CustomValue.of("$50k+"))
            .toLead(LeadId.of("lead_1"), NOW);

    @Test
    void a_new_lead_has_the_defaults_and_microseconds() {
        assertThat(JOHN.status()).isEqualTo(LeadStatus.NEW);
        assertThat(JOHN.source()).isEqualTo(LeadSource.API);
        assertThat(JOHN.version()).isEqualTo(1);
        assertThat(JOHN.tags()).containsExactly("ai", "vip");
        assertThat(JOHN.createdAt()).isEqualTo("2024-01-20T15:30:00.123456Z").isEqualTo(JOHN.updatedAt());
        assertThat(JOHN.lastContactedAt()).isNull();
        assertThat(JOHN.phone()).isNull();
    }

    @Test
    void a_lead_is_somebody() {
        assertThatThrownBy(() -> NewLead.blank().company("Tech Corp").toLead(LeadId.of("lead_1"), NOW))
                .hasMessage("lead: must have an email, a linkedinUrl or a name");
        assertThat(NewLead.blank().company("Tech Corp").saysWho()).isFalse();
        assertThat(NewLead.named("", "Doe").saysWho()).isTrue();
    }

    @Test
    void the_same_again_changes_nothing() {
        assertThat(NewLead.email("john@techcorp.com").tags("vip").onto(JOHN, NOW.plusSeconds(1)))
                .isSameAs(JOHN);
    }

    @Test
    void a_blank_erases_nothing_and_news_add_up() {
        Lead next = NewLead.email("john@techcorp.com")
                .name(" ", "Doe")
                .title("CTO")
                .tags("new")
                .customField("budget", CustomValue.of(5))
                .onto(JOHN, NOW.plusSeconds(1));
        assertThat(next.firstName()).isEqualTo("John");
        assertThat(next.title()).isEqualTo("CTO");
        assertThat(next.tags()).containsExactly("ai", "vip", "new");
        assertThat(next.customFields().values()).isEqualTo(Map.of("budget", CustomValue.of(5)));
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.createdAt()).isEqualTo(JOHN.createdAt());
        assertThat(next.updatedAt()).isEqualTo("2024-01-20T15:30:01.123456Z");
    }

    @Test
    void the_last_contact_only_moves_forward() {
        Lead contacted = NewLead.blank().lastContactedAt(NOW).onto(JOHN, NOW);
        assertThat(NewLead.blank().lastContactedAt(NOW.minusSeconds(9)).onto(contacted, NOW))
                .isSameAs(contacted);
    }

    @Test
    void a_function_has_no_identity() {
        assertThat(JOHN.identityKeys()).containsExactly(new EmailKey("john@techcorp.com"));
        assertThat(NewLead.email("info@techcorp.com")
                        .toLead(LeadId.of("lead_2"), NOW)
                        .identityKeys())
                .isEmpty();
    }

    @Test
    void text_that_a_store_cannot_keep_is_refused_and_not_repeated() {
        for (String bad : List.of("a\u0000b", "a\ud800b", "x".repeat(1_001))) {
            assertThatThrownBy(() -> NewLead.named(bad, "Doe"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("firstName: must")
                    .hasMessageNotContaining(bad);
        }
    }

    @Test
    void tags_and_custom_fields_are_bounded() {
        assertThatThrownBy(() -> NewLead.blank().tags(" ")).hasMessage("tags: must not be blank");
        assertThatThrownBy(() -> NewLead.blank().customField("", CustomValue.of(1)))
                .hasMessage("customFields: a name must not be empty");
        assertThatThrownBy(
                        () -> NewLead.blank().customField("n", new CustomValue.Decimal(new BigDecimal("1e999999999"))))
                .hasMessage("customFields: a number must have at most 40 digits");
    }

    @Test
    void every_item_of_a_list_counts_towards_the_size_of_custom_fields() {
        CustomValue.Items items = new CustomValue.Items(Collections.nCopies(40, CustomValue.of("x".repeat(1_000))));
        assertThatThrownBy(() -> NewLead.blank().customField("list", items))
                .hasMessageStartingWith("customFields: must have at most 32768 bytes");
        assertThatThrownBy(() -> CustomValue.of("山".repeat(2_000)))
                .hasMessage("customFields: a text must have at most 4096 bytes");
    }

    @Test
    void an_exponent_is_written_out() {
        assertThat(new CustomValue.Decimal(new BigDecimal("1E+2")))
                .isEqualTo(new CustomValue.Decimal(new BigDecimal("100")));
    }

    @Test
    void blank_is_what_unicode_calls_white_space() {
        Lead lead = NewLead.named("Ann", "\u00a0").toLead(LeadId.of("lead_3"), NOW);
        assertThat(lead.lastName()).isNull();
        assertThat(lead.isBlank(TextField.LAST_NAME)).isTrue();
        assertThat(NewLead.named("\u00a0", "\u2007").saysWho()).isFalse();
    }

    @Test
    void a_change_is_never_dated_before_the_last_one() {
        Lead later = JOHN.toBuilder().updatedAt(NOW.plusSeconds(60)).build();
        assertThat(NewLead.blank().title("CTO").onto(later, NOW).updatedAt()).isEqualTo(later.updatedAt());
    }

    @Test
    void printing_a_lead_shows_nobody() {
        assertThat(JOHN).hasToString("Lead[lead_1, version 1]");
    }

    @Test
    void ids_made_later_sort_later() {
        Random random = new Random(1);
        LeadId early = LeadId.timeOrdered(NOW, random);
        LeadId late = LeadId.timeOrdered(NOW.plusMillis(1), random);
        assertThat(early.value()).matches("lead_[0-9a-hjkmnp-tv-z]{26}");
        assertThat(early).isLessThan(late);
    }

    @Test
    void years_of_five_digits_are_refused() {
        assertThatThrownBy(() -> NewLead.blank().createdAt(Instant.parse("+10000-01-01T00:00:00Z")))
                .hasMessage("time: must be in the years 0000 to 9999");
    }
}
