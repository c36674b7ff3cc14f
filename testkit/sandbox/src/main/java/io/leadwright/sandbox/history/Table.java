package io.leadwright.sandbox.history;

import com.google.common.base.Splitter;
import io.leadwright.http.exchange.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of texts between tabs, without a header. What is no such table is refused as a whole; a row of which one text cannot be
 * taken is left out; lines with nothing on them say nothing.
 */
record Table(Path path, List<Column> columns) {

    static final Splitter TABS = Splitter.on('\t');

    private static final int LINES_A_STEP = 10_000;

    /** Takes a row. */
    @FunctionalInterface
    interface Taker {
        void take(List<String> row) throws IOException;
    }

    /** Reads all rows, and says which were left out. */
    LeftOut read(Taker taker, Progress progress) throws IOException {
        LeftOut leftOut = new LeftOut(path);
        long inAll = Files.size(path);
        boolean isEmpty = true;
        try (Lines lines = Lines.of(path)) {
            Optional<Lines.Line> line = lines.next();
            for (long number = 1; line.isPresent(); number++) {
                List<String> row = TABS.splitToList(text(line.get(), number));
                if (!row.equals(List.of(""))) {
                    isEmpty = false;
                    takeUnlessFaulty(checked(row, number), number, taker, leftOut);
                }
                if (number % LINES_A_STEP == 0) {
                    progress.show(lines.bytesRead(), inAll);
                }
                line = lines.next();
            }
        }
        if (isEmpty) {
            throw new IllegalArgumentException(path + ": must not be empty");
        }
        return leftOut;
    }

    private String text(Lines.Line line, long number) {
        if (line instanceof Lines.Line.Text text) {
            return text.text();
        }
        throw new IllegalArgumentException(path + ": line " + number + ": " + ((Lines.Line.Bad) line).rule());
    }

    private List<String> checked(List<String> row, long number) {
        if (row.size() != columns.size()) {
            String names = String.join(", ", columns.stream().map(Column::name).toList());
            throw new IllegalArgumentException(path + ": line " + number + ": must have " + columns.size()
                    + " columns between tabs (" + names + "), has " + row.size());
        }
        return row;
    }

    private void takeUnlessFaulty(List<String> row, long number, Taker taker, LeftOut leftOut) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            Optional<String> fault = columns.get(i).fault(row.get(i));
            if (fault.isPresent()) {
                leftOut.add(fault.get(), number);
                return;
            }
        }
        taker.take(row);
    }
}
