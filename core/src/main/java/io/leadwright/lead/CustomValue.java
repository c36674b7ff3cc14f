package io.leadwright.lead;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What a custom field holds: a JSON scalar, or a list of scalars. A field without a value is not there. */
public sealed interface CustomValue {

    /** The texts by which a filter finds the value: one for a scalar, one an item for a list. */
    List<String> texts();

    /** The items of a list, or the scalar itself. */
    default List<CustomValue> scalars() {
        return this instanceof Items items ? items.values() : List.of(this);
    }

    /** The value as one cell of a table without types: numbers and truths as JSON writes them, lists joined by {@code ;}. */
    default String cell() {
        if (this instanceof Decimal decimal) {
            return decimal.value().toPlainString();
        }
        return this instanceof Items items
                ? items.values().stream().map(CustomValue::cell).collect(Collectors.joining(";"))
                : texts().get(0);
    }

    /** Text of at most 4 KiB of UTF-8. */
    record Text(String value) implements CustomValue {
        private static final int UTF8_BYTES_MAX = 4 * 1024;

        /** Checks the length and the characters; throws {@link IllegalArgumentException}. */
        public Text {
            StoredText.check("customFields", value, UTF8_BYTES_MAX);
            if (Utf8.encodedLength(value) > UTF8_BYTES_MAX) {
                throw new IllegalArgumentException(
                        "customFields: a text must have at most " + UTF8_BYTES_MAX + " bytes");
            }
        }

        @Override
        public List<String> texts() {
            return ImmutableList.of(value);
        }
    }

    /** A number as it was given, of at most 40 digits. */
    record Decimal(BigDecimal value) implements CustomValue {
        private static final int DIGITS_MAX = 40;

        /** Checks the size, so that no short exponent makes a long number, and writes the exponent out. */
        public Decimal {
            boolean exponentFits = Math.abs((long) value.scale()) <= DIGITS_MAX;
            value = exponentFits && value.scale() < 0 ? value.setScale(0) : value;
            if (!exponentFits || value.precision() > DIGITS_MAX) {
                throw new IllegalArgumentException(
                        "customFields: a number must have at most " + DIGITS_MAX + " digits");
            }
        }

        /** The number without exponent and without closing zeros: {@code 5.0} is found as {@code 5}. */
        @Override
        public List<String> texts() {
            return ImmutableList.of(
                    value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
        }
    }

    /** True or false. */
    record Truth(boolean value) implements CustomValue {
        @Override
        public List<String> texts() {
            return ImmutableList.of(String.valueOf(value));
        }
    }

    /** A list of scalars, in order. */
    record Items(List<CustomValue> values) implements CustomValue {
        private static final int SIZE_MAX = 1_000;

        /** Copies and checks the list; throws {@link IllegalArgumentException} if it is too long or holds a list. */
        public Items {
            values = ImmutableList.copyOf(values);
            if (values.size() > SIZE_MAX || values.stream().anyMatch(Items.class::isInstance)) {
                throw new IllegalArgumentException("customFields: a list must hold at most " + SIZE_MAX + " scalars");
            }
        }

        @Override
        public List<String> texts() {
            return values.stream()
                    .flatMap(value -> value.texts().stream())
                    .distinct()
                    .toList();
        }
    }

    /** A text. */
    static CustomValue of(String value) {
        return new Text(value);
    }

    /** A whole number. */
    static CustomValue of(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    /** A day, as ISO 8601 writes it. */
    static CustomValue of(LocalDate value) {
        return new Text(value.toString());
    }

    /** True or false. */
    static CustomValue of(boolean value) {
        return new Truth(value);
    }
}
