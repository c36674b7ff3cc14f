package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.Folding;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.port.StorageException;
import io.leadwright.testkit.WritingStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PostgresRefoldingTest {

    private static final AccountId OURS = AccountId.of("ours");

    private static final String[] SPOILT = {
        "UPDATE lead SET email_key = 'old ' || email_key, company_exact = 'old', search_text = 'old'",
        "UPDATE lead SET email_key = 'lead1@example.com' WHERE id = 'lead2'",
        "UPDATE leadwright_rule SET value = 'old' WHERE name = 'folding.version'"
    };

    private final String schema = EmbeddedServer.newSchema();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
        try (Handle handle = EmbeddedServer.handle()) {
            handle.execute("DROP SCHEMA " + schema + " CASCADE");
        }
    }

    private JdbiStorage storage(String foldingVersion) {
        return new JdbiStorage(
                new Postgres(PostgresPools.of(EmbeddedServer.pool()), new SearchPath(schema), Retry.standard()),
                foldingVersion);
    }

    private List<Map<String, Object>> rows() {
        try (Handle handle = EmbeddedServer.handle(schema)) {
            return handle.select("SELECT * FROM lead ORDER BY account, id")
                    .mapToMap()
                    .list();
        }
    }

    private void spoil(String... statements) {
        try (Handle handle = EmbeddedServer.handle(schema)) {
            for (String statement : statements) {
                handle.execute(statement);
            }
        }
    }

    private List<Map<String, Object>> written() {
        try (JdbiStorage storage = storage(Folding.version()).migrate()) {
            WritingStore.over(storage.leads(OURS)).add(Leads.many("lead", 250));
        }
        return rows();
    }

    @Test
    void what_other_rules_computed_is_computed_again() {
        List<Map<String, Object>> before = written();
        spoil(SPOILT);
        assertThatThrownBy(() -> storage(Folding.version()).requireMigrated())
                .isInstanceOf(StorageException.class)
                .hasMessage("PostgreSQL: has keys made by other rules, migrate() would renew them");
        try (JdbiStorage storage = storage(Folding.version()).migrate()) {
            assertThat(rows()).isEqualTo(before);
            assertThat(storage.rekey()).isEqualTo(new JdbiStorage.Rekeyed(250, 0));
        }
        assertThat(rows()).isEqualTo(before);
    }

    @RepeatedTest(3)
    void done_by_two_at_once_it_ends_the_same() throws Exception {
        List<Map<String, Object>> before = written();
        spoil(SPOILT);
        Callable<Void> migration = () -> {
            storage(Folding.version()).migrate().close();
            return null;
        };
        for (Future<Void> done : threads.invokeAll(List.of(migration, migration))) {
            done.get();
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void who_has_other_rules_than_the_tables_got_meanwhile_writes_no_more() {
        written();
        Lead late = Leads.at("late", "late@example.com");
        try (JdbiStorage early = storage(Folding.version()).migrate()) {
            storage("other").migrate().close();
            assertThatThrownBy(() -> WritingStore.over(early.leads(OURS)).add(List.of(late)))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("PostgreSQL: has keys made by other rules, or is being rekeyed; open it again");
            assertThat(early.leads(OURS).get(late.id())).isEmpty();
        }
    }

    @Test
    void it_waits_for_writes_by_other_rules_that_are_under_way() throws Exception {
        List<Map<String, Object>> before = written();
        CountDownLatch begun = new CountDownLatch(1);
        try (JdbiStorage early = storage(Folding.version()).migrate()) {
            Future<?> migration = threads.submit(() -> {
                begun.await();
                storage("other").migrate().close();
                return null;
            });
            early.connections().writes().write(handle -> {
                begun.countDown();
                while (!migration.isDone() && isNobodyWaiting()) {
                    Thread.onSpinWait();
                }
                return handle.execute("UPDATE lead SET search_text = 'by other rules'");
            });
            migration.get();
        }
        assertThat(rows()).isEqualTo(before);
    }

    private boolean isNobodyWaiting() {
        try (Handle handle = EmbeddedServer.handle(schema)) {
            return handle.select("SELECT count(*) = 0 FROM pg_locks WHERE NOT granted"
                            + " AND relation = CAST('leadwright_rule' AS regclass)")
                    .mapTo(Boolean.class)
                    .one();
        }
    }

    @Test
    void who_writes_while_it_is_done_is_refused_or_written_by_the_new_rules() throws Exception {
        written();
        try (JdbiStorage storage = storage(Folding.version()).migrate()) {
            WritingStore leads = WritingStore.over(storage.leads(OURS));
            Future<?> rekeying = threads.submit(storage::rekey);
            int refused = 0;
            int number = 0;
            for (boolean isLast = false; !isLast; number++) {
                isLast = rekeying.isDone();
                try {
                    leads.add(List.of(Leads.at("new" + number, "new" + number + "@example.com")));
                } catch (StorageException e) {
                    assertThat(e).hasMessageContaining("being rekeyed");
                    refused++;
                }
            }
            rekeying.get();
            assertThat(leads.get(LeadId.of("new" + (number - 1)))).isPresent();
            assertThat(rows())
                    .hasSize(250 + number - refused)
                    .allSatisfy(row -> assertThat(row.get("email_key")).isEqualTo(row.get("email")));
        }
    }
}
