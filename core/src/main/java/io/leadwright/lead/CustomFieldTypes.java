package io.leadwright.lead;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The custom fields that a host has declared; a field of any other name holds whatever it is given. What was stored before a
 * field was declared stays as it is. Immutable and thread-safe.
 *
 * @param byName each under its own name
 */
public record CustomFieldTypes(Map<String, CustomField> byName) {

    /** Nothing is declared. */
    public static final CustomFieldTypes NONE = new CustomFieldTypes(ImmutableMap.of());

    /** Copies the map, keeping its order. */
    public CustomFieldTypes {
        byName = ImmutableMap.copyOf(byName);
    }

    /** These fields; throws {@link IllegalArgumentException} if one is declared twice. */
    public static CustomFieldTypes of(Collection<CustomField> fields) {
        Map<String, CustomField> byName = new LinkedHashMap<>();
        for (CustomField field : fields) {
            if (byName.put(field.name(), field) != null) {
                throw new IllegalArgumentException("customFields." + field.name() + ": must be declared once");
            }
        }
        return new CustomFieldTypes(byName);
    }

    /** The field of this name, if it is declared. */
    public Optional<CustomField> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * A value as the field of this name holds it: a declared one may hold a number as a text, or the other way round. Throws
     * {@link IllegalArgumentException} if it cannot hold it at all.
     */
    public CustomValue fitted(String name, CustomValue value) {
        return field(name).map(field -> field.read(value.cell())).orElse(value);
    }

    /** Throws {@link IllegalArgumentException} if a declared field cannot hold its value. */
    void check(Map<String, CustomValue> values) {
        values.forEach((name, value) -> field(name).ifPresent(field -> field.checked(value)));
    }

    /** Of some cells those of declared fields, read as what these hold; throws {@link IllegalArgumentException} if one cannot be. */
    CustomFields read(Map<String, String> cells) {
        Map<String, CustomValue> read = new LinkedHashMap<>();
        cells.forEach((name, cell) -> field(name).ifPresent(field -> read.put(name, field.read(cell))));
        return new CustomFields(read);
    }
}
