package io.leadwright.sandbox;

import io.leadwright.evaluate.Prediction;
import io.leadwright.profile.Candidate;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes what was chosen: object, attribute, value and confidence between tabs, a line for each value. Not thread-safe. */
final class PredictionWriter {

    private final Writer out;

    PredictionWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    void write(Prediction prediction) {
        String item =
                prediction.item().object() + '\t' + prediction.item().field().name() + '\t';
        try {
            for (Candidate chosen : prediction.belief().chosen()) {
                out.write(item + chosen.text() + '\t' + chosen.probability() + '\n');
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void flush() throws IOException {
        out.flush();
    }
}
