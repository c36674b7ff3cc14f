package io.leadwright.jdbi;

import io.leadwright.claim.SourceBook;
import io.leadwright.claim.SourceUse;
import io.leadwright.lead.AccountId;
import io.leadwright.port.StorageException;
import io.leadwright.profile.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The rows of what one account's sources billed. */
final class SourceUseTable {

    private static final String SELECT =
            "SELECT day, source, outcome, unit, count, micros FROM source_use WHERE account = ? AND ";

    /** Binds account and day. */
    static final String SINCE = SELECT + "day >= ?";

    /** Binds account and day. */
    static final String ON = SELECT + "day = ?";

    /** A sum that fits no long both databases refuse: SQLite would make a floating point number of it, which it may not keep. */
    private static final String ADD = "INSERT INTO source_use (account, day, source, outcome, unit, count, micros)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, day, source, outcome, unit) DO UPDATE"
            + " SET count = source_use.count + excluded.count, micros = source_use.micros + excluded.micros";

    private final AccountId account;
    private final LentConnection connection;

    SourceUseTable(AccountId account, LentConnection connection) {
        this.account = account;
        this.connection = connection;
    }

    SourceBook since(LocalDate day) {
        return read(SINCE, day);
    }

    SourceBook on(LocalDate day) {
        return read(ON, day);
    }

    void add(SourceUse use, LedgerBatch batch) {
        batch.add(
                ADD,
                account.value(),
                number(use.key().day()),
                use.key().source().value(),
                InquiryTable.OUTCOMES.text(use.key().outcome()),
                use.key().unit(),
                use.count(),
                use.micros());
    }

    private SourceBook read(String sql, LocalDate day) {
        return SourceBook.of(new SelectStatement<>(sql, SourceUseTable::use)
                .list(connection.handle(), account.value(), number(day)));
    }

    private static SourceUse use(ResultSet row) throws SQLException {
        try {
            SourceUse.Key key = new SourceUse.Key(
                    day(row.getLong("day")),
                    SourceId.of(row.getString("source")),
                    InquiryTable.OUTCOMES.of(row.getString("outcome")),
                    row.getString("unit"));
            return new SourceUse(key, row.getLong("count"), row.getLong("micros"));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new StorageException("a use is stored as none can be: " + e.getMessage(), e);
        }
    }

    /** As it is read by people, and in the order of the days: 20240102. */
    private static long number(LocalDate day) {
        return 10_000L * day.getYear() + 100L * day.getMonthValue() + day.getDayOfMonth();
    }

    private static LocalDate day(long number) {
        int inYear = Math.floorMod(number, 10_000);
        return LocalDate.of(Math.toIntExact(Math.floorDiv(number, 10_000L)), inYear / 100, inYear % 100);
    }
}
