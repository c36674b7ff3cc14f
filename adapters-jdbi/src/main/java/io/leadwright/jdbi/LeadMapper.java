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
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of the {@linkplain LeadColumn#STORED stored columns} as the lead it is. */
final class LeadMapper implements RowMapper<Lead> {

    @Override
    public Lead map(ResultSet row, StatementContext context) throws SQLException {
        String id = text(row, LeadColumn.ID);
        try {
            return lead(LeadId.of(id), row);
        } catch (IllegalArgumentException e) {
            throw new StorageException("lead " + id + " is stored as no lead can be: " + e.getMessage(), e);
        }
    }

    private static Lead lead(LeadId id, ResultSet row) throws SQLException {
        LeadBuilder lead = Lead.builder(id, Micros.toInstant(number(row, LeadColumn.CREATED_AT)))
                .version(number(row, LeadColumn.VERSION))
                .status(known("status", LeadStatus.ofCode(text(row, LeadColumn.STATUS))))
                .source(known("source", LeadSource.ofCode(text(row, LeadColumn.SOURCE))))
                .tags(JsonText.texts(text(row, LeadColumn.TAGS)))
                .customFields(JsonText.fields(text(row, LeadColumn.CUSTOM_FIELDS)))
                .updatedAt(Micros.toInstant(number(row, LeadColumn.UPDATED_AT)));
        for (TextField field : TextField.values()) {
            lead.text(field, row.getString(LeadColumn.of(field).sql()));
        }
        long contacted = number(row, LeadColumn.LAST_CONTACTED_AT);
        return lead.lastContactedAt(row.wasNull() ? null : Micros.toInstant(contacted))
                .build();
    }

    private static String text(ResultSet row, LeadColumn column) throws SQLException {
        return row.getString(column.sql());
    }

    private static long number(ResultSet row, LeadColumn column) throws SQLException {
        return row.getLong(column.sql());
    }

    /** A value of a newer library, or of a hand in the database: never read as something else. */
    private static <T> T known(String what, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException(what + ": is not one of those there are"));
    }
}
