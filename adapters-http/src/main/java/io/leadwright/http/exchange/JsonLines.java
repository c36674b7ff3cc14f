package io.leadwright.http.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The rows of a JSON Lines file. */
final class JsonLines implements Rows {

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

    private final Utf8Lines lines;
    private long row;

    private JsonLines(Utf8Lines lines) {
        this.lines = lines;
    }

    static Rows open(InputStream file) {
        return new JsonLines(new Utf8Lines(file));
    }

    @Override
    public Optional<LeadRow> next() throws IOException {
        Optional<Utf8Lines.Line> line = lines.next();
        while (line.isPresent()
                && line.get() instanceof Utf8Lines.Line.Text text
                && text.text().isBlank()) {
            line = lines.next();
        }
        row++;
        return line.map(some -> some instanceof Utf8Lines.Line.Text text
                ? read(text.text())
                : rejected(((Utf8Lines.Line.Bad) some).error()));
    }

    /**
     * Jackson's own messages quote the line, which may be a person's; so ours. An exponent beyond what a number can have
     * comes out of it as a {@link NumberFormatException}.
     */
    private LeadRow read(String line) {
        try {
            JsonNode lead = STRICT.readTree(line);
            return lead.isObject() ? LeadNode.read(lead).row(row) : rejected("row: must be a JSON object");
        } catch (StreamConstraintsException | NumberFormatException tooMuch) {
            return rejected("row: must be at most " + DEPTH_MAX + " deep, with names of at most " + NAME_LENGTH_MAX
                    + ", texts of at most " + STRING_LENGTH_MAX + " and numbers of at most " + NUMBER_LENGTH_MAX
                    + " characters");
        } catch (JsonProcessingException malformed) {
            return rejected("row: must be one well-formed JSON object, each name in it once");
        }
    }

    private LeadRow rejected(String error) {
        return new LeadRow.Rejected(row, List.of(error));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
