package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.testkit.WritingStore;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The spans of PostgreSQL, of which the latest are counts that nobody has put together yet. */
class PostgresLeadSpansTest extends LeadSpansCase {

    private final TemporarySchema schema = TemporarySchema.make();

    @AfterEach
    void close() {
        schema.close();
    }

    @Override
    JdbiStorage storage() {
        return schema.storage();
    }

    @Override
    Handle handle() {
        return schema.handle();
    }

    @Override
    String counted() {
        return "SELECT account, span, status, source, CAST(sum(leads) AS BIGINT) AS leads FROM ("
                + "SELECT account, span, status, source, leads FROM lead_span UNION ALL"
                + " SELECT account, span, status, source, leads FROM lead_count WHERE span IS NOT NULL) spans"
                + " GROUP BY account, span, status, source HAVING sum(leads) <> 0";
    }

    @Test
    void what_one_transaction_has_written_much_of_is_put_together_by_the_next() {
        WritingStore leads = WritingStore.over(storage().leads(AccountId.DEFAULT));
        leads.add(Leads.many("lead", 500));
        try (Handle handle = handle()) {
            assertThat(added(handle)).isZero();
            handle.execute("UPDATE lead SET status = 'cold'");
            assertThat(added(handle)).isEqualTo(998);
            spansAreAsCounted();
            leads.add(Leads.many("late", 1));
            assertThat(added(handle)).isZero();
            assertThat(handle.select("SELECT leads FROM lead_count ORDER BY leads")
                            .mapTo(Long.class)
                            .list())
                    .containsExactly(1L, 500L);
        }
        spansAreAsCounted();
    }

    @Test
    void an_account_that_an_older_library_forgets_has_no_spans() {
        stored();
        try (Handle handle = handle()) {
            handle.useTransaction(forgetting -> {
                for (String table : List.of("lead_tag", "lead_change", "lead", "lead_search", "lead_count")) {
                    forgetting.execute("DELETE FROM " + table + " WHERE account = 'theirs'");
                }
            });
        }
        WritingStore.over(storage().leads(AccountId.of("theirs"))).add(Leads.many("lead", 3));
        spansAreAsCounted();
    }

    @Test
    void what_somebody_elses_trigger_makes_of_many_that_are_added_is_counted_as_it_is() {
        try (Handle handle = handle()) {
            handle.execute("CREATE FUNCTION theirs() RETURNS TRIGGER LANGUAGE plpgsql AS '"
                    + " BEGIN"
                    + " UPDATE lead SET status = ''cold'' WHERE id = new.id AND new.id LIKE ''%1'';"
                    + " DELETE FROM lead WHERE id = new.id AND new.id LIKE ''%2'';"
                    + " RETURN NULL; END'");
            handle.execute("CREATE TRIGGER theirs AFTER INSERT ON lead FOR EACH ROW EXECUTE FUNCTION theirs()");
            WritingStore leads = WritingStore.over(storage().leads(AccountId.DEFAULT));
            leads.add(Leads.many("many", 30));
            leads.add(Leads.many("few", 3));
            spansAreAsCounted();
            assertThat(handle.select(
                                    "SELECT status || sum(leads) FROM lead_count GROUP BY status HAVING sum(leads) > 0")
                            .mapTo(String.class)
                            .list())
                    .containsExactlyInAnyOrder("new25", "cold4");
        }
    }

    private static long added(Handle handle) {
        return handle.select("SELECT count(*) FROM lead_count WHERE span IS NOT NULL")
                .mapTo(Long.class)
                .one();
    }
}
