package io.leadwright.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomFieldTypesTest {

    private static final Instant NOW = Instant.parse("2024-01-20T15:30:00Z");
    private static final CustomFieldTypes TYPES = CustomFieldTypes.of(List.of(
            CustomField.number("seats"),
            CustomField.truth("trial"),
            CustomField.date("renewal"),
            CustomField.text("plan")));

    @ParameterizedTest
    @CsvSource({
        "seats,5",
        "seats,-0.50",
        "seats,1E+2",
        "trial,true",
        "trial,false",
        "renewal,2024-02-29",
        "renewal,0001-01-01",
        "plan,5",
        "plan,''"
    })
    void a_cell_is_read_as_what_its_field_holds(String name, String cell) {
        CustomField field = TYPES.field(name).orElseThrow();

        assertThat(field.kind().fits(field.read(cell))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "seats,five",
        "seats,''",
        "seats,1e99",
        "trial,yes",
        "trial,True",
        "renewal,2023-02-29",
        "renewal,2024-1-1",
        "renewal,0000-01-01",
        "renewal,+2024-01-1",
        "renewal,20240101"
    })
    void a_cell_that_says_nothing_of_the_kind_is_refused_without_its_value(String name, String cell) {
        CustomField field = TYPES.field(name).orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> field.read(cell))
                .withMessageStartingWith("customFields." + name + ": must be ");
    }

    @Test
    void cells_of_declared_fields_become_values_and_others_stay_texts() {
        Lead lead = NewLead.email("a@example.com")
                .customCells(Map.of("seats", "12.50", "renewal", "2026-03-01", "note", "7"))
                .typed(TYPES)
                .toLead(LeadId.of("a"), NOW);

        assertThat(lead.customFields().values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "seats", new CustomValue.Decimal(new BigDecimal("12.50")),
                        "renewal", CustomValue.of(LocalDate.of(2026, 3, 1)),
                        "note", CustomValue.of("7")));
    }

    @Test
    void what_is_said_of_a_declared_field_must_fit_it() {
        NewLead listed =
                NewLead.email("a@example.com").customField("seats", new CustomValue.Items(List.of(CustomValue.of(5))));
        LeadPatch text = LeadPatch.none().customField("seats", CustomValue.of("5"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> listed.typed(TYPES))
                .withMessage("customFields.seats: must be a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.check(TYPES))
                .withMessage("customFields.seats: must be a number");
        assertThatNoException()
                .isThrownBy(() -> LeadPatch.none()
                        .clearCustomField("seats")
                        .customField("other", CustomValue.of("5"))
                        .check(TYPES));
    }

    @Test
    void a_field_is_declared_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomFieldTypes.of(List.of(CustomField.number("seats"), CustomField.text("seats"))))
                .withMessage("customFields.seats: must be declared once");
    }
}
