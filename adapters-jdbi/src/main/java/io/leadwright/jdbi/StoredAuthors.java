package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * The authors in the rows of one account in a table that has them as {@link StoredStamp} does.
 *
 * @param table its name: never anything that was handed in
 */
record StoredAuthors(String table, AccountId account, Handle handle) {

    /** Puts another author in the place of these; in how many rows. */
    int rename(Predicate<Author> which, Author to) {
        int renamed = 0;
        for (Author author : all()) {
            if (which.test(author)) {
                renamed += handle.execute(
                        "UPDATE " + table
                                + " SET author_kind = ?, author = ? WHERE account = ? AND author_kind = ? AND author = ?",
                        StoredStamp.kind(to),
                        to.name(),
                        account.value(),
                        StoredStamp.kind(author),
                        author.name());
            }
        }
        return renamed;
    }

    private List<Author> all() {
        return handle.select(
                        "SELECT DISTINCT author_kind, author FROM " + table + " WHERE account = ?", account.value())
                .map((row, context) -> StoredStamp.author(row))
                .list();
    }
}
