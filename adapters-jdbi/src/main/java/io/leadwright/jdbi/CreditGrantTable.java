package io.leadwright.jdbi;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.GrantTerms;
import io.leadwright.credit.LedgerView;
import io.leadwright.lead.AccountId;
import io.leadwright.port.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of one account's grants. */
final class CreditGrantTable implements LedgerView.Grants {

    private static final StoredEnum<Grant.End> STATES = new StoredEnum<>("state", Grant.End.values());

    private static final String COLUMNS =
            "number, amount, effective_at, expires_at, priority, created_at, taken, ended, state";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM credit_grant WHERE account = ? AND ";
    private static final String OPEN = "state = 'open'";
    private static final String HAS_FREE = " AND amount > taken + ended";

    /** As {@link Grant#DRAWN_FIRST}; a grant that never expires does so last. */
    private static final String EXPIRY = "coalesce(expires_at, " + Long.MAX_VALUE + ")";

    private static final String BY_NUMBER = SELECT + "number = ?";

    /** Binds account, now twice, and limit. */
    static final String DRAWABLE = SELECT + OPEN + HAS_FREE + " AND " + EXPIRY + " > ?"
            + " AND coalesce(effective_at, created_at) <= ? ORDER BY priority, " + EXPIRY
            + ", created_at, number LIMIT ?";

    /** Binds account, now and limit. */
    static final String DUE = SELECT + OPEN + " AND expires_at <= ? ORDER BY expires_at, number LIMIT ?";

    /** Binds account and now. Those that have nothing free are passed over: they are no more than have not run out yet. */
    static final String NEXT = SELECT + OPEN + HAS_FREE + " AND expires_at > ? ORDER BY expires_at, number LIMIT 1";

    /** Binds account, number and limit. */
    static final String AFTER = SELECT + "number > ? ORDER BY number LIMIT ?";

    private static final String PUT = "INSERT INTO credit_grant (account, " + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, number) DO UPDATE"
            + " SET amount = excluded.amount, effective_at = excluded.effective_at, expires_at = excluded.expires_at,"
            + " priority = excluded.priority, created_at = excluded.created_at, taken = excluded.taken,"
            + " ended = excluded.ended, state = excluded.state";

    /** So many are read at first: for most amounts one grant is enough. */
    private static final int FIRST = 4;

    private static final int TIMES_MORE = 16;

    private final AccountId account;
    private final LentConnection connection;

    CreditGrantTable(AccountId account, LentConnection connection) {
        this.account = account;
        this.connection = connection;
    }

    @Override
    public Optional<Grant> get(GrantId id) {
        return select(BY_NUMBER, account.value(), id.number()).stream().findFirst();
    }

    @Override
    public List<Grant> drawable(Instant now, Credits amount) {
        long micros = Micros.of(now);
        long limit = FIRST;
        List<Grant> first = select(DRAWABLE, account.value(), micros, micros, limit);
        while (first.size() == limit && free(first) < amount.millis()) {
            limit *= TIMES_MORE;
            first = select(DRAWABLE, account.value(), micros, micros, limit);
        }
        return first;
    }

    @Override
    public List<Grant> due(Instant now, int limit) {
        return select(DUE, account.value(), Micros.of(now), SelectStatement.limit(limit));
    }

    @Override
    public Optional<Grant> nextToExpire(Instant now) {
        return select(NEXT, account.value(), Micros.of(now)).stream().findFirst();
    }

    @Override
    public List<Grant> after(long number, int limit) {
        return select(AFTER, account.value(), number, SelectStatement.limit(limit));
    }

    void put(Grant grant, LedgerBatch batch) {
        GrantTerms terms = grant.terms();
        batch.add(
                PUT,
                account.value(),
                grant.id().number(),
                terms.amount().millis(),
                terms.effectiveAt().map(Micros::of).orElse(null),
                terms.expiresAt().map(Micros::of).orElse(null),
                (long) terms.priority(),
                Micros.of(grant.createdAt()),
                grant.taken().millis(),
                grant.ended().millis(),
                STATES.text(grant.end()));
    }

    private List<Grant> select(String sql, Object... values) {
        return new SelectStatement<>(sql, CreditGrantTable::grant).list(connection.handle(), values);
    }

    /** What an account has altogether is an amount. */
    private static long free(List<Grant> grants) {
        return grants.stream().mapToLong(grant -> grant.free().millis()).sum();
    }

    private static Grant grant(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        try {
            return new Grant(
                    new GrantId(number),
                    terms(row),
                    Micros.toInstant(row.getLong("created_at")),
                    new Credits(row.getLong("taken")),
                    new Credits(row.getLong("ended")),
                    STATES.of(row.getString("state")));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new StorageException("grant " + number + " is stored as no grant can be: " + e.getMessage(), e);
        }
    }

    private static GrantTerms terms(ResultSet row) throws SQLException {
        GrantTerms terms =
                GrantTerms.of(new Credits(row.getLong("amount"))).priority(Math.toIntExact(row.getLong("priority")));
        Optional<Instant> effectiveAt =
                SelectStatement.number(row, "effective_at").map(Micros::toInstant);
        Optional<Instant> expiresAt = SelectStatement.number(row, "expires_at").map(Micros::toInstant);
        GrantTerms effective = effectiveAt.map(terms::effective).orElse(terms);
        return expiresAt.map(effective::expiring).orElse(effective);
    }
}
