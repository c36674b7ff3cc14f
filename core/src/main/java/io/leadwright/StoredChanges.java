package io.leadwright;

import io.leadwright.lead.Change;
import io.leadwright.lead.LeadId;
import io.leadwright.port.LeadStore;
import java.util.List;

/** The changes that a store keeps. */
final class StoredChanges implements Changes {

    private final LeadStore store;

    StoredChanges(LeadStore store) {
        this.store = store;
    }

    @Override
    public List<Change> after(long number, int limit) {
        return store.changes(number, checked(limit));
    }

    @Override
    public List<Change> of(LeadId lead, long afterNumber, int limit) {
        return store.changes(lead, afterNumber, checked(limit));
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > LeadStore.CHANGES_MAX) {
            throw new IllegalArgumentException("limit: must be 1 to " + LeadStore.CHANGES_MAX + ", is " + limit);
        }
        return limit;
    }
}
