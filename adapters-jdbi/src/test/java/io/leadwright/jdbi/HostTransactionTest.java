package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.credit.Credits;
import io.leadwright.credit.GrantTerms;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Change;
import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.ledger.Work;
import io.leadwright.port.StorageException;
import io.leadwright.profile.form.CompanySize;
import io.leadwright.query.Facts;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.SortKey;
import io.leadwright.query.Total;
import io.leadwright.testkit.WritingStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A host with Spring's transactions, which what is done to leads joins. */
@Timeout(60)
class HostTransactionTest {

    private final String schema = EmbeddedServer.newSchema();
    private final DataSourceTransactionManager manager = new DataSourceTransactionManager(EmbeddedServer.pool());
    private final JdbcTemplate hosts = new JdbcTemplate(EmbeddedServer.pool());
    private final JdbiStorage.OnPostgres closed = JdbiStorage.postgres(EmbeddedServer.pool())
            .schema(schema)
            .joining(new TransactionAwareDataSourceProxy(EmbeddedServer.pool()));
    private final JdbiStorage storage = closed.migrate();
    private final WritingStore leads = WritingStore.over(storage.leads(AccountId.DEFAULT));
    private final Lead one = Leads.at("one", "one@example.com");
    private final Lead two = Leads.at("two", "two@example.com");

    @BeforeEach
    void make() {
        hosts.execute("CREATE TABLE " + schema + ".host (text TEXT PRIMARY KEY)");
    }

    @AfterEach
    void close() {
        storage.close();
        hosts.execute("DROP SCHEMA " + schema + " CASCADE");
    }

    /** In a transaction that is committed, or rolled back if the work wants it. */
    private <R> R inHosts(Supplier<R> work) {
        return Objects.requireNonNull(new TransactionTemplate(manager).execute(status -> work.get()));
    }

    private void rolledBack(Runnable work) {
        new TransactionTemplate(manager).executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }

    private int hostInsert(String text) {
        return hosts.update("INSERT INTO " + schema + ".host VALUES (?)", text);
    }

    private List<String> hostTexts() {
        return hosts.queryForList("SELECT text FROM " + schema + ".host ORDER BY text", String.class);
    }

    private List<Lead> stored() {
        return leads.page(LeadQuery.all().byId(), PageRequest.first(100)).items();
    }

    @Test
    void what_the_host_commits_is_written_with_its_own() {
        inHosts(() -> {
            hostInsert("host's");
            return leads.add(List.of(one));
        });
        assertThat(hostTexts()).containsExactly("host's");
        assertThat(stored()).containsExactly(one);
        assertThat(leads.changes(0, 10)).extracting(Change::number).containsExactly(1L);
    }

    @Test
    void what_the_host_rolls_back_was_seen_in_its_transaction_alone() {
        rolledBack(() -> {
            leads.add(List.of(one));
            hostInsert("host's");
            assertThat(stored()).containsExactly(one);
            assertThat(leads.get(one.id())).contains(one);
            assertThat(leads.changes(0, 10)).hasSize(1);
        });
        assertThat(hostTexts()).isEmpty();
        assertThat(stored()).isEmpty();
        leads.add(List.of(one));
        assertThat(leads.changes(0, 10)).extracting(Change::number).containsExactly(1L);
    }

    @Test
    void outside_of_a_transaction_each_write_is_committed_for_itself() {
        leads.add(List.of(one));
        try (Handle other = EmbeddedServer.handle(schema)) {
            assertThat(other.select("SELECT id FROM lead").mapTo(String.class).list())
                    .containsExactly("one");
        }
    }

    @Test
    void feedback_and_keys_stay_whatever_the_host_does() {
        rolledBack(() -> {
            leads.add(List.of(one));
            storage.reliability(AccountId.DEFAULT).record("feedback", Life.told(1));
            assertThat(storage.apiKeys().remove("none")).isFalse();
        });
        assertThat(stored()).isEmpty();
        assertThat(storage.reliability(AccountId.DEFAULT).read()).isEqualTo(Life.told(1));
    }

    @Test
    void what_was_paid_for_stays_paid_for_whatever_the_host_does() {
        LedgerDesk desk = new LedgerDesk(storage, AccountId.DEFAULT);
        desk.grant("grant", GrantTerms.of(Credits.of(10)));
        Work work = desk.open("work", 3).orElseThrow();
        rolledBack(() -> {
            leads.add(List.of(one));
            desk.ledger().holds().settle(work.holds().get(0).id(), Credits.of(2), work.fence());
            assertThat(desk.file()).isTrue();
            assertThatThrownBy(() -> storage.<Integer>atomically(AccountId.DEFAULT, tx -> 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("transaction of the host");
        });
        assertThat(stored()).isEmpty();
        assertThat(desk.isFiled()).isTrue();
        assertThat(desk.ledger().balance().consumed()).isEqualTo(Credits.of(2));
        assertThat(desk.ledger().verify().faults()).isEmpty();
        assertThat(storage.<Integer>atomically(AccountId.DEFAULT, tx -> 1)).isEqualTo(1);
    }

    @Test
    void a_duplicate_that_was_not_foreseen_leaves_the_hosts_transaction_usable() {
        leads.add(List.of(one));
        Lead other = Leads.at("other", "ONE@example.com");
        List<AddResult> results = inHosts(() -> {
            hostInsert("before");
            List<AddResult> added = leads.add(List.of(other, two));
            hostInsert("after");
            return added;
        });
        assertThat(results)
                .containsExactly(new AddResult.Duplicate(one.id(), LeadField.EMAIL), new AddResult.Added(two));
        assertThat(hostTexts()).containsExactly("after", "before");
        assertThat(stored()).containsExactly(one, two);
    }

    @Test
    void a_work_that_throws_or_rolls_back_leaves_nothing_and_the_host_its_own() {
        inHosts(() -> {
            hostInsert("before");
            assertThatThrownBy(() -> leads.atomically(WritingStore.STAMP, transaction -> {
                        transaction.add(List.of(one));
                        throw new IllegalArgumentException("work");
                    }))
                    .hasMessage("work");
            leads.atomically(WritingStore.STAMP, transaction -> {
                transaction.rollBack();
                return transaction.add(List.of(one));
            });
            assertThat(stored()).isEmpty();
            hostInsert("after");
            return leads.add(List.of(two));
        });
        assertThat(hostTexts()).containsExactly("after", "before");
        assertThat(stored()).containsExactly(two);
        assertThat(leads.changes(0, 10)).extracting(Change::number).containsExactly(1L);
    }

    @Test
    void a_write_that_the_database_refuses_leaves_the_hosts_transaction_usable_and_is_not_tried_again() {
        hosts.execute("CREATE FUNCTION " + schema + ".refuse() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN INSERT INTO host VALUES ('tried'); RAISE EXCEPTION 'no' USING ERRCODE = '40001'; END $$");
        hosts.execute(
                "CREATE TRIGGER refuse BEFORE INSERT ON " + schema + ".lead EXECUTE FUNCTION " + schema + ".refuse()");
        inHosts(() -> {
            assertThatThrownBy(() -> leads.add(List.of(one)))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("PostgreSQL: is busy, others write the same (40001)");
            return hostInsert("after");
        });
        assertThat(hostTexts()).containsExactly("after");
    }

    @Test
    void a_read_that_fails_leaves_the_hosts_transaction_usable() {
        inHosts(() -> {
            hosts.execute("ALTER TABLE " + schema + ".lead_change RENAME TO gone");
            assertThatThrownBy(() -> leads.changes(0, 10)).hasMessage("PostgreSQL: lacks a table or a column (42P01)");
            hosts.execute("ALTER TABLE " + schema + ".gone RENAME TO lead_change");
            return leads.add(List.of(one));
        });
        assertThat(stored()).containsExactly(one);
    }

    @Test
    void pages_of_all_orders_are_those_that_are_read_outside() {
        CustomField seats = CustomField.number("seats");
        Lead three = Leads.named("three")
                .customFields(new CustomFields(Map.of("seats", CustomValue.of(3))))
                .build();
        leads.add(List.of(one, two, three));
        leads.describe(two.id(), Facts.NONE.companySize(new CompanySize(50, 50)));
        for (SortKey key : List.of(SortKey.CREATED_AT, SortKey.COMPANY, SortKey.COMPANY_SIZE, SortKey.of(seats))) {
            LeadQuery query = LeadQuery.where(Filter.search("doe")).orderBy(key.desc());
            PageRequest request = PageRequest.first(2).total(Total.exact());
            Page<Lead> outside = leads.page(query, request);
            Page<Lead> within = inHosts(() -> leads.page(query, request));
            assertThat(within).isEqualTo(outside);
            assertThat(within.total().atLeast()).isEqualTo(3);
            assertThat(inHosts(() -> leads.page(query, within.next().orElseThrow()))
                            .items())
                    .hasSize(1)
                    .doesNotContainAnyElementsOf(within.items());
        }
    }

    @Test
    void the_host_finds_its_tables_where_it_did_before() {
        inHosts(() -> {
            hosts.execute("SET LOCAL search_path TO pg_catalog, \"$user\", public");
            leads.add(List.of(one));
            leads.get(one.id());
            leads.atomically(WritingStore.STAMP, transaction -> {
                transaction.rollBack();
                return true;
            });
            assertThatThrownBy(() -> leads.atomically(WritingStore.STAMP, transaction -> {
                        throw new IllegalArgumentException("work");
                    }))
                    .hasMessage("work");
            assertThat(hosts.queryForObject("SHOW search_path", String.class))
                    .isEqualTo("pg_catalog, \"$user\", public");
            return true;
        });
        assertThat(hosts.queryForObject("SHOW search_path", String.class)).isEqualTo("\"$user\", public");
    }

    @Test
    void a_transaction_that_does_not_see_what_others_commit_is_not_written_in() {
        TransactionTemplate repeatable = new TransactionTemplate(manager);
        repeatable.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        repeatable.executeWithoutResult(status -> {
            assertThatThrownBy(() -> leads.add(List.of(one)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "leads are written in a transaction that is read committed, the host's is repeatable read");
            assertThat(leads.get(LeadId.of("one"))).isEmpty();
            hostInsert("host's");
        });
        assertThat(hostTexts()).containsExactly("host's");
    }

    @Test
    void within_a_transaction_nothing_is_opened() {
        inHosts(() -> {
            assertThatThrownBy(closed::requireMigrated)
                    .isInstanceOf(StorageException.class)
                    .hasMessageStartingWith("PostgreSQL: was opened within a transaction of the host");
            return true;
        });
    }
}
