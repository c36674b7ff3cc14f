package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.ReplaceResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of one account's leads, read and written on a connection; writes are for within a transaction. */
final class LeadTable {

    private static final Set<LeadColumn> COLUMNS = EnumSet.allOf(LeadColumn.class);
    private static final LeadMapper MAPPER = new LeadMapper();

    private static final String GET =
            "SELECT " + LeadColumn.names(LeadColumn.STORED) + " FROM lead WHERE account = ? AND id = ?";

    private static final String INSERT = "INSERT INTO lead (" + LeadColumn.names(COLUMNS) + ", account) VALUES ("
            + "?, ".repeat(COLUMNS.size()) + "?) ON CONFLICT DO NOTHING";

    private static final String UPDATE =
            "UPDATE lead SET " + LeadColumn.assignments(COLUMNS) + " WHERE account = ? AND id = ?";

    private final AccountId account;
    private final Handle handle;

    LeadTable(AccountId account, Handle handle) {
        this.account = account;
        this.handle = handle;
    }

    Optional<Lead> get(LeadId id) {
        return handle.select(GET, account.value(), id.value()).map(MAPPER).findOne();
    }

    AddResult add(Lead lead) {
        List<@Nullable Object> values = values(lead);
        values.add(account.value());
        if (handle.execute(INSERT, values.toArray()) == 0) {
            return new AddResult.Duplicate(ownerOfIdOrKey(lead));
        }
        insertTags(lead);
        insertCustomFields(lead);
        return new AddResult.Added(lead);
    }

    ReplaceResult replace(Lead lead) {
        Optional<Lead> stored = handle.select(
                        GET + " AND version = ?", account.value(), lead.id().value(), lead.version() - 1)
                .map(MAPPER)
                .findOne();
        if (stored.isEmpty()) {
            return new ReplaceResult.Stale(lead.id());
        }
        Lead previous = stored.get();
        Optional<LeadId> other = ownerOfKey(lead, newKeys(lead, previous));
        if (other.isPresent()) {
            return new ReplaceResult.Duplicate(other.get());
        }
        List<@Nullable Object> values = new ArrayList<>();
        COLUMNS.forEach(column -> values.add(isOthers(column, lead) ? null : column.of(lead)));
        values.add(account.value());
        values.add(lead.id().value());
        handle.execute(UPDATE, values.toArray());
        renewSideTables(lead, previous);
        return new ReplaceResult.Replaced(lead);
    }

    private static List<IdentityKey> newKeys(Lead lead, Lead previous) {
        return lead.identityKeys().stream()
                .filter(key -> !previous.identityKeys().contains(key))
                .toList();
    }

    /** Whether it is a key that another lead has: the one of two that new rules made equal. */
    private boolean isOthers(LeadColumn column, Lead lead) {
        Object key = LeadColumn.KEYS.contains(column) ? column.of(lead) : null;
        return key != null
                && owner(column.sql(), key.toString())
                        .filter(id -> !id.equals(lead.id()))
                        .isPresent();
    }

    private void renewSideTables(Lead lead, Lead previous) {
        if (!previous.tags().equals(lead.tags())) {
            delete("lead_tag", lead.id());
            insertTags(lead);
        }
        if (!previous.customFields().equals(lead.customFields())) {
            delete("lead_custom_field", lead.id());
            insertCustomFields(lead);
        }
    }

    private void delete(String sideTable, LeadId id) {
        handle.execute("DELETE FROM " + sideTable + " WHERE account = ? AND lead_id = ?", account.value(), id.value());
    }

    private void insertTags(Lead lead) {
        if (lead.tags().isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch("INSERT INTO lead_tag (account, lead_id, tag) VALUES (?, ?, ?)");
        lead.tags().forEach(tag -> rows.add(account.value(), lead.id().value(), tag));
        rows.execute();
    }

    private void insertCustomFields(Lead lead) {
        PreparedBatch rows =
                handle.prepareBatch("INSERT INTO lead_custom_field (account, lead_id, name, text) VALUES (?, ?, ?, ?)");
        for (Map.Entry<String, CustomValue> field : lead.customFields().values().entrySet()) {
            for (String text : field.getValue().texts()) {
                rows.add(account.value(), lead.id().value(), field.getKey(), text);
            }
        }
        if (rows.size() > 0) {
            rows.execute();
        }
    }

    private LeadId ownerOfIdOrKey(Lead lead) {
        return owner("id", lead.id().value())
                .or(() -> ownerOfKey(lead, lead.identityKeys()))
                .orElseThrow(() -> new IllegalStateException("lead " + lead.id() + " was refused for no known reason"));
    }

    /** The other lead that has the first of these keys that another one has. */
    private Optional<LeadId> ownerOfKey(Lead lead, Collection<IdentityKey> keys) {
        for (IdentityKey key : keys) {
            Optional<LeadId> owner = owner(LeadColumn.of(key).sql(), key.value());
            if (owner.isPresent() && !owner.get().equals(lead.id())) {
                return owner;
            }
        }
        return Optional.empty();
    }

    private Optional<LeadId> owner(String column, String value) {
        return handle.select("SELECT id FROM lead WHERE account = ? AND " + column + " = ?", account.value(), value)
                .mapTo(String.class)
                .map(LeadId::of)
                .findOne();
    }

    private static List<@Nullable Object> values(Lead lead) {
        List<@Nullable Object> values = new ArrayList<>();
        COLUMNS.forEach(column -> values.add(column.of(lead)));
        return values;
    }
}
