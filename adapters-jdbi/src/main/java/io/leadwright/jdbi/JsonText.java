package io.leadwright.jdbi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of texts, custom fields and rows as JSON and back: equal in every digit, and in their order. */
final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /** The texts as an array. */
    static String ofTexts(Collection<String> texts) {
        return written(json -> {
            json.writeStartArray();
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        });
    }

    /** The fields as an object. */
    static String ofFields(CustomFields fields) {
        return written(json -> {
            json.writeStartObject();
            for (Map.Entry<String, CustomValue> field : fields.values().entrySet()) {
                json.writeFieldName(field.getKey());
                write(field.getValue(), json);
            }
            json.writeEndObject();
        });
    }

    /** The columns of a row, each with a text or a long, as an object; those without a value are left out. */
    static String ofRow(Map<String, @Nullable Object> columns) {
        return written(json -> write(columns, json));
    }

    /** The columns of an object that have a value; throws {@link IllegalArgumentException} if it is none. */
    static Map<String, Object> row(String object) {
        return read(object, json -> {
            json.nextToken();
            return row(json);
        });
    }

    /** Rows as an array, each as by {@link #ofRow}. */
    static String ofRows(List<Map<String, @Nullable Object>> rows) {
        return written(json -> {
            json.writeStartArray();
            for (Map<String, @Nullable Object> row : rows) {
                write(row, json);
            }
            json.writeEndArray();
        });
    }

    /** The rows of an array; throws {@link IllegalArgumentException} if it is none. */
    static List<Map<String, Object>> rows(String array) {
        return read(array, json -> {
            List<Map<String, Object>> rows = new ArrayList<>();
            expect(JsonToken.START_ARRAY, json.nextToken());
            while (json.nextToken() != JsonToken.END_ARRAY) {
                rows.add(row(json));
            }
            return rows;
        });
    }

    /** The texts of an array; throws {@link IllegalArgumentException} if it is none. */
    static List<String> texts(String array) {
        return array.equals("[]") ? List.of() : PlainJson.texts(array).orElseGet(() -> parsedTexts(array));
    }

    private static List<String> parsedTexts(String array) {
        return read(array, json -> {
            List<String> texts = new ArrayList<>();
            expect(JsonToken.START_ARRAY, json.nextToken());
            while (json.nextToken() != JsonToken.END_ARRAY) {
                expect(JsonToken.VALUE_STRING, json.currentToken());
                texts.add(json.getText());
            }
            return texts;
        });
    }

    /** The fields of an object; throws {@link IllegalArgumentException} if it is none. */
    static CustomFields fields(String object) {
        if (object.equals("{}")) {
            return CustomFields.NONE;
        }
        return new CustomFields(PlainJson.fields(object).map(JsonText::values).orElseGet(() -> parsedFields(object)));
    }

    private static Map<String, CustomValue> values(Map<String, String> texts) {
        Map<String, CustomValue> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> values.put(name, new CustomValue.Text(text)));
        return values;
    }

    private static Map<String, CustomValue> parsedFields(String object) {
        return read(object, json -> {
            Map<String, CustomValue> fields = new LinkedHashMap<>();
            expect(JsonToken.START_OBJECT, json.nextToken());
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                fields.put(name, value(json));
            }
            return fields;
        });
    }

    /** A tree of lists and texts as arrays in arrays. */
    static String ofTree(List<?> tree) {
        return written(json -> writeTree(tree, json));
    }

    /** The lists and texts of an array; throws {@link IllegalArgumentException} if it is none, or has anything else in it. */
    static List<Object> tree(String array) {
        return read(array, json -> {
            expect(JsonToken.START_ARRAY, json.nextToken());
            return tree(json);
        });
    }

    private static void writeTree(List<?> tree, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Object node : tree) {
            if (node instanceof List<?> list) {
                writeTree(list, json);
            } else {
                json.writeString((String) node);
            }
        }
        json.writeEndArray();
    }

    private static List<Object> tree(JsonParser json) throws IOException {
        List<Object> nodes = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                nodes.add(tree(json));
            } else {
                expect(JsonToken.VALUE_STRING, json.currentToken());
                nodes.add(json.getText());
            }
        }
        return nodes;
    }

    private static void write(Map<String, @Nullable Object> columns, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, @Nullable Object> column : columns.entrySet()) {
            if (column.getValue() instanceof String text) {
                json.writeStringField(column.getKey(), text);
            } else if (column.getValue() instanceof Long number) {
                json.writeNumberField(column.getKey(), number);
            } else if (column.getValue() != null) {
                throw new IllegalArgumentException("column " + column.getKey() + ": must be a text or a long");
            }
        }
        json.writeEndObject();
    }

    private static Map<String, Object> row(JsonParser json) throws IOException {
        Map<String, Object> columns = new LinkedHashMap<>();
        expect(JsonToken.START_OBJECT, json.currentToken());
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            columns.put(name, json.nextToken() == JsonToken.VALUE_STRING ? json.getText() : json.getLongValue());
        }
        return columns;
    }

    private static void write(CustomValue value, JsonGenerator json) throws IOException {
        if (value instanceof CustomValue.Text text) {
            json.writeString(text.value());
        } else if (value instanceof CustomValue.Decimal decimal) {
            json.writeNumber(decimal.value());
        } else if (value instanceof CustomValue.Truth truth) {
            json.writeBoolean(truth.value());
        } else if (value instanceof CustomValue.Items items) {
            json.writeStartArray();
            for (CustomValue item : items.values()) {
                write(item, json);
            }
            json.writeEndArray();
        }
    }

    private static CustomValue value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> new CustomValue.Text(json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new CustomValue.Decimal(json.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> new CustomValue.Truth(json.getBooleanValue());
            case START_ARRAY -> {
                List<CustomValue> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(json));
                }
                yield new CustomValue.Items(items);
            }
            default -> throw notExpected();
        };
    }

    private static String written(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be written to", e);
        }
        return text.toString();
    }

    private static <T> T read(String text, Reading<T> reading) {
        try (JsonParser json = JSON.createParser(text)) {
            return reading.from(json);
        } catch (IOException malformed) {
            // not kept as the cause: it may quote the text
            throw notExpected();
        }
    }

    private static void expect(JsonToken expected, JsonToken found) {
        if (found != expected) {
            throw notExpected();
        }
    }

    private static IllegalArgumentException notExpected() {
        return new IllegalArgumentException("json: is not what was written");
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }
}
