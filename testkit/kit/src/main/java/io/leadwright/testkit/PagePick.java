package io.leadwright.testkit;

import io.leadwright.lead.Lead;
import io.leadwright.query.Cursor;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which page to ask for, said before there are leads to point at.
 *
 * @param kind how the page's start is said
 * @param pick which number, or the cursor at which lead
 * @param limit how many leads at the most
 * @param total how far to count
 */
public record PagePick(Kind kind, int pick, int limit, Total total) {

    private static final int NUMBERS = 4;

    /** How the start of a page is said. */
    public enum Kind {
        /** By its number. */
        NUMBER,
        /** Behind a lead. */
        AFTER,
        /** In front of a lead. */
        BEFORE
    }

    /** The request; a cursor points at a lead of the book, whether or not it matches or has been added. */
    public PageRequest in(Book book, LeadQuery query) {
        Lead lead = lead(book);
        Cursor cursor = Cursor.at(lead, book.believed(lead.id()), query);
        return switch (kind) {
            case NUMBER ->
                PageRequest.number(Math.max(1, pick % NUMBERS), limit).total(total);
            case AFTER -> PageRequest.after(cursor, limit).total(total);
            case BEFORE -> PageRequest.before(cursor, limit).total(total);
        };
    }

    /** The lead at whose place a cursor is. */
    Lead lead(Book book) {
        List<Lead> leads =
                Stream.concat(book.leads().stream(), book.others().stream()).toList();
        return leads.isEmpty() ? SampleLeads.named("gone").build() : leads.get(pick % leads.size());
    }
}
