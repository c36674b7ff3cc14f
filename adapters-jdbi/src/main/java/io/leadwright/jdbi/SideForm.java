package io.leadwright.jdbi;

/** In what way a condition on rows beside the leads is said; each binds the account, then what the rows do. */
enum SideForm {
    /** Of leads that are looked for: they are found by the rows. */
    IDS("id IN (SELECT lead_id FROM ", " WHERE account = ? AND "),
    /** Of leads that are gone through: the rows of each are looked up, and no others. */
    ALONG("EXISTS (SELECT 1 FROM ", " WHERE account = ? AND lead_id = lead.id AND "),
    /** The rows themselves, behind {@code FROM}. */
    ROWS("", " WHERE account = ? AND ");

    private final String before;
    private final String between;

    SideForm(String before, String between) {
        this.before = before;
        this.between = between;
    }

    /** PostgreSQL would find them all first, and joins them to the leads; but not where it reads of an offset. */
    String sql(Dialect dialect, String table, String rows) {
        String skipped = this == ALONG && dialect == Dialect.POSTGRES ? " OFFSET 0" : "";
        return before + table + between + rows + skipped + (this == ROWS ? "" : ")");
    }

    /** A column that a range is of. With a plus SQLite does not look it up: of a lead that is known, there are few rows. */
    String ranged(String column) {
        return this == ALONG ? "+" + column : column;
    }
}
