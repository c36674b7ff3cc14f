package io.leadwright.jdbi;

import java.util.List;

/** What differs between the databases in the text of a statement. */
enum Dialect {
    SQLITE(
            "sqlite",
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?",
            "SELECT value FROM json_each(?)",
            "instr",
            " INDEXED BY ",
            ""),
    POSTGRES(
            "postgres",
            // not by the function alone, which knows nothing of what others have committed during the transaction
            "SELECT count(*) FROM pg_class WHERE oid = to_regclass(?)",
            "SELECT json_array_elements_text(CAST(? AS json))",
            "strpos",
            "",
            " FOR UPDATE");

    private final String folder;
    private final String tableExists;
    private final String texts;
    private final String place;
    private final String indexedBy;
    private final String forUpdate;

    Dialect(String folder, String tableExists, String texts, String place, String indexedBy, String forUpdate) {
        this.folder = folder;
        this.tableExists = tableExists;
        this.texts = texts;
        this.place = place;
        this.indexedBy = indexedBy;
        this.forUpdate = forUpdate;
    }

    /** What makes the tables, step by step. */
    List<Migration> migrations() {
        return files().stream().map(file -> Migration.read(folder, file)).toList();
    }

    /** Counts the tables of the name that is bound: one or none. */
    String tableExists() {
        return tableExists;
    }

    /** Selects the texts of the array of JSON that is bound. */
    String texts() {
        return texts;
    }

    /**
     * The column is one of the texts of the array of JSON that is bound. PostgreSQL takes any such array for one of a hundred
     * if it is selected from, and reads the whole table; for one of ten, and reads by an index, if it is made an array first.
     */
    String isOneOf(String column) {
        return column + (this == SQLITE ? " IN (" + texts + ")" : " = ANY (ARRAY(" + texts + "))");
    }

    /** The column has what is bound somewhere in it. */
    String contains(String column) {
        return place + "(" + column + ", ?) > 0";
    }

    /** The column's text is this one; as an index says it that has such texts. */
    SqlCondition equal(String column, String text) {
        return this == SQLITE ? SqlCondition.of(column + " = ?", text) : LongTexts.equal(column, text);
    }

    /** What an index says of where a lead is. */
    String place() {
        return this == SQLITE ? "lead.rowid AS place" : "account AS owner, id AS place";
    }

    /** The lead is at such a place, of the table {@code page}. */
    String isPlaced() {
        return this == SQLITE ? "lead.rowid = page.place" : "lead.account = page.owner AND lead.id = page.place";
    }

    /** Behind a table: reads it by this index, to a database that would not do so by itself. */
    String indexedBy(String index) {
        return indexedBy.isEmpty() ? "" : indexedBy + index;
    }

    /** Behind a statement that reads rows: locks them, where more than one may write. */
    String forUpdate() {
        return forUpdate;
    }

    private List<String> files() {
        return switch (this) {
            case SQLITE ->
                List.of(
                        "V1__lead_book.sql",
                        "V2__lead_changes.sql",
                        "V3__source_reliability.sql",
                        "V4__credit_ledger.sql",
                        "V5__lookups.sql",
                        "V6__suppression.sql",
                        "V7__runs.sql",
                        "V8__facts.sql",
                        "V9__custom_fields.sql",
                        "V10__run_waiting.sql",
                        "V11__fast_pages.sql",
                        "V12__ordered_fields.sql",
                        "V13__lead_spans.sql");
            case POSTGRES ->
                List.of(
                        "V1__lead_book.sql",
                        "V2__credit_ledger.sql",
                        "V3__lookups.sql",
                        "V4__suppression.sql",
                        "V5__runs.sql",
                        "V6__facts.sql",
                        "V7__custom_fields.sql",
                        "V8__run_waiting.sql",
                        "V9__fast_pages.sql",
                        "V10__ordered_fields.sql",
                        "V11__lead_spans.sql",
                        "V12__equal_companies.sql",
                        "V13__equal_fields.sql",
                        "V14__search_times.sql");
        };
    }
}
