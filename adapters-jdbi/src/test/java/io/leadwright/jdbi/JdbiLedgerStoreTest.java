package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwright.credit.Admitted;
import io.leadwright.credit.Allocation;
import io.leadwright.credit.Allocations;
import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Decision;
import io.leadwright.credit.Entry;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Lease;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.Postings;
import io.leadwright.credit.Reason;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.StorageException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiLedgerStoreTest {

    private static final OperationKey KEY = new OperationKey(OperationKind.ENRICH, new IdempotencyKey("secret-key"));
    private static final LedgerState STATE =
            new LedgerState(new Balance(Credits.of(6), Credits.of(2), Credits.of(1), Credits.of(3)), 7, 8, Leads.T0);

    private final Path file;
    private final JdbiStorage storage;
    private final LedgerStore ledger;

    JdbiLedgerStoreTest(@TempDir Path folder) {
        file = folder.resolve("leads.db");
        storage = JdbiStorage.sqlite(file).migrate();
        ledger = storage.ledger(AccountId.DEFAULT);
        write(List.of(entry(), grant(7), hold(), operation(), new Admitted(Leads.T0, 3)));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private void write(List<? extends LedgerWrite> writes) {
        ledger.update(view -> new Decision<>("done", STATE, List.copyOf(writes)));
    }

    private static Entry entry() {
        Reason reason = new Reason(Author.person("jane"), "bought");
        return new Entry(
                7,
                Entry.Cause.of(EntryKind.GRANT, new GrantId(7), reason),
                Postings.grant(Credits.of(12)),
                STATE.balance(),
                Leads.T0);
    }

    private static Grant grant(long number) {
        GrantTerms terms = GrantTerms.of(Credits.of(12))
                .effective(Leads.T0)
                .expiring(Leads.T0.plusSeconds(number))
                .priority(-1);
        return Grant.of(new GrantId(number), terms, Leads.T0);
    }

    private static Hold hold() {
        Allocations allocations = new Allocations(
                List.of(new Allocation(new GrantId(7), Credits.of(2)), new Allocation(new GrantId(3), new Credits(1))));
        return Hold.of(new HoldId(8), allocations, new Lease(2, Leads.T0));
    }

    private static Operation operation() {
        List<HoldId> holds = LongStream.of(1, 2, 3, 9, 8).mapToObj(HoldId::new).toList();
        return new Operation(KEY, "00ff", new Lease(2, Leads.T0), holds, Optional.empty())
                .completed(Leads.T0, Optional.of("{}"));
    }

    private void spoil(String... statements) {
        try (Handle handle = new Sqlite(file).openWriter()) {
            handle.execute("PRAGMA ignore_check_constraints = ON");
            for (String statement : statements) {
                handle.execute(statement);
            }
        }
    }

    private List<String> rows(String sql) {
        try (Handle handle = new Sqlite(file).openReader()) {
            return handle.select(sql).mapTo(String.class).list();
        }
    }

    @Test
    void a_ledger_is_stored_as_every_version_writes_it() {
        assertThat(rows(
                        "SELECT concat_ws(' ', account, available, held, consumed, expired, last_entry, last_hold, clock)"
                                + " FROM credit_account"))
                .containsExactly("default 6000 2000 1000 3000 7 8 1772355600000000");
        assertThat(rows(
                        "SELECT concat_ws(' ', account, number, kind, grant_number, hold_number, author_kind, author, reason,"
                                + " funding_change, available_change, held_change, consumed_change, expired_change,"
                                + " available, held, consumed, expired, at) FROM credit_entry"))
                .containsExactly("default 7 grant 7 person jane bought -12000 12000 0 0 0"
                        + " 6000 2000 1000 3000 1772355600000000");
        assertThat(rows("SELECT concat_ws(' ', account, number, amount, effective_at, expires_at, priority, created_at,"
                        + " taken, ended, state) FROM credit_grant"))
                .containsExactly("default 7 12000 1772355600000000 1772355607000000 -1 1772355600000000 0 0 open");
        assertThat(rows(
                        "SELECT concat_ws(' ', account, number, amount, allocations, fence, lease_until, state, settled,"
                                + " refunded) FROM credit_hold"))
                .containsExactly("default 8 2001 7:2000,3:1 2 1772355600000000 pending 0 0");
        assertThat(rows(
                        "SELECT concat_ws(' ', account, kind, key, fingerprint, fence, lease_until, holds, ended_at, answer)"
                                + " FROM credit_operation"))
                .containsExactly("default enrich secret-key 00ff 2 1772355600000000 1-3,9,8 1772355600000000 {}");
        assertThat(rows("SELECT concat_ws(' ', account, at, number, leads) FROM credit_admission"))
                .containsExactly("default 1772355600000000 1 3");
    }

    @Test
    void a_row_that_nobody_can_have_written_is_an_error_that_names_it() {
        assertSpoilt("credit_account", "held = -1", LedgerView::state, "the ledger's state");
        for (String spoilt : List.of(
                "kind = 'secret'", "funding_change = 1", "author_kind = 'secret'", "reason = ' '", "held = -1")) {
            assertSpoilt("credit_entry", spoilt, view -> view.entries(0, 9), "entry 7");
        }
        for (String spoilt : List.of(
                "amount = -1",
                "taken = amount + 1",
                "expires_at = effective_at",
                "priority = 1 << 40",
                "state = 'secret'")) {
            assertSpoilt("credit_grant", spoilt, view -> view.grants().after(0, 9), "grant 7");
        }
        for (String spoilt : List.of(
                "amount = 2000",
                "allocations = ''",
                "allocations = 'secret'",
                "allocations = '7:2000,7:1'",
                "allocations = '7:2000,'",
                "allocations = '0:2001'",
                "fence = 0",
                "state = 'secret'",
                "settled = 1")) {
            assertSpoilt("credit_hold", spoilt, view -> view.holds().get(new HoldId(8)), "hold 8");
        }
        for (String spoilt : List.of(
                "fingerprint = ''",
                "fence = 0",
                "holds = 'secret'",
                "holds = '1,,2'",
                "holds = '0'",
                "holds = '3-1'",
                "holds = '1-9223372036854775807'")) {
            assertSpoilt("credit_operation", spoilt, view -> view.operations().get(KEY), "an operation");
        }
        for (String spoilt : List.of("leads = 0", "leads = 1 << 40")) {
            assertSpoilt("credit_admission", spoilt, view -> view.admitted(Instant.EPOCH), "an admission");
        }
    }

    private void assertSpoilt(String table, String spoilt, Function<LedgerView, Object> look, String named) {
        List<String> before = rows("SELECT name FROM pragma_table_info('" + table + "')");
        String copy = String.join(", ", before);
        spoil("CREATE TABLE kept AS SELECT * FROM " + table, "UPDATE " + table + " SET " + spoilt);
        assertThatThrownBy(() -> ledger.read(look))
                .as(table + " with " + spoilt)
                .isInstanceOf(StorageException.class)
                .hasMessageMatching("\\Q" + named + "\\E is stored as (none|no [a-z]+) can be: .*")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("jane");
        spoil(
                "DELETE FROM " + table,
                "INSERT INTO " + table + " (" + copy + ") SELECT " + copy + " FROM kept",
                "DROP TABLE kept");
        assertThat(ledger.<Object>read(look)).isNotNull();
    }

    @Test
    void an_entry_is_never_written_over() {
        assertThatThrownBy(() -> write(List.of(entry(), grant(9)))).isInstanceOf(StorageException.class);
        assertThat(ledger.<List<Grant>>read(view -> view.grants().after(7, 9))).isEmpty();
    }

    @Test
    void half_a_decision_is_not_written_with_a_transaction_that_goes_on() {
        assertThatThrownBy(() -> storage.atomically(AccountId.DEFAULT, transaction -> {
                    try {
                        transaction.ledger().update(view -> new Decision<>("done", STATE, List.of(grant(9), entry())));
                    } catch (RuntimeException refused) {
                        return "never mind";
                    }
                    return "done";
                }))
                .isInstanceOf(StorageException.class);
        assertThat(ledger.<List<Grant>>read(view -> view.grants().after(7, 9))).isEmpty();
    }

    @Test
    void grants_are_read_until_it_is_enough_in_the_order_of_their_use() {
        List<Grant> many = new ArrayList<>();
        for (long number = 100; number < 1_100; number++) {
            many.add(grant(number));
        }
        write(many);
        Function<Credits, List<Grant>> drawable =
                amount -> ledger.read(view -> view.grants().drawable(Leads.T0, amount));
        assertThat(drawable.apply(Credits.of(1))).hasSizeLessThan(10).startsWith(grant(7), grant(100));
        assertThat(drawable.apply(Credits.of(120))).hasSizeBetween(10, 100);
        assertThat(drawable.apply(Credits.of(1_001 * 12)))
                .isSortedAccordingTo(Grant.DRAWN_FIRST)
                .hasSize(1_001);
        assertThat(drawable.apply(Credits.of(1_000_000))).hasSize(1_001);
    }
}
