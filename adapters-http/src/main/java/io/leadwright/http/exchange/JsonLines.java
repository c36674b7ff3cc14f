package io.leadwright.http.exchange;

import io.leadwright.http.format.LeadNode;
import io.leadwright.http.format.StrictJson;
import io.leadwright.lead.LeadSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a JSON Lines file. */
final class JsonLines implements Rows {

    private final BoundedReader reader;
    private final Lines lines;
    private long row;

    private JsonLines(BoundedReader reader) {
        this.reader = reader;
        this.lines = new Lines(reader);
    }

    static Rows open(Content content, Encoding encoding) throws IOException {
        return new JsonLines(BoundedReader.open(content, encoding));
    }

    @Override
    public Optional<LeadRow> next() throws IOException {
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent()
                && line.get() instanceof Lines.Line.Text text
                && text.text().isBlank()) {
            line = lines.next();
        }
        row++;
        return line.map(some ->
                some instanceof Lines.Line.Text text ? read(text.text()) : rejected(((Lines.Line.Bad) some).rule()));
    }

    private LeadRow read(String line) {
        try {
            return LeadRow.of(row, LeadNode.read(StrictJson.object(line), LeadSource.IMPORT));
        } catch (IllegalArgumentException refused) {
            return rejected(String.valueOf(refused.getMessage()));
        }
    }

    private LeadRow rejected(String rule) {
        return new LeadRow.Rejected(row, List.of("row: " + rule));
    }

    @Override
    public long bytesRead() {
        return reader.bytesRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
