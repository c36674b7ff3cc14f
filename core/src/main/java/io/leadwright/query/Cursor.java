package io.leadwright.query;

import io.leadwright.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * A place in the answer to one query, from which the next or the previous page goes on; it keeps its place while leads
 * come and go around it. Opaque: written and read by {@link #text} and {@link #parse}, of use for the same query alone.
 */
public final class Cursor {

    private final String queryFingerprint;
    private final Position position;

    Cursor(String queryFingerprint, Position position) {
        this.queryFingerprint = queryFingerprint;
        this.position = position;
    }

    /** The place of this lead in the answer to this query. */
    public static Cursor at(Lead lead, LeadQuery query) {
        return new Cursor(query.fingerprint(), Position.of(lead, query));
    }

    /**
     * The cursor that was written as this text.
     *
     * @throws IllegalArgumentException if no cursor is written so
     */
    public static Cursor parse(String text) {
        return CursorText.parse(text);
    }

    /** The cursor as letters, digits, {@code -} and {@code _}; it shows sort values and the id to whoever decodes it. */
    public String text() {
        return CursorText.write(queryFingerprint, position);
    }

    /** Whether it was made for this query: the same conditions in the same order, whatever page or total. */
    public boolean belongsTo(LeadQuery query) {
        return queryFingerprint.equals(query.fingerprint()) && position.isOneOf(query);
    }

    /**
     * Where it points to.
     *
     * @throws IllegalArgumentException if it was made for another query
     */
    public Position positionIn(LeadQuery query) {
        if (!belongsTo(query)) {
            throw new IllegalArgumentException("cursor: must be used with the query it came from");
        }
        return position;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cursor that
                && queryFingerprint.equals(that.queryFingerprint)
                && position.equals(that.position);
    }

    @Override
    public int hashCode() {
        return position.hashCode();
    }

    /** The query's fingerprint alone: the rest may be a person's. */
    @Override
    public String toString() {
        return "Cursor[" + queryFingerprint + "]";
    }
}
