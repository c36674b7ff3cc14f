package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomField;
import io.leadwright.lead.CustomFields;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import io.leadwright.query.SortKey;
import io.leadwright.testkit.WritingStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that follows another one by streaming, for reads that may be late. */
@Timeout(60)
class PostgresReplicaTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Lead ONE = Leads.at("one", "one@example.com");
    private static final Lead TWO = Leads.at("two", "two@example.com");

    private static FollowingServer servers;
    private static JdbiStorage storage;

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        servers = new FollowingServer(folder);
        storage = servers.beside();
    }

    private final AccountId account = AccountId.of("account" + ACCOUNTS.incrementAndGet());

    @AfterAll
    static void stop() throws IOException {
        storage.close();
        servers.close();
    }

    @BeforeEach
    void follow() {
        servers.resume();
        leads().add(List.of(ONE));
        servers.follow();
        servers.pause();
        leads().add(List.of(TWO));
    }

    private WritingStore leads() {
        return WritingStore.over(storage.leads(account));
    }

    private LeadStore late(Duration age) {
        return storage.leads(account).staleUpTo(age);
    }

    private static List<Lead> all(LeadStore store) {
        return store.page(LeadQuery.all().byId(), PageRequest.first(10)).items();
    }

    @Test
    void whoever_does_not_mind_reads_what_was_there_when_it_last_followed() {
        LeadStore store = late(DAY);
        assertThat(all(store)).containsExactly(ONE);
        assertThat(store.get(TWO.id())).isEmpty();
        assertThat(store.counts(Filter.and()).total()).isEqualTo(1);
        assertThat(store.sizes(List.of(Filter.search("doe")))).containsExactly(1L);
        assertThat(store.changes(0, 1_000))
                .hasSizeLessThan(leads().changes(0, 1_000).size());
        assertThat(store.page(LeadQuery.where(Filter.search("doe")), PageRequest.first(1))
                        .total()
                        .atLeast())
                .isEqualTo(1);
    }

    @Test
    void nobody_reads_what_is_older_than_they_said() {
        assertThat(all(late(Duration.ZERO))).containsExactly(ONE, TWO);
        assertThat(all(late(Duration.ofNanos(1_000)))).containsExactly(ONE, TWO);
        assertThat(all(leads())).containsExactly(ONE, TWO);
    }

    @Test
    void it_follows_again_and_then_all_is_read() {
        servers.resume();
        servers.follow();
        assertThat(all(late(DAY))).containsExactly(ONE, TWO);
    }

    @Test
    void what_is_written_by_a_store_that_may_be_late_is_written_on_the_primary() {
        WritingStore late = WritingStore.over(late(DAY));
        assertThat(late.delete(ONE)).isTrue();
        assertThat(all(late)).containsExactly(ONE);
        assertThat(all(leads())).containsExactly(TWO);
    }

    @Test
    void an_order_that_the_replica_cannot_tell_the_primary_tells() {
        servers.resume();
        CustomField seats = CustomField.number("seats");
        Lead few = Leads.named("few")
                .customFields(new CustomFields(Map.of("seats", CustomValue.of(3))))
                .build();
        leads().add(List.of(few));
        try (Handle handle = servers.primary()) {
            handle.execute("UPDATE lead_custom_field SET sort_kind = chr(63) WHERE account = ?", account.value());
        }
        servers.follow();
        servers.pause();
        LeadQuery query = LeadQuery.all().orderBy(SortKey.of(seats).asc());
        assertThat(late(DAY).page(query, PageRequest.first(10)).items()).containsExactly(few, ONE, TWO);
    }

    @Test
    void a_server_that_cannot_be_asked_or_follows_nobody_is_done_without() {
        for (DataSource other : List.of(EmbeddedServer.nowhere(), EmbeddedServer.unpooled())) {
            try (JdbiStorage unheard = servers.beside(other)) {
                assertThat(all(unheard.leads(account).staleUpTo(DAY))).containsExactly(ONE, TWO);
            }
        }
    }
}
