package io.leadwright.jdbi;

import io.leadwright.lead.AccountId;
import io.leadwright.lead.CustomValue;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The tables of tags and custom fields, by which leads are found; their rows go with the lead. */
final class SideTables {

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

    private void insertCustomFields(List<Lead> leads) {
        BulkStatement rows = new BulkStatement(
                handle, "INSERT INTO lead_custom_field (account, lead_id, name, text) VALUES (?, ?, ?, ?)");
        for (Lead lead : leads) {
            for (Map.Entry<String, CustomValue> field :
                    lead.customFields().values().entrySet()) {
                field.getValue()
                        .texts()
                        .forEach(text -> rows.add(account.value(), lead.id().value(), field.getKey(), text));
            }
        }
        rows.execute();
    }
}
