package io.leadwright.jdbi;

import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Inquiry.State;
import io.leadwright.claim.PersonKey;
import io.leadwright.credit.Cost;
import io.leadwright.lead.AccountId;
import io.leadwright.port.StorageException;
import io.leadwright.profile.ProfileField;
import io.leadwright.profile.SourceId;
import io.leadwright.source.Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of what one account's sources were asked. */
final class InquiryTable {

    /** As {@link SourceUseTable} has them too. */
    static final StoredEnum<Outcome> OUTCOMES = new StoredEnum<>("outcome", Outcome.values());

    private static final String COLUMNS =
            "file, source, outcome, at, until, ticket, fields, cost_micros, cost_unit, claims";

    private static final String PUT = "INSERT INTO inquiry (account, " + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (account, file, source) DO UPDATE"
            + " SET outcome = excluded.outcome, at = excluded.at, until = excluded.until, ticket = excluded.ticket,"
            + " fields = excluded.fields, cost_micros = excluded.cost_micros, cost_unit = excluded.cost_unit,"
            + " claims = excluded.claims";

    private final Dialect dialect;
    private final AccountId account;
    private final LentConnection connection;

    InquiryTable(Dialect dialect, AccountId account, LentConnection connection) {
        this.dialect = dialect;
        this.account = account;
        this.connection = connection;
    }

    /** Binds account and an array of files. */
    static String byFile(Dialect dialect) {
        return "SELECT " + COLUMNS + " FROM inquiry WHERE account = ? AND " + dialect.isOneOf("file");
    }

    /** The inquiries in each of these files. */
    Map<PersonKey, List<Inquiry>> of(Collection<String> files) {
        Map<PersonKey, List<Inquiry>> all = new HashMap<>();
        StoredClaims claims = new StoredClaims();
        new SelectStatement<>(byFile(dialect), row -> Map.entry(PersonKeyTable.key(row, "file"), inquiry(row, claims)))
                .list(connection.handle(), account.value(), JsonText.ofTexts(files))
                .forEach(row -> all.computeIfAbsent(row.getKey(), none -> new ArrayList<>())
                        .add(row.getValue()));
        return all;
    }

    void put(PersonKey file, Inquiry inquiry, LedgerBatch batch) {
        batch.add(
                PUT,
                account.value(),
                file.text(),
                inquiry.source().value(),
                OUTCOMES.text(inquiry.state().outcome()),
                Micros.of(inquiry.state().at()),
                Micros.of(inquiry.state().until()),
                inquiry.ticket().map(Ticket::text).orElse(null),
                fields(inquiry),
                inquiry.cost().micros(),
                inquiry.cost().unit(),
                StoredClaims.text(inquiry.claims(), inquiry.source()));
    }

    /** The inquiries in this file. */
    void removeAllOf(PersonKey file, LedgerBatch batch) {
        batch.add("DELETE FROM inquiry WHERE account = ? AND file = ?", account.value(), file.text());
    }

    private static String fields(Inquiry inquiry) {
        Map<String, @Nullable Object> times = new LinkedHashMap<>();
        inquiry.fields().forEach((field, at) -> times.put(field.name(), Micros.of(at)));
        return JsonText.ofRow(times);
    }

    private static Inquiry inquiry(ResultSet row, StoredClaims claims) throws SQLException {
        try {
            SourceId source = SourceId.of(row.getString("source"));
            return new Inquiry(
                    source,
                    state(row),
                    fields(row.getString("fields")),
                    new Cost(row.getLong("cost_micros"), row.getString("cost_unit")),
                    claims.read(row.getString("claims"), source));
        } catch (IllegalArgumentException e) {
            throw new StorageException("an inquiry is stored as none can be: " + e.getMessage(), e);
        }
    }

    private static State state(ResultSet row) throws SQLException {
        @Nullable String ticket = row.getString("ticket");
        return new State(
                OUTCOMES.of(row.getString("outcome")),
                Micros.toInstant(row.getLong("at")),
                Micros.toInstant(row.getLong("until")),
                ticket == null ? null : new Ticket(ticket));
    }

    private static Map<ProfileField<?>, Instant> fields(String text) {
        Map<ProfileField<?>, Instant> fields = new LinkedHashMap<>();
        JsonText.row(text).forEach((name, at) -> {
            if (!(at instanceof Long micros)) {
                throw new IllegalArgumentException("fields: have no times");
            }
            fields.put(StoredClaims.field(name), Micros.toInstant(micros));
        });
        return fields;
    }
}
