package io.leadwright.jdbi;

import io.leadwright.claim.Delivery;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Flight;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.lead.AccountId;
import io.leadwright.port.StorageException;
import io.leadwright.profile.ProfileField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of one account's dossiers: all of each but its keys and inquiries. */
final class DossierTable {

    private static final String COLUMNS = "file, flight_owner, flight_until, delivered_at, delivered_fields";

    private static final String PUT = "INSERT INTO dossier (account, " + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (account, file) DO UPDATE"
            + " SET flight_owner = excluded.flight_owner, flight_until = excluded.flight_until,"
            + " delivered_at = excluded.delivered_at, delivered_fields = excluded.delivered_fields";

    private static final String BEHIND =
            "SELECT file FROM dossier WHERE account = ? AND file > ? ORDER BY file LIMIT ?";

    private final Dialect dialect;
    private final AccountId account;
    private final LentConnection connection;

    DossierTable(Dialect dialect, AccountId account, LentConnection connection) {
        this.dialect = dialect;
        this.account = account;
        this.connection = connection;
    }

    /** Binds account and an array of files. */
    static String byFile(Dialect dialect) {
        return "SELECT " + COLUMNS + " FROM dossier WHERE account = ? AND " + dialect.isOneOf("file");
    }

    /** The same, in an order in which no two wait for each other; locked, where more than one may write. */
    static String byFileLocked(Dialect dialect) {
        return byFile(dialect) + (dialect.forUpdate().isEmpty() ? "" : " ORDER BY file" + dialect.forUpdate());
    }

    /** Those of these files that there are. */
    List<Dossier> read(Collection<String> files, boolean isLocked) {
        String sql = isLocked ? byFileLocked(dialect) : byFile(dialect);
        return new SelectStatement<>(sql, DossierTable::dossier)
                .list(connection.handle(), account.value(), JsonText.ofTexts(files));
    }

    /** The next files behind this text. */
    List<String> behind(String file, int limit) {
        return new SelectStatement<>(BEHIND, row -> row.getString(1))
                .list(connection.handle(), account.value(), file, limit);
    }

    void put(Dossier dossier, LedgerBatch batch) {
        Optional<Flight> flight = Optional.ofNullable(dossier.flight());
        Optional<Delivery> delivery = Optional.ofNullable(dossier.delivery());
        batch.add(
                PUT,
                account.value(),
                dossier.file().text(),
                flight.map(Flight::owner).orElse(null),
                flight.map(Flight::until).map(Micros::of).orElse(null),
                delivery.map(Delivery::at).map(Micros::of).orElse(null),
                delivery.map(DossierTable::fields).orElse(null));
    }

    void remove(PersonKey file, LedgerBatch batch) {
        batch.add("DELETE FROM dossier WHERE account = ? AND file = ?", account.value(), file.text());
    }

    private static String fields(Delivery delivery) {
        return JsonText.ofTexts(
                delivery.fields().stream().map(ProfileField::name).toList());
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        try {
            PersonKey file = PersonKeyTable.key(row, "file");
            return new Dossier(Person.of(file), file, Map.of(), flight(row), delivery(row));
        } catch (IllegalArgumentException e) {
            throw new StorageException("a dossier is stored as none can be: " + e.getMessage(), e);
        }
    }

    private static @Nullable Flight flight(ResultSet row) throws SQLException {
        @Nullable String owner = row.getString("flight_owner");
        return owner == null ? null : new Flight(owner, Micros.toInstant(row.getLong("flight_until")));
    }

    private static @Nullable Delivery delivery(ResultSet row) throws SQLException {
        @Nullable String fields = row.getString("delivered_fields");
        return fields == null
                ? null
                : new Delivery(
                        Micros.toInstant(row.getLong("delivered_at")),
                        JsonText.texts(fields).stream()
                                .map(StoredClaims::field)
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
