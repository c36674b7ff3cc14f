package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomOrder;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables of tags and custom fields, by which leads are found; their rows go with the lead. */
final class SideTables {

    private static final String INSERT_CUSTOM_FIELD =
            "INSERT INTO lead_custom_field (account, lead_id, name, text, ordered, sort_kind, sort_text)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final AccountId account;
    private final Handle handle;

    SideTables(AccountId account, Handle handle) {
        this.account = account;
        this.handle = handle;
    }

    /** Makes the rows of leads that have none. */
    void insert(List<Lead> leads) {
        insertTags(leads);
        insertCustomFields(leads);
    }

    /** Makes the rows of custom fields anew: some have no order yet. */
    void reorder(Lead lead) {
        delete("lead_custom_field", lead.id());
        insertCustomFields(List.of(lead));
    }

    /** Makes the rows of a lead anew, where it is not what it was. */
    void renew(Lead lead, Lead previous) {
        if (!previous.tags().equals(lead.tags())) {
            delete("lead_tag", lead.id());
            insertTags(List.of(lead));
        }
        if (!previous.customFields().equals(lead.customFields())) {
            delete("lead_custom_field", lead.id());
            insertCustomFields(List.of(lead));
        }
    }

    private void delete(String table, LeadId id) {
        handle.execute("DELETE FROM " + table + " WHERE account = ? AND lead_id = ?", account.value(), id.value());
    }

    private void insertTags(List<Lead> leads) {
        BulkStatement rows = new BulkStatement(handle, "INSERT INTO lead_tag (account, lead_id, tag) VALUES (?, ?, ?)");
        for (Lead lead : leads) {
            lead.tags().forEach(tag -> rows.add(account.value(), lead.id().value(), tag));
        }
        rows.execute();
    }

    /** The texts of a value, each with its place in an order: a text that is like a number in the same list has the number's. */
    private static Map<String, Optional<String>> orders(CustomValue value) {
        Map<String, Optional<String>> orders = new LinkedHashMap<>();
        for (CustomValue scalar : value.scalars()) {
            Optional<String> order = CustomOrder.of(scalar);
            scalar.texts().forEach(text -> orders.merge(text, order, (one, other) -> one.or(() -> other)));
        }
        return orders;
    }

    private void insertCustomFields(List<Lead> leads) {
        BulkStatement rows = new BulkStatement(handle, INSERT_CUSTOM_FIELD);
        for (Lead lead : leads) {
            for (Map.Entry<String, CustomValue> field :
                    lead.customFields().values().entrySet()) {
                CustomValue value = field.getValue();
                orders(value)
                        .forEach((text, order) -> rows.add(
                                account.value(),
                                lead.id().value(),
                                field.getKey(),
                                text,
                                order.orElse(null),
                                SideKey.kind(value),
                                SideKey.text(value)));
            }
        }
        rows.execute();
    }
}
