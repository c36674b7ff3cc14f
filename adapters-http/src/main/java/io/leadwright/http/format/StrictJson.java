package io.leadwright.http.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON from strangers: one object, each name in it once, everything bounded, numbers as they are written. */
public final class StrictJson {

    private static final int DEPTH_MAX = 8;
    /** The longest text of a lead, where each of its characters is two in UTF-16; the lead itself is stricter. */
    private static final int STRING_LENGTH_MAX = 2 * 65_536;

    private static final int NAME_LENGTH_MAX = 128;
    /** Room for 40 digits behind a point, and a sign. */
    private static final int NUMBER_LENGTH_MAX = 43;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxStringLength(STRING_LENGTH_MAX)
                            .maxNameLength(NAME_LENGTH_MAX)
                            .maxNumberLength(NUMBER_LENGTH_MAX)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /**
     * The object that a text is. Jackson's own messages quote the text, which may be a person's; so ours. An exponent beyond
     * what a number can have comes out of it as a {@link NumberFormatException}.
     *
     * @throws IllegalArgumentException if it is none, the message being what it must be
     */
    public static JsonNode object(String text) {
        try {
            JsonNode node = STRICT.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (StreamConstraintsException | NumberFormatException tooMuch) {
            throw new IllegalArgumentException(
                    "must be at most " + DEPTH_MAX + " deep, with names of at most " + NAME_LENGTH_MAX
                            + ", texts of at most " + STRING_LENGTH_MAX + " and numbers of at most " + NUMBER_LENGTH_MAX
                            + " characters",
                    tooMuch);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("must be one well-formed JSON object, each name in it once", malformed);
        }
        throw new IllegalArgumentException("must be a JSON object");
    }
}
