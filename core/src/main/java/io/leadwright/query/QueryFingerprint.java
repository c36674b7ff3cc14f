package io.leadwright.query;

import org.jspecify.annotations.Nullable;

/** Whose cursor it is: a query's fingerprint, which is computed once, and only if somebody asks. Thread-safe. */
final class QueryFingerprint {

    private final @Nullable LeadQuery query;
    private @Nullable String text;

    private QueryFingerprint(@Nullable LeadQuery query, @Nullable String text) {
        this.query = query;
        this.text = text;
    }

    /** That of this query. */
    static QueryFingerprint of(LeadQuery query) {
        return new QueryFingerprint(query, null);
    }

    /** One that was written. */
    static QueryFingerprint read(String text) {
        return new QueryFingerprint(null, text);
    }

    /** Whether it is that of this query. */
    boolean isOf(LeadQuery other) {
        return other.equals(query) || text().equals(other.fingerprint());
    }

    /** Two threads at once compute the same. */
    String text() {
        String known = text;
        if (known == null) {
            known = query == null ? "" : query.fingerprint();
            text = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueryFingerprint that
                && ((query != null && query.equals(that.query)) || text().equals(that.text()));
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }
}
