package io.leadwright.query;

import io.leadwright.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * A place in the answer to one query, from which the next or the previous page goes on; it keeps its place while leads
 * come and go around it. Opaque: written and read by {@link #text} and {@link #parse}, of use for the same query alone.
 */
public final class Cursor {

    private final QueryFingerprint query;
    private final Position position;

    Cursor(QueryFingerprint query, Position position) {
        this.query = query;
        this.position = position;
    }

    /**
     * The place of this lead in the answer to a query that does not order by what is believed of leads.
     *
     * @throws IllegalArgumentException if it does
     */
    public static Cursor at(Lead lead, LeadQuery query) {
        if (query.isByFacts()) {
            throw new IllegalArgumentException(
                    "order: must not look at what is believed of the lead, is " + query.order());
        }
        return at(lead, Facts.NONE, query);
    }

    /** The place of this lead, of which this is believed, in the answer to this query. */
    public static Cursor at(Lead lead, Facts facts, LeadQuery query) {
        return new Cursor(QueryFingerprint.of(query), Position.of(lead, facts, query));
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
        return CursorText.write(query.text(), position);
    }

    /** Whether it was made for this query: the same conditions in the same order, whatever page or total. */
    public boolean belongsTo(LeadQuery other) {
        return query.isOf(other) && position.isOneOf(other);
    }

    /**
     * Where it points to.
     *
     * @throws IllegalArgumentException if it was made for another query
     */
    public Position positionIn(LeadQuery other) {
        if (!belongsTo(other)) {
            throw new IllegalArgumentException("cursor: must be used with the query it came from");
        }
        return position;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cursor that && query.equals(that.query) && position.equals(that.position);
    }

    @Override
    public int hashCode() {
        return position.hashCode();
    }

    /** The query's fingerprint alone: the rest may be a person's. */
    @Override
    public String toString() {
        return "Cursor[" + query.text() + "]";
    }
}
