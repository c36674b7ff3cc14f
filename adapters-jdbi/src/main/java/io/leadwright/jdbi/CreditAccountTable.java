package io.leadwright.jdbi;

import io.leadwright.credit.Balance;
import io.leadwright.credit.Credits;
import io.leadwright.credit.LedgerState;
import io.leadwright.lead.AccountId;
import io.leadwright.port.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row that says where one account's ledger has come to; who locks it writes that ledger alone. */
final class CreditAccountTable {

    private static final String COLUMNS = "available, held, consumed, expired, last_entry, last_hold, clock";
    private static final String GET = "SELECT " + COLUMNS + " FROM credit_account WHERE account = ?";
    private static final String INSERT =
            "INSERT INTO credit_account (account, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ";

    private static final String PUT = INSERT + "(account) DO UPDATE SET available = excluded.available,"
            + " held = excluded.held, consumed = excluded.consumed, expired = excluded.expired,"
            + " last_entry = excluded.last_entry, last_hold = excluded.last_hold, clock = excluded.clock";

    private final Dialect dialect;
    private final AccountId account;
    private final LentConnection connection;
    private @Nullable LedgerState locked;

    CreditAccountTable(Dialect dialect, AccountId account, LentConnection connection) {
        this.dialect = dialect;
        this.account = account;
        this.connection = connection;
    }

    LedgerState get() {
        connection.requireLent();
        LedgerState known = locked;
        return known == null ? select(GET).orElse(LedgerState.NEW) : known;
    }

    /**
     * Keeps it as it is until the transaction ends. Not by the lock on the account's leads: a host's transaction that has
     * that may be the one that waits for this.
     */
    void lock() {
        String lock = GET + dialect.forUpdate();
        Optional<LedgerState> found = select(lock);
        if (found.isEmpty() && dialect == Dialect.POSTGRES) {
            // a row is needed to be locked: one that says what no row does
            write(INSERT + "DO NOTHING", LedgerState.NEW);
            found = select(lock);
        }
        locked = found.orElse(LedgerState.NEW);
    }

    void put(LedgerState state) {
        write(PUT, state);
    }

    private Optional<LedgerState> select(String sql) {
        return new SelectStatement<>(sql, this::state).first(connection.handle(), account.value());
    }

    private void write(String sql, LedgerState state) {
        Balance balance = state.balance();
        LedgerBatch batch = new LedgerBatch(connection.handle());
        batch.add(
                sql,
                account.value(),
                balance.available().millis(),
                balance.held().millis(),
                balance.consumed().millis(),
                balance.expired().millis(),
                state.lastEntry(),
                state.lastHold(),
                Micros.of(state.clock()));
        batch.execute();
    }

    /** What four books hold, as it is stored in any table that says so. */
    static Balance balance(ResultSet row) throws SQLException {
        return new Balance(
                new Credits(row.getLong("available")),
                new Credits(row.getLong("held")),
                new Credits(row.getLong("consumed")),
                new Credits(row.getLong("expired")));
    }

    private LedgerState state(ResultSet row) throws SQLException {
        try {
            return new LedgerState(
                    balance(row),
                    row.getLong("last_entry"),
                    row.getLong("last_hold"),
                    Micros.toInstant(row.getLong("clock")));
        } catch (IllegalArgumentException e) {
            throw new StorageException("the ledger's state is stored as none can be: " + e.getMessage(), e);
        }
    }
}
