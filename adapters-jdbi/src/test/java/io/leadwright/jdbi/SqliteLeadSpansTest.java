package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.SortKey;
import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The spans of SQLite. */
class SqliteLeadSpansTest extends LeadSpansCase {

    private final Path file;
    private final JdbiStorage storage;

    SqliteLeadSpansTest(@TempDir Path folder) {
        file = folder.resolve("leads.db");
        storage = JdbiStorage.sqlite(file).migrate();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Override
    JdbiStorage storage() {
        return storage;
    }

    @Override
    Handle handle() {
        return Jdbi.create("jdbc:sqlite:" + file).open();
    }

    @Override
    String counted() {
        return "SELECT * FROM lead_span";
    }

    @Test
    void spans_are_gone_through_in_their_order_and_not_sorted() {
        stored();
        RecordedStatements statements = new RecordedStatements(file);
        for (LeadQuery query : List.of(LeadQuery.all(), LeadQuery.all().orderBy(SortKey.CREATED_AT.asc()))) {
            IndexedPage page = new IndexedPage(Dialect.SQLITE, AccountId.DEFAULT, query, PageRequest.number(120, 10));
            assertThat(statements.plans(handle -> page.read(handle, new SearchTotals())))
                    .contains("lead_span USING PRIMARY KEY (account=?)")
                    .doesNotContain("GROUP BY");
        }
    }

    @Test
    void leads_that_were_there_before_are_counted() {
        stored();
        storage.close();
        try (Handle handle = handle()) {
            List.of(
                            "DROP TRIGGER lead_span_added",
                            "DROP TRIGGER lead_span_deleted",
                            "DROP TRIGGER lead_span_changed",
                            "DROP TABLE lead_span",
                            "DELETE FROM leadwright_schema WHERE version = 13")
                    .forEach(handle::execute);
        }
        JdbiStorage.sqlite(file).migrate().close();
        spansAreAsCounted();
    }
}
