package io.leadwright.query;

import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomValue;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The custom field's value, or one item of it, is a number or a day within these bounds, both included; anything else that a
 * lead has there is not. A null bound is none.
 *
 * <pre>{@code
 * CustomField budget = CustomField.number("budget");
 * LeadQuery.where(CustomFieldIn.from(budget, CustomValue.of(50_000)));
 * }</pre>
 */
public record CustomFieldIn(
        CustomField field,
        @Nullable CustomValue from,
        @Nullable CustomValue to) implements Filter {

    /** Checks that the field has an order and can hold the bounds; throws {@link IllegalArgumentException}. */
    public CustomFieldIn {
        if (!field.kind().isOrdered()) {
            throw new IllegalArgumentException(
                    "customFields." + field.name() + ": must be a field of numbers or days to have a range");
        }
        Stream.of(from, to).filter(Objects::nonNull).forEach(field::checked);
        if (from != null && to != null && field.kind().compare(from, to) > 0) {
            throw new IllegalArgumentException("customFields." + field.name() + ": from must not be above to");
        }
    }

    /** It is this or more. */
    public static Filter from(CustomField field, CustomValue least) {
        return new CustomFieldIn(field, least, null);
    }

    /** It is this or less. */
    public static Filter to(CustomField field, CustomValue most) {
        return new CustomFieldIn(field, null, most);
    }

    /** Whether one value, which is no list, is within the bounds. */
    boolean holds(CustomValue value) {
        return field.kind().fits(value)
                && (from == null || field.kind().compare(value, from) >= 0)
                && (to == null || field.kind().compare(value, to) <= 0);
    }

    @Override
    public <R> R accept(FilterVisitor<R> visitor) {
        return visitor.customFieldIn(this);
    }
}
