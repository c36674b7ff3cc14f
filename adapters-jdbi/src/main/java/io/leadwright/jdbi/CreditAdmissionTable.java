package io.leadwright.jdbi;

import io.leadwright.credit.Admitted;
import io.leadwright.credit.OutdatedAdmissions;
import io.leadwright.lead.AccountId;
import io.leadwright.port.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The rows of what one account's window let in. */
final class CreditAdmissionTable {

    /** Binds account and time. */
    static final String AFTER =
            "SELECT at, leads FROM credit_admission WHERE account = ? AND at > ? ORDER BY at, number";

    /** Behind those of the same time. */
    private static final String INSERT = "INSERT INTO credit_admission (account, at, number, leads)"
            + " SELECT ?, ?, coalesce(max(number), 0) + 1, ? FROM credit_admission WHERE account = ? AND at = ?";

    private static final String DELETE = "DELETE FROM credit_admission WHERE account = ? AND at <= ?";

    private final AccountId account;
    private final LentConnection connection;

    CreditAdmissionTable(AccountId account, LentConnection connection) {
        this.account = account;
        this.connection = connection;
    }

    List<Admitted> after(Instant time) {
        return new SelectStatement<>(AFTER, CreditAdmissionTable::admitted)
                .list(connection.handle(), account.value(), Micros.of(time));
    }

    void add(Admitted admitted, LedgerBatch batch) {
        long at = Micros.of(admitted.at());
        batch.add(INSERT, account.value(), at, (long) admitted.leads(), account.value(), at);
    }

    void remove(OutdatedAdmissions outdated, LedgerBatch batch) {
        batch.add(DELETE, account.value(), Micros.of(outdated.until()));
    }

    private static Admitted admitted(ResultSet row) throws SQLException {
        try {
            return new Admitted(Micros.toInstant(row.getLong("at")), Math.toIntExact(row.getLong("leads")));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new StorageException("an admission is stored as none can be: " + e.getMessage(), e);
        }
    }
}
