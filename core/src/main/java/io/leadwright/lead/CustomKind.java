package io.leadwright.lead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What a {@linkplain CustomField declared} field holds. */
public enum CustomKind {
    /** A text. */
    TEXT("a text"),
    /** A number. */
    NUMBER("a number"),
    /** True or false. */
    TRUTH("true or false"),
    /** A text that is a day from year 1 to 9999, as ISO 8601 writes it: {@code 2026-01-31}. */
    DATE("a day such as 2026-01-31");

    private static final int DATE_LENGTH = 10;

    /** Far more than 40 digits need; what is longer takes long to read. */
    private static final int NUMBER_LENGTH_MAX = 100;

    private final String rule;

    CustomKind(String rule) {
        this.rule = rule;
    }

    /** What a value must be, as an end of a sentence. */
    String rule() {
        return rule;
    }

    /** Whether there is a smaller and a larger: numbers and days. */
    public boolean isOrdered() {
        return this == NUMBER || this == DATE;
    }

    /** Whether a value is of this kind; a list never is. */
    public boolean fits(CustomValue value) {
        return switch (this) {
            case TEXT -> value instanceof CustomValue.Text;
            case NUMBER -> value instanceof CustomValue.Decimal;
            case TRUTH -> value instanceof CustomValue.Truth;
            case DATE -> value instanceof CustomValue.Text text && isDate(text.value());
        };
    }

    /** Whether one value is less (negative), the same (zero) or more (positive) than another; both fit an ordered kind. */
    public int compare(CustomValue one, CustomValue other) {
        return this == NUMBER
                ? ((CustomValue.Decimal) one).value().compareTo(((CustomValue.Decimal) other).value())
                : ((CustomValue.Text) one).value().compareTo(((CustomValue.Text) other).value());
    }

    /** What a cell of a table without types says; empty if that is nothing of this kind. */
    Optional<CustomValue> read(String cell) {
        if (this == NUMBER && cell.length() > NUMBER_LENGTH_MAX) {
            return Optional.empty();
        }
        try {
            CustomValue value = switch (this) {
                case TEXT, DATE -> CustomValue.of(cell);
                case NUMBER -> new CustomValue.Decimal(new BigDecimal(cell));
                case TRUTH -> CustomValue.of(cell.equals("true"));
            };
            return Optional.of(value)
                    .filter(read -> fits(read) && (this != TRUTH || read.cell().equals(cell)));
        } catch (IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    private static boolean isDate(String text) {
        if (text.length() != DATE_LENGTH || text.charAt(0) < '0' || text.charAt(0) > '9') {
            return false;
        }
        try {
            return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE).getYear() > 0;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
