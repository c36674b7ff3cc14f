package io.leadwright.testkit;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.port.LeadStore;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.QueryEngine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leads of one account in a map under a lock; a page is made of what the map held when it was asked for. */
final class MemoryLeadStore implements LeadStore {

    private final MemoryStorage storage;
    private final Object lock = new Object();
    private final Map<LeadId, Lead> leads = new LinkedHashMap<>();
    private final Map<IdentityKey, LeadId> owners = new HashMap<>();

    MemoryLeadStore(MemoryStorage storage) {
        this.storage = storage;
    }

    @Override
    public Page<Lead> page(LeadQuery query, PageRequest request) {
        storage.checkOpen();
        return QueryEngine.page(snapshot(), query, request);
    }

    @Override
    public Optional<Lead> get(LeadId id) {
        storage.checkOpen();
        synchronized (lock) {
            return Optional.ofNullable(leads.get(id));
        }
    }

    @Override
    public List<AddResult> add(List<Lead> newLeads) {
        storage.checkOpen();
        List<AddResult> results = new ArrayList<>(newLeads.size());
        synchronized (lock) {
            newLeads.forEach(lead -> results.add(addOne(lead)));
        }
        return results;
    }

    @Override
    public ReplaceResult replace(Lead lead) {
        storage.checkOpen();
        synchronized (lock) {
            Lead stored = leads.get(lead.id());
            if (stored == null || stored.version() + 1 != lead.version()) {
                return new ReplaceResult.Stale(lead.id());
            }
            LeadId other = ownerOfKeyBeside(lead);
            if (other != null) {
                return new ReplaceResult.Duplicate(other);
            }
            stored.identityKeys().forEach(owners::remove);
            put(lead);
            return new ReplaceResult.Replaced(lead);
        }
    }

    private AddResult addOne(Lead lead) {
        LeadId existing = leads.containsKey(lead.id()) ? lead.id() : ownerOfKeyBeside(lead);
        if (existing != null) {
            return new AddResult.Duplicate(existing);
        }
        put(lead);
        return new AddResult.Added(lead);
    }

    /** Whose the first key is that is not this lead's own. */
    private @Nullable LeadId ownerOfKeyBeside(Lead lead) {
        return lead.identityKeys().stream()
                .map(owners::get)
                .filter(owner -> owner != null && !owner.equals(lead.id()))
                .findFirst()
                .orElse(null);
    }

    private void put(Lead lead) {
        leads.put(lead.id(), lead);
        lead.identityKeys().forEach(key -> owners.put(key, lead.id()));
    }

    private List<Lead> snapshot() {
        synchronized (lock) {
            return List.copyOf(leads.values());
        }
    }
}
