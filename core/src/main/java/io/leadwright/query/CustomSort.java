package io.leadwright.query;

import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomFieldTypes;
import io.leadwright.lead.CustomOrder;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import java.util.Optional;

/**
 * A declared custom field as a key of an order: numbers by their size, days by time, false before true, texts as those of a
 * {@linkplain LeadSort lead} are. A list, or what is of another kind, is no value.
 */
public record CustomSort(CustomField field) implements SortKey {

    private static final String PREFIX = "customField.";
    private static final SortValue FALSE = new SortValue.Text("b0");
    private static final SortValue TRUE = new SortValue.Text("b1");

    @Override
    public String jsonName() {
        return PREFIX + field.name();
    }

    @Override
    public Sort asc() {
        return new Sort(this, Direction.ASC);
    }

    @Override
    public Sort desc() {
        return new Sort(this, Direction.DESC);
    }

    @Override
    public boolean isTime() {
        return false;
    }

    @Override
    public boolean isNullable() {
        return true;
    }

    @Override
    public SortValue of(Lead lead, Facts facts) {
        return Optional.ofNullable(lead.customFields().values().get(field.name()))
                .filter(field.kind()::fits)
                .map(CustomSort::place)
                .orElse(new SortValue.None());
    }

    /** Where a value stands among others of its kind. */
    public static SortValue place(CustomValue value) {
        if (value instanceof CustomValue.Text text) {
            return SortValue.ofText(text.value());
        } else if (value instanceof CustomValue.Truth truth) {
            return truth.value() ? TRUE : FALSE;
        }
        return CustomOrder.of(value).<SortValue>map(SortValue.Text::new).orElse(new SortValue.None());
    }

    /** Throws {@link IllegalArgumentException} if the field is not declared so. */
    void check(CustomFieldTypes types) {
        if (!types.field(field.name()).equals(Optional.of(field))) {
            throw new IllegalArgumentException(
                    "customFields." + field.name() + ": must be declared as " + field.kind() + " to be ordered by");
        }
    }

    /** A text that no other key has. */
    @Override
    public String toString() {
        return "custom[" + field.kind() + " " + field.name().length() + ":" + field.name() + "]";
    }
}
