package io.leadwright.jdbi;

import io.leadwright.query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the parts of a filter are for PostgreSQL's table of searched texts.
 *
 * @param found which of its rows
 * @param isExact whether these are all that match, and none else
 */
record TextMatch(SqlCondition found, boolean isExact) {

    /** Its columns are those of the leads, but for the text. */
    static final String TABLE = "lead_search";

    /** What is certain to have three letters in a row for the index, in whatever language the database is. */
    private static final Pattern INDEXED = Pattern.compile("[a-z0-9]{3}");

    private static final Pattern SPECIAL = Pattern.compile("[\\\\%_]");

    /** What finds all that match. */
    static TextMatch of(FilterParts parts) {
        List<SqlCondition> found = new ArrayList<>();
        found.add(parts.kinds());
        boolean isExact = true;
        for (Filter part : parts.byWord()) {
            Optional<String> word = FilterParts.word(part);
            word.map(TextMatch::has).ifPresent(found::add);
            isExact &= part instanceof Filter.Search;
        }
        return new TextMatch(SqlCondition.all(found), isExact);
    }

    /** Whether there is a word to look for. */
    static boolean helps(FilterParts parts) {
        return parts.byWord().stream().anyMatch(part -> FilterParts.word(part).isPresent());
    }

    /** Where it may, by the index; never with less than three letters, of which it would read all it has. */
    private static SqlCondition has(String word) {
        return INDEXED.matcher(word).find()
                ? SqlCondition.of("text LIKE ?", "%" + SPECIAL.matcher(word).replaceAll("\\\\$0") + "%")
                : SqlCondition.of(Dialect.POSTGRES.contains("text"), word);
    }
}
