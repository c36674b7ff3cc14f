package io.leadwright.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwright.credit.AdmissionWindow;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Decision;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.Hold;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.Reason;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.lead.Stamp;
import io.leadwright.ledger.CreditLedger;
import io.leadwright.ledger.CreditLedgers;
import io.leadwright.ledger.LedgerRules;
import io.leadwright.ledger.Opening;
import io.leadwright.ledger.Work;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.LeadwrightListener;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.RunStore;
import io.leadwright.port.StorageTransaction;
import io.leadwright.port.SuppressionStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many statements a ledger needs: not more for more leads. */
class LedgerStatementsTest {

    private static final Credits PRICE = Credits.of(2);

    private final JdbiStorage storage;
    private final Handle handle;
    private final CreditLedger ledger;

    /** The first word of each, and its table. */
    private final List<String> statements = new ArrayList<>();

    LedgerStatementsTest(@TempDir Path folder) {
        Path file = folder.resolve("leads.db");
        storage = JdbiStorage.sqlite(file).migrate();
        handle = Jdbi.open(counted(new Sqlite(file).openWriter().getConnection()));
        LedgerRules rules = LedgerRules.DEFAULT.window(new AdmissionWindow(1_000, Duration.ofHours(1)));
        CreditLedgers ledgers = new CreditLedgers(rules, InstantSource.fixed(Leads.T0), LeadwrightListener.NONE);
        ledger = ledgers.of(AccountId.DEFAULT, storage).within(new Counted());
        ledger.grant(GrantTerms.of(Credits.of(10_000)), new Reason(Author.DEFAULT, "bought"), new IdempotencyKey("g"));
        statements.clear();
    }

    @AfterEach
    void close() {
        handle.close();
        storage.close();
    }

    private Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add(String.valueOf(arguments[0])
                                .replaceFirst("(?s)^(SELECT|INSERT|DELETE).*?(?:FROM|INTO) (credit_\\w+).*", "$1 $2"));
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Work open(String key, int leads) {
        OperationKey name = new OperationKey(OperationKind.ENRICH, new IdempotencyKey(key));
        return ledger.holds()
                .open(new Opening(name, "00ff", Collections.nCopies(leads, PRICE), leads))
                .orElseThrow();
    }

    private List<String> by(Runnable work) {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    @Test
    void holds_for_any_number_of_leads_are_made_by_four_that_read_and_seven_that_write() {
        List<String> one = by(() -> open("one", 1));
        assertThat(one)
                .containsExactly(
                        "SELECT credit_account",
                        "SELECT credit_operation",
                        "SELECT credit_admission",
                        "SELECT credit_grant",
                        "INSERT credit_account",
                        "INSERT credit_entry",
                        "INSERT credit_grant",
                        "INSERT credit_hold",
                        "INSERT credit_operation",
                        "DELETE credit_admission",
                        "INSERT credit_admission");
        assertThat(by(() -> open("many", 500))).isEqualTo(one);
    }

    @Test
    void a_hold_is_settled_by_two_that_read_and_three_that_write() {
        Hold hold = open("one", 1).holds().get(0);
        assertThat(by(() -> ledger.holds().settle(hold.id(), PRICE, 1).orElseThrow()))
                .containsExactly(
                        "SELECT credit_account",
                        "SELECT credit_hold",
                        "INSERT credit_account",
                        "INSERT credit_entry",
                        "INSERT credit_hold");
    }

    @Test
    void what_comes_back_is_one_more_of_each() {
        Hold hold = open("one", 1).holds().get(0);
        assertThat(by(() -> ledger.holds().release(hold.id(), 1).orElseThrow()))
                .containsExactly(
                        "SELECT credit_account",
                        "SELECT credit_hold",
                        "SELECT credit_grant",
                        "INSERT credit_account",
                        "INSERT credit_entry",
                        "INSERT credit_grant",
                        "INSERT credit_hold");
    }

    @Test
    void nothing_is_written_where_nothing_is_decided() {
        Hold hold = open("one", 1).holds().get(0);
        ledger.holds().settle(hold.id(), PRICE, 1).orElseThrow();
        assertThat(by(() -> ledger.holds().settle(hold.id(), PRICE, 1).orElseThrow()))
                .containsExactly("SELECT credit_account", "SELECT credit_hold");
    }

    /** The ledger on the connection that counts. */
    private final class Counted implements StorageTransaction, LedgerStore {

        @Override
        public AccountId account() {
            return AccountId.DEFAULT;
        }

        @Override
        public LeadTransaction leads(Stamp stamp) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ClaimStore claims() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SuppressionStore suppressions() {
            throw new UnsupportedOperationException();
        }

        @Override
        public LedgerStore ledger() {
            return this;
        }

        @Override
        public RunStore runs() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void whenWritten(Runnable run) {
            run.run();
        }

        @Override
        public <R> R update(Function<LedgerView, Decision<R>> decide) {
            return new JdbiLedger(Dialect.SQLITE, AccountId.DEFAULT, handle).update(decide);
        }

        @Override
        public <R> R read(Function<LedgerView, R> look) {
            return new JdbiLedger(Dialect.SQLITE, AccountId.DEFAULT, handle).read(look);
        }
    }
}
