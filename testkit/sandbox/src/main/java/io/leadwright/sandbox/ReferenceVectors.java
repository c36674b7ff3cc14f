package io.leadwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwright.http.exchange.Lines;
import io.leadwright.http.format.StrictJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cases whose posteriors are known, held against what the merger makes of them.
 *
 * @param count how many there are
 * @param largestDifference between any two probabilities
 * @param firstUnmet which case is the first that differs, and by how much; null if all are met
 */
record ReferenceVectors(
        long count, double largestDifference, @Nullable String firstUnmet) {

    static final double TOLERANCE = 1e-12;

    private static final ReferenceVectors NONE = new ReferenceVectors(0, 0, null);

    /** Throws {@link IllegalArgumentException}, naming file and line, if a line is no such case. */
    static ReferenceVectors of(Path file) throws IOException {
        ReferenceVectors vectors = NONE;
        try (Lines lines = Lines.of(file)) {
            Optional<Lines.Line> line = lines.next();
            for (long number = 1; line.isPresent(); number++) {
                if (!(line.get() instanceof Lines.Line.Text text && text.text().isBlank())) {
                    vectors = vectors.plus(line.get(), file + ": line " + number);
                }
                line = lines.next();
            }
        }
        if (vectors.count == 0) {
            throw new IllegalArgumentException(file + ": must not be empty");
        }
        return vectors;
    }

    private ReferenceVectors plus(Lines.Line line, String where) {
        if (line instanceof Lines.Line.Bad bad) {
            throw new IllegalArgumentException(where + ": " + bad.rule());
        }
        try {
            JsonNode vector = StrictJson.object(((Lines.Line.Text) line).text());
            double difference = ReferenceVector.of(vector).difference();
            String unmet = firstUnmet == null && !isMet(difference)
                    ? where + " (id " + vector.path("id").asText() + "): differs by " + difference
                    : firstUnmet;
            return new ReferenceVectors(count + 1, Math.max(largestDifference, difference), unmet);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(where + ": " + refused.getMessage(), refused);
        }
    }

    boolean areMet() {
        return isMet(largestDifference);
    }

    private static boolean isMet(double difference) {
        return difference <= TOLERANCE;
    }
}
