package io.leadwright.http.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadwright.http.transport.WireResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON to and from vendors, bounded in depth, length and count. What is unknown is skipped; a value of another type than
 * expected is null, a single one where many are expected is a list of it; but a document that is not JSON is not read at all.
 * Thread-safe.
 */
public final class WireJson {

    private static final int DEPTH_MAX = 32;
    private static final int STRING_LENGTH_MAX = 65_536;
    private static final int NAME_LENGTH_MAX = 128;
    private static final int NUMBER_LENGTH_MAX = 40;
    private static final long TOKENS_MAX = 500_000;

    /** Reads and writes names as they stand. */
    public static final WireJson AS_WRITTEN = new WireJson(PropertyNamingStrategies.LOWER_CAMEL_CASE);

    /** Reads and writes {@code firstName} as {@code first_name}. */
    public static final WireJson SNAKE_CASE = new WireJson(PropertyNamingStrategies.SNAKE_CASE);

    private final JsonMapper mapper;

    private WireJson(PropertyNamingStrategy names) {
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEPTH_MAX)
                                .maxStringLength(STRING_LENGTH_MAX)
                                .maxNameLength(NAME_LENGTH_MAX)
                                .maxNumberLength(NUMBER_LENGTH_MAX)
                                .maxTokenCount(TOKENS_MAX)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .propertyNamingStrategy(names)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .addHandler(new OtherTypesAreNull())
                .build();
    }

    /** What the body says; empty if it is not one JSON value that such a record can have, or null. */
    public <T> Optional<T> read(WireResponse response, Class<T> type) {
        return read(response.body(), type);
    }

    /** What a text in UTF-8 says, in the same way. */
    public <T> Optional<T> read(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(mapper.readValue(json, type));
        } catch (IOException | NumberFormatException notJson) {
            return Optional.empty();
        }
    }

    /** A record as JSON. */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Vendors change their types without notice, and one odd value is no reason to lose the others. */
    private static final class OtherTypesAreNull extends DeserializationProblemHandler {

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message)
                throws IOException {
            parser.skipChildren();
            return null;
        }

        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                @Nullable JsonParser parser,
                String message)
                throws IOException {
            if (parser != null) {
                parser.skipChildren();
            }
            return null;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String message) {
            return null;
        }

        @Override
        public @Nullable Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> target, Number value, String message) {
            return null;
        }
    }
}
