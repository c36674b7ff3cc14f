package io.leadwright.lead;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields a host adds to a lead, by name, in the order they were given.
 *
 * @param values at most 100, their names compared exactly and of 1 to 64 characters, together at most 32 KiB of UTF-8
 */
public record CustomFields(Map<String, CustomValue> values) {

    /** No field at all. */
    public static final CustomFields NONE = new CustomFields(ImmutableMap.of());

    /** The longest name of a field, in code points. */
    public static final int NAME_CODE_POINTS_MAX = 64;

    private static final int FIELDS_MAX = 100;
    private static final int UTF8_BYTES_MAX = 32 * 1024;

    /** Copies the fields, keeping their order; throws {@link IllegalArgumentException} if they are too many or too long. */
    public CustomFields {
        values = ImmutableMap.copyOf(values);
        if (values.size() > FIELDS_MAX) {
            throw new IllegalArgumentException(
                    "customFields: must be at most " + FIELDS_MAX + ", are " + values.size());
        }
        long bytes = 0;
        for (Map.Entry<String, CustomValue> field : values.entrySet()) {
            checkName(field.getKey());
            bytes += Utf8.encodedLength(field.getKey());
            bytes += bytes(field.getValue());
        }
        if (bytes > UTF8_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "customFields: must have at most " + UTF8_BYTES_MAX + " bytes, have " + bytes);
        }
    }

    private static long bytes(CustomValue value) {
        return value instanceof CustomValue.Items items
                ? items.values().stream().mapToLong(CustomFields::bytes).sum()
                : Utf8.encodedLength(value.texts().get(0));
    }

    /** Returns the name if a custom field can have it, else throws {@link IllegalArgumentException}. */
    public static String checkName(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("customFields: a name must not be empty");
        }
        return StoredText.check("customFields: a name", name, NAME_CODE_POINTS_MAX);
    }

    /** These fields with others laid over them: a name that both have takes the other's value and keeps its place. */
    public CustomFields with(CustomFields others) {
        return new CustomFields(ImmutableMap.<String, CustomValue>builder()
                .putAll(values)
                .putAll(others.values)
                .buildKeepingLast());
    }

    /** The others, and of these fields those that the others lack, behind them. */
    public CustomFields under(CustomFields others) {
        Map<String, CustomValue> all = new LinkedHashMap<>(others.values);
        values.forEach(all::putIfAbsent);
        return new CustomFields(all);
    }

    /** These fields with texts laid over them, save where a value {@linkplain CustomValue#cell reads} so already. */
    CustomFields withCells(Map<String, String> cells) {
        if (cells.isEmpty()) {
            return this;
        }
        Map<String, CustomValue> all = new LinkedHashMap<>(values);
        cells.forEach((name, cell) -> all.compute(
                name, (same, known) -> known != null && known.cell().equals(cell) ? known : CustomValue.of(cell)));
        return new CustomFields(all);
    }
}
