package io.leadwright.sandbox.bench;

import java.util.Locale;

/** A row in memory with what is searched of it; equal to itself alone. */
final class HeldRow {

    private final Row row;
    private final String text;
    private final String title;

    HeldRow(Row row) {
        this.row = row;
        this.text = row.who().searchText();
        this.title = row.who().title().toLowerCase(Locale.ROOT);
    }

    Row row() {
        return row;
    }

    /** What is searched, in lower case. */
    String text() {
        return text;
    }

    /** The title in lower case. */
    String title() {
        return title;
    }
}
