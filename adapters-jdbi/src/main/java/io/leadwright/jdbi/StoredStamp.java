package io.leadwright.jdbi;

import io.leadwright.lead.Author;
import io.leadwright.lead.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** A stamp in its three columns. */
final class StoredStamp {

    /** The columns' names. */
    static final String COLUMNS = "author_kind, author, at";

    private StoredStamp() {}

    /** The kind of the author as it is stored. */
    static String kind(Stamp stamp) {
        return kind(stamp.author());
    }

    /** The kind of an author as it is stored. */
    static String kind(Author author) {
        return author.kind().name().toLowerCase(Locale.ROOT);
    }

    /** The stamp of a row; throws {@link IllegalArgumentException} if none is stored so. */
    static Stamp of(ResultSet row) throws SQLException {
        return new Stamp(author(row), Micros.toInstant(row.getLong("at")));
    }

    /** The author of a row; throws {@link IllegalArgumentException} if none is stored so. */
    static Author author(ResultSet row) throws SQLException {
        String kind = row.getString("author_kind").toUpperCase(Locale.ROOT);
        return new Author(Author.Kind.valueOf(kind), row.getString("author"));
    }
}
