package io.leadwright.jdbi;

import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadBuilder;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.LeadSource;
import io.leadwright.lead.LeadStatus;
import io.leadwright.lead.TextField;
import io.leadwright.port.StorageException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What is stored of a lead as the lead it is. */
final class LeadMapper implements RowMapper<Lead> {

    private static final Map<LeadColumn, Integer> PLACES = places();
    private static final TextField[] TEXTS = TextField.values();

    /** A row that begins with the {@linkplain LeadColumn#STORED stored columns}. */
    @Override
    public Lead map(ResultSet row, StatementContext context) throws SQLException {
        return read(row);
    }

    /** The statement that reads leads, from what stands behind {@code SELECT} and the columns. */
    static SelectStatement<Lead> select(Dialect dialect, String from) {
        return dialect == Dialect.SQLITE
                ? new SelectStatement<>("SELECT " + JoinedRow.SQL + from, row -> read(JoinedRow.of(row.getString(1))))
                : new SelectStatement<>(
                        "SELECT " + LeadColumn.names(LeadColumn.STORED) + from, row -> read(new Stored.Row(row)));
    }

    /** The same for who has no use for Jdbi. */
    static Lead read(ResultSet row) throws SQLException {
        return read(new Stored.Row(row));
    }

    private static Lead read(Stored stored) throws SQLException {
        try {
            return lead(stored);
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    "lead " + stored.text(LeadColumn.ID) + " is stored as no lead can be: " + e.getMessage(), e);
        }
    }

    /** The lead; throws {@link IllegalArgumentException} if none is stored so. */
    static Lead lead(Stored stored) throws SQLException {
        LeadId id = LeadId.of(needed(stored.text(LeadColumn.ID)));
        LeadBuilder lead = Lead.builder(id, Micros.toInstant(needed(stored.number(LeadColumn.CREATED_AT))))
                .version(needed(stored.number(LeadColumn.VERSION)))
                .status(known("status", LeadStatus.ofCode(needed(stored.text(LeadColumn.STATUS)))))
                .source(known("source", LeadSource.ofCode(needed(stored.text(LeadColumn.SOURCE)))))
                .tags(JsonText.texts(needed(stored.text(LeadColumn.TAGS))))
                .customFields(JsonText.fields(needed(stored.text(LeadColumn.CUSTOM_FIELDS))))
                .updatedAt(Micros.toInstant(needed(stored.number(LeadColumn.UPDATED_AT))))
                .byPerson(FieldNames.fields(stored.text(LeadColumn.BY_PERSON)));
        for (TextField field : TEXTS) {
            lead.text(field, stored.text(LeadColumn.of(field)));
        }
        Long contacted = stored.number(LeadColumn.LAST_CONTACTED_AT);
        return lead.lastContactedAt(contacted == null ? null : Micros.toInstant(contacted))
                .build();
    }

    private static int place(LeadColumn column) {
        return Objects.requireNonNull(PLACES.get(column));
    }

    private static Map<LeadColumn, Integer> places() {
        Map<LeadColumn, Integer> places = new EnumMap<>(LeadColumn.class);
        LeadColumn.STORED.forEach(column -> places.put(column, places.size() + 1));
        return places;
    }

    private static <T> T needed(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("row: is not one of those there are");
        }
        return value;
    }

    /** A value of a newer library, or of a hand in the database: never read as something else. */
    private static <T> T known(String what, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException(what + ": is not one of those there are"));
    }

    /** What is stored in the {@linkplain LeadColumn#STORED stored columns} of one lead, wherever that is. */
    sealed interface Stored permits Stored.Row, Stored.Image, JoinedRow {

        /** The text in a column, if there is one. */
        @Nullable
        String text(LeadColumn column) throws SQLException;

        /** The number in a column, if there is one. */
        @Nullable
        Long number(LeadColumn column) throws SQLException;

        /** In a row that was read. */
        record Row(ResultSet row) implements Stored {
            @Override
            public @Nullable String text(LeadColumn column) throws SQLException {
                return row.getString(place(column));
            }

            @Override
            public @Nullable Long number(LeadColumn column) throws SQLException {
                long number = row.getLong(place(column));
                return number == 0 && row.wasNull() ? null : number;
            }
        }

        /** In an object of JSON, by the columns' names. */
        record Image(Map<String, Object> values) implements Stored {
            @Override
            public @Nullable String text(LeadColumn column) {
                return values.get(column.sql()) instanceof String text ? text : null;
            }

            @Override
            public @Nullable Long number(LeadColumn column) {
                return values.get(column.sql()) instanceof Long number ? number : null;
            }
        }
    }
}
