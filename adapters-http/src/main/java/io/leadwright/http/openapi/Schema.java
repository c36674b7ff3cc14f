package io.leadwright.http.openapi;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a value must be, as a JSON Schema. Immutable; each method returns a copy.
 *
 * @param keywords the schema's own, in order: texts, numbers, truths, schemas, and maps and lists of these
 */
public record Schema(Map<String, Object> keywords) {

    /** Copies the keywords. */
    public Schema {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }

    /** A value of this type, such as {@code string}. */
    public static Schema type(String name) {
        return new Schema(Map.of("type", name));
    }

    /** A text. */
    public static Schema text() {
        return type("string");
    }

    /** A time in ISO 8601. */
    public static Schema time() {
        return text().with("format", "date-time");
    }

    /** A whole number, not negative. */
    public static Schema count() {
        return type("integer").with("minimum", 0);
    }

    /** One of these words. */
    public static Schema words(Collection<String> words) {
        return text().with("enum", List.copyOf(words));
    }

    /** Always this truth. */
    public static Schema always(boolean truth) {
        return type("boolean").with("const", truth);
    }

    /** A list. */
    public static Schema list(Schema item) {
        return type("array").with("items", item);
    }

    /** An object of any names. */
    public static Schema map(Schema value) {
        return type("object").with("additionalProperties", value);
    }

    /** An object that has all of these names, may have those, and no other. */
    public static Schema object(Map<String, Schema> all, Map<String, Schema> some) {
        Map<String, Schema> properties = new LinkedHashMap<>(all);
        properties.putAll(some);
        Schema object = type("object").with("properties", properties).with("additionalProperties", false);
        return all.isEmpty() ? object : object.with("required", List.copyOf(all.keySet()));
    }

    /** An object of this one name. */
    public static Schema holding(String name, Schema value) {
        return object(Map.of(name, value), Map.of());
    }

    /** A value that is one of these. */
    public static Schema anyOf(Schema... some) {
        return new Schema(Map.of("anyOf", List.of(some)));
    }

    /** The schema of this name among the document's own. */
    public static Schema ref(String name) {
        return new Schema(Map.of("$ref", "#/components/schemas/" + name));
    }

    /** This or null. */
    public Schema orNull() {
        return anyOf(this, type("null"));
    }

    /** This with one more keyword, or with another value of it. */
    public Schema with(String keyword, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(keywords);
        more.put(keyword, value);
        return new Schema(more);
    }
}
