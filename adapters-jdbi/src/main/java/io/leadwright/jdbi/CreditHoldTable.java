package io.leadwright.jdbi;

import io.leadwright.credit.Allocations;
import io.leadwright.credit.Credits;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.Lease;
import io.leadwright.credit.LedgerView;
import io.leadwright.lead.AccountId;
import io.leadwright.port.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of one account's holds. */
final class CreditHoldTable implements LedgerView.Holds {

    private static final StoredEnum<Hold.State> STATES = new StoredEnum<>("state", Hold.State.values());

    private static final String COLUMNS = "number, amount, allocations, fence, lease_until, state, settled, refunded";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM credit_hold WHERE account = ? AND ";
    private static final String BY_NUMBER = SELECT + "number = ?";

    /** Binds account, now and limit. */
    static final String DUE = SELECT + "state = 'pending' AND lease_until <= ? ORDER BY lease_until, number LIMIT ?";

    /** Binds account, number and limit. */
    static final String AFTER = SELECT + "number > ? ORDER BY number LIMIT ?";

    private static final String PUT = "INSERT INTO credit_hold (account, " + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, number) DO UPDATE"
            + " SET amount = excluded.amount, allocations = excluded.allocations, fence = excluded.fence,"
            + " lease_until = excluded.lease_until, state = excluded.state, settled = excluded.settled,"
            + " refunded = excluded.refunded";

    private final AccountId account;
    private final LentConnection connection;

    CreditHoldTable(AccountId account, LentConnection connection) {
        this.account = account;
        this.connection = connection;
    }

    @Override
    public Optional<Hold> get(HoldId id) {
        return select(BY_NUMBER, account.value(), id.number()).stream().findFirst();
    }

    @Override
    public List<Hold> due(Instant now, int limit) {
        return select(DUE, account.value(), Micros.of(now), SelectStatement.limit(limit));
    }

    @Override
    public List<Hold> after(long number, int limit) {
        return select(AFTER, account.value(), number, SelectStatement.limit(limit));
    }

    void put(Hold hold, LedgerBatch batch) {
        batch.add(
                PUT,
                account.value(),
                hold.id().number(),
                hold.amount().millis(),
                StoredAllocations.text(hold.allocations()),
                hold.lease().fence(),
                Micros.of(hold.lease().until()),
                STATES.text(hold.state()),
                hold.settled().millis(),
                hold.refunded().millis());
    }

    private List<Hold> select(String sql, Object... values) {
        return new SelectStatement<>(sql, CreditHoldTable::hold).list(connection.handle(), values);
    }

    private static Hold hold(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        try {
            return new Hold(
                    new HoldId(number),
                    allocations(row),
                    new Lease(row.getLong("fence"), Micros.toInstant(row.getLong("lease_until"))),
                    STATES.of(row.getString("state")),
                    new Credits(row.getLong("settled")),
                    new Credits(row.getLong("refunded")));
        } catch (IllegalArgumentException e) {
            throw new StorageException("hold " + number + " is stored as no hold can be: " + e.getMessage(), e);
        }
    }

    private static Allocations allocations(ResultSet row) throws SQLException {
        Allocations allocations = StoredAllocations.of(row.getString("allocations"));
        if (allocations.total().millis() != row.getLong("amount")) {
            throw new IllegalArgumentException("allocations: are not the amount");
        }
        return allocations;
    }
}
