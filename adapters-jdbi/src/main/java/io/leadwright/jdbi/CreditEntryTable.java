package io.leadwright.jdbi;

import io.leadwright.credit.Book;
import io.leadwright.credit.Entry;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.Posting;
import io.leadwright.credit.Reason;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.Author;
import io.leadwright.port.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one account's journal, which are only ever added. */
final class CreditEntryTable {

    private static final StoredEnum<EntryKind> KINDS = new StoredEnum<>("kind", EntryKind.values());
    private static final StoredEnum<Author.Kind> AUTHORS = new StoredEnum<>("author", Author.Kind.values());

    private static final String COLUMNS = "number, kind, grant_number, hold_number, author_kind, author, reason,"
            + " funding_change, available_change, held_change, consumed_change, expired_change,"
            + " available, held, consumed, expired, at";

    private static final String INSERT = "INSERT INTO credit_entry (account, " + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Binds account, number and limit. */
    static final String AFTER =
            "SELECT " + COLUMNS + " FROM credit_entry WHERE account = ? AND number > ? ORDER BY number LIMIT ?";

    private final AccountId account;
    private final LentConnection connection;

    CreditEntryTable(AccountId account, LentConnection connection) {
        this.account = account;
        this.connection = connection;
    }

    List<Entry> after(long number, int limit) {
        return new SelectStatement<>(AFTER, CreditEntryTable::entry)
                .list(connection.handle(), account.value(), number, SelectStatement.limit(limit));
    }

    void add(Entry entry, LedgerBatch batch) {
        Entry.Cause cause = entry.cause();
        Optional<Author> author = cause.reason().map(Reason::author);
        batch.add(
                INSERT,
                account.value(),
                entry.number(),
                KINDS.text(cause.kind()),
                cause.grant().map(GrantId::number).orElse(null),
                cause.hold().map(HoldId::number).orElse(null),
                author.map(Author::kind).map(AUTHORS::text).orElse(null),
                author.map(Author::name).orElse(null),
                cause.reason().map(Reason::text).orElse(null),
                entry.change(Book.FUNDING),
                entry.change(Book.AVAILABLE),
                entry.change(Book.HELD),
                entry.change(Book.CONSUMED),
                entry.change(Book.BREAKAGE),
                entry.balance().available().millis(),
                entry.balance().held().millis(),
                entry.balance().consumed().millis(),
                entry.balance().expired().millis(),
                Micros.of(entry.at()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        try {
            return new Entry(
                    number,
                    cause(row),
                    postings(row),
                    CreditAccountTable.balance(row),
                    Micros.toInstant(row.getLong("at")));
        } catch (IllegalArgumentException e) {
            throw new StorageException("entry " + number + " is stored as no entry can be: " + e.getMessage(), e);
        }
    }

    private static Entry.Cause cause(ResultSet row) throws SQLException {
        return new Entry.Cause(
                KINDS.of(row.getString("kind")),
                SelectStatement.number(row, "grant_number").map(GrantId::new),
                SelectStatement.number(row, "hold_number").map(HoldId::new),
                reason(row));
    }

    private static Optional<Reason> reason(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("author_kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(
                        new Reason(new Author(AUTHORS.of(kind), row.getString("author")), row.getString("reason")));
    }

    private static List<Posting> postings(ResultSet row) throws SQLException {
        List<Posting> postings = new ArrayList<>();
        for (Book book : Book.values()) {
            long millis = row.getLong(column(book));
            if (millis != 0) {
                postings.add(new Posting(book, millis));
            }
        }
        return postings;
    }

    private static String column(Book book) {
        return switch (book) {
            case FUNDING -> "funding_change";
            case AVAILABLE -> "available_change";
            case HELD -> "held_change";
            case CONSUMED -> "consumed_change";
            case BREAKAGE -> "expired_change";
        };
    }
}
