package io.leadwright.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Custom fields as a table without types holds them. */
class CellsTest {

    private static final Instant NOW = Instant.parse("2024-01-20T15:30:00Z");
    private static final CustomValue LIST =
            new CustomValue.Items(List.of(CustomValue.of("a"), CustomValue.of(1), CustomValue.of(true)));
    private static final Lead KNOWN = NewLead.email("john@techcorp.com")
            .customField("seats", CustomValue.of(5))
            .customField("vip", CustomValue.of(true))
            .customField("list", LIST)
            .toLead(LeadId.of("lead_1"), NOW);

    @ParameterizedTest
    @CsvSource({"5, 5", "5.0, 5.0", "1E+2, 100", "0.10, 0.10", "1E-7, 0.0000001", "-5, -5", "0.00, 0.00"})
    void a_number_is_one_cell_with_every_digit_it_was_given(String number, String cell) {
        assertThat(new CustomValue.Decimal(new BigDecimal(number)).cell()).isEqualTo(cell);
    }

    @Test
    void every_value_is_one_cell() {
        assertThat(CustomValue.of(" a;b\n").cell()).isEqualTo(" a;b\n");
        assertThat(CustomValue.of("").cell()).isEmpty();
        assertThat(CustomValue.of(false).cell()).isEqualTo("false");
        assertThat(LIST.cell()).isEqualTo("a;1;true");
        assertThat(new CustomValue.Items(List.of()).cell()).isEmpty();
    }

    @Test
    void a_cell_that_reads_as_the_known_value_leaves_it_what_it_is() {
        assertThat(NewLead.blank()
                        .customCells(Map.of("seats", "5", "vip", "true", "list", "a;1;true"))
                        .onto(KNOWN, NOW))
                .isSameAs(KNOWN);
    }

    @Test
    void any_other_cell_becomes_a_text() {
        Lead next = NewLead.blank()
                .customCells(Map.of("seats", "5.0", "vip", "TRUE", "new", "7"))
                .onto(KNOWN, NOW);
        assertThat(next.customFields().values())
                .containsEntry("seats", CustomValue.of("5.0"))
                .containsEntry("vip", CustomValue.of("TRUE"))
                .containsEntry("list", LIST)
                .containsEntry("new", CustomValue.of("7"));
        assertThat(next.version()).isEqualTo(2);
    }

    @Test
    void cells_of_a_new_lead_are_texts_unless_a_value_reads_so() {
        Lead lead = NewLead.email("a@b.io")
                .customField("n", CustomValue.of(5))
                .customCells(Map.of("n", "5", "m", "6"))
                .toLead(LeadId.of("lead_2"), NOW);
        assertThat(lead.customFields().values()).isEqualTo(Map.of("n", CustomValue.of(5), "m", CustomValue.of("6")));
    }

    @Test
    void cells_said_again_replace_those_said_before() {
        NewLead twice = NewLead.email("a@b.io").customCells(Map.of("a", "1")).customCells(Map.of("b", "2"));
        assertThat(twice.toLead(LeadId.of("lead_2"), NOW).customFields().values())
                .isEqualTo(Map.of("b", CustomValue.of("2")));
    }

    @Test
    void cells_that_cannot_be_kept_are_refused_where_they_are_said() {
        assertThatThrownBy(() -> NewLead.blank().customCells(Map.of("", "x")))
                .hasMessage("customFields: a name must not be empty");
        assertThatThrownBy(() -> NewLead.blank().customCells(Map.of("a", "\u0000")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NewLead.blank().customCells(Map.of("a", "山".repeat(2_000))))
                .hasMessage("customFields: a text must have at most 4096 bytes");
    }
}
