package io.leadwright.jdbi;

import io.leadwright.credit.FreedKey;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.IdempotencyKey;
import io.leadwright.credit.Lease;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.lead.AccountId;
import io.leadwright.port.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of one account's operations. */
final class CreditOperationTable implements LedgerView.Operations {

    private static final StoredEnum<OperationKind> KINDS = new StoredEnum<>("kind", OperationKind.values());

    private static final String COLUMNS = "kind, key, fingerprint, fence, lease_until, holds, ended_at, answer";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM credit_operation WHERE account = ? AND ";
    private static final String BY_KEY = "kind = ? AND key = ?";
    private static final String GET = SELECT + BY_KEY;
    private static final String DELETE = "DELETE FROM credit_operation WHERE account = ? AND " + BY_KEY;

    /** Binds account, time and limit. */
    static final String ANSWERED = SELECT + "answered_at < ? ORDER BY answered_at LIMIT ?";

    /** Binds account, time and limit. */
    static final String ENDED =
            SELECT + "coalesce(ended_at, lease_until) < ?" + " ORDER BY coalesce(ended_at, lease_until) LIMIT ?";

    private static final String PUT = "INSERT INTO credit_operation (account, " + COLUMNS
            + ", answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, kind, key) DO UPDATE"
            + " SET fingerprint = excluded.fingerprint, fence = excluded.fence, lease_until = excluded.lease_until,"
            + " holds = excluded.holds, ended_at = excluded.ended_at, answer = excluded.answer,"
            + " answered_at = excluded.answered_at";

    private final AccountId account;
    private final LentConnection connection;

    CreditOperationTable(AccountId account, LentConnection connection) {
        this.account = account;
        this.connection = connection;
    }

    @Override
    public Optional<Operation> get(OperationKey key) {
        return select(GET, account.value(), KINDS.text(key.kind()), key.key().value()).stream()
                .findFirst();
    }

    @Override
    public List<Operation> answered(Instant before, int limit) {
        return select(ANSWERED, account.value(), Micros.ceiling(before), SelectStatement.limit(limit));
    }

    @Override
    public List<Operation> ended(Instant before, int limit) {
        return select(ENDED, account.value(), Micros.ceiling(before), SelectStatement.limit(limit));
    }

    void put(Operation operation, LedgerBatch batch) {
        batch.add(
                PUT,
                account.value(),
                KINDS.text(operation.key().kind()),
                operation.key().key().value(),
                operation.fingerprint(),
                operation.lease().fence(),
                Micros.of(operation.lease().until()),
                StoredNumbers.text(
                        operation.holds().stream().map(HoldId::number).toList()),
                operation.end().map(CreditOperationTable::at).orElse(null),
                operation.end().flatMap(Operation.End::answer).orElse(null),
                isAnswered(operation)
                        ? operation.end().map(CreditOperationTable::at).orElse(null)
                        : null);
    }

    void remove(FreedKey freed, LedgerBatch batch) {
        OperationKey key = freed.key();
        batch.add(DELETE, account.value(), KINDS.text(key.kind()), key.key().value());
    }

    private static long at(Operation.End end) {
        return Micros.of(end.at());
    }

    private static boolean isAnswered(Operation operation) {
        return operation.key().kind() == OperationKind.ENRICH
                && operation.end().flatMap(Operation.End::answer).isPresent();
    }

    private List<Operation> select(String sql, Object... values) {
        return new SelectStatement<>(sql, CreditOperationTable::operation).list(connection.handle(), values);
    }

    /** Its key is in no message: who has it could ask for the answer. */
    private static Operation operation(ResultSet row) throws SQLException {
        try {
            return new Operation(
                    new OperationKey(KINDS.of(row.getString("kind")), new IdempotencyKey(row.getString("key"))),
                    row.getString("fingerprint"),
                    new Lease(row.getLong("fence"), Micros.toInstant(row.getLong("lease_until"))),
                    StoredNumbers.of(row.getString("holds")).stream()
                            .map(HoldId::new)
                            .toList(),
                    end(row));
        } catch (IllegalArgumentException e) {
            throw new StorageException("an operation is stored as none can be: " + e.getMessage(), e);
        }
    }

    private static Optional<Operation.End> end(ResultSet row) throws SQLException {
        Optional<String> answer = Optional.ofNullable(row.getString("answer"));
        return SelectStatement.number(row, "ended_at").map(at -> new Operation.End(Micros.toInstant(at), answer));
    }
}
