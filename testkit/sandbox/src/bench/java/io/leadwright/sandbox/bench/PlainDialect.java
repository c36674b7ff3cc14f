package io.leadwright.sandbox.bench;

/** What differs between databases in the plain table and in the plainest statements. */
enum PlainDialect {
    SQLITE("TEXT", "LIKE", "ANALYZE"),
    POSTGRES("text COLLATE \"C\"", "ILIKE", "VACUUM ANALYZE"),
    H2("VARCHAR", "ILIKE", "ANALYZE");

    private final String text;
    private final String like;
    private final String tending;

    PlainDialect(String text, String like, String tending) {
        this.text = text;
        this.like = like;
        this.tending = tending;
    }

    /** The type of a text that is ordered by its bytes. */
    String text() {
        return text;
    }

    /** What a database is told after it was filled, or tells itself in time. */
    String tending() {
        return tending;
    }

    /** Compares with a pattern, whatever case. */
    String like() {
        return like;
    }
}
