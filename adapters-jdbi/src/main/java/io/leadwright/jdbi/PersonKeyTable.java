package io.leadwright.jdbi;

import io.leadwright.claim.PersonKey;
import io.leadwright.lead.AccountId;
import io.leadwright.port.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rows of the keys by which one account's people are found. A row is never changed, but may be forgotten. */
final class PersonKeyTable {

    private static final Comparator<PersonKey> BY_TEXT = Comparator.comparing(PersonKey::text);

    private static final String SELECT = "SELECT key, file FROM person_key WHERE account = ? AND ";

    private static final String INSERT =
            "INSERT INTO person_key (account, key, file) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private final Dialect dialect;
    private final AccountId account;
    private final LentConnection connection;

    PersonKeyTable(Dialect dialect, AccountId account, LentConnection connection) {
        this.dialect = dialect;
        this.account = account;
        this.connection = connection;
    }

    /** Binds account and an array of keys. */
    static String byKey(Dialect dialect) {
        return SELECT + dialect.isOneOf("key");
    }

    /** Binds account and an array of files. */
    static String byFile(Dialect dialect) {
        return SELECT + dialect.isOneOf("file");
    }

    /** The files of those of these keys that are known. */
    Map<PersonKey, PersonKey> files(Collection<String> keys) {
        return keys.isEmpty() ? new HashMap<>() : select(byKey(dialect), keys);
    }

    /** The keys that lead to each of these files, by their texts. */
    Map<PersonKey, Set<PersonKey>> of(Collection<String> files) {
        Map<PersonKey, Set<PersonKey>> keys = new HashMap<>();
        select(byFile(dialect), files)
                .forEach((key, file) -> keys.computeIfAbsent(file, none -> new TreeSet<>(BY_TEXT))
                        .add(key));
        return keys;
    }

    /** A key that leads elsewhere goes on doing so. */
    void add(PersonKey key, PersonKey file, LedgerBatch batch) {
        batch.add(INSERT, account.value(), key.text(), file.text());
    }

    /** The keys that lead to this file. */
    void removeAllOf(PersonKey file, LedgerBatch batch) {
        batch.add("DELETE FROM person_key WHERE account = ? AND file = ?", account.value(), file.text());
    }

    private Map<PersonKey, PersonKey> select(String sql, Collection<String> texts) {
        Map<PersonKey, PersonKey> files = new HashMap<>();
        new SelectStatement<>(sql, row -> Map.entry(key(row, "key"), key(row, "file")))
                .list(connection.handle(), account.value(), JsonText.ofTexts(texts))
                .forEach(row -> files.put(row.getKey(), row.getValue()));
        return files;
    }

    /** The key in this column. */
    static PersonKey key(ResultSet row, String column) throws SQLException {
        try {
            return new PersonKey(row.getString(column));
        } catch (IllegalArgumentException e) {
            throw new StorageException("a person's key is stored as none can be: " + e.getMessage(), e);
        }
    }
}
