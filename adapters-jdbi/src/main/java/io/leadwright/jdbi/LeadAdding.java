package io.leadwright.jdbi;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Adds leads in their order, many at once; only those that are refused are looked at one by one. */
final class LeadAdding {

    /** Far more at once are not faster, and take memory. */
    private static final int AT_ONCE_MAX = 1_000;

    private final LeadTable leads;

    LeadAdding(LeadTable leads) {
        this.leads = leads;
    }

    /** One result for each, in the same order. */
    List<AddResult> add(List<Lead> newLeads) {
        List<AddResult> results = new ArrayList<>(newLeads.size());
        for (int from = 0; from < newLeads.size(); from += AT_ONCE_MAX) {
            results.addAll(addAtOnce(newLeads.subList(from, Math.min(from + AT_ONCE_MAX, newLeads.size()))));
        }
        return results;
    }

    private List<AddResult> addAtOnce(List<Lead> newLeads) {
        List<Boolean> inserted = leads.insert(newLeads);
        Map<LeadId, Integer> places = new HashMap<>();
        for (int i = 0; i < inserted.size(); i++) {
            if (inserted.get(i)) {
                places.put(newLeads.get(i).id(), i);
            }
        }
        List<AddResult> results = new ArrayList<>(newLeads.size());
        for (int i = 0; i < inserted.size(); i++) {
            Lead lead = newLeads.get(i);
            int place = i;
            results.add(
                    inserted.get(i)
                            ? new AddResult.Added(lead)
                            : duplicate(lead, owner -> places.getOrDefault(owner, -1) < place));
        }
        return results;
    }

    /** Of whom the lead was a duplicate when its turn came: not of those that were added after it. */
    private AddResult.Duplicate duplicate(Lead lead, Predicate<LeadId> wasThere) {
        if (wasThere.test(lead.id()) && leads.get(lead.id()).isPresent()) {
            return new AddResult.Duplicate(lead.id(), LeadField.ID);
        }
        for (IdentityKey key : lead.identityKeys()) {
            Optional<LeadId> owner = leads.owner(key).filter(wasThere);
            if (owner.isPresent()) {
                return new AddResult.Duplicate(owner.get(), key.field());
            }
        }
        throw new IllegalStateException("lead " + lead.id() + " was refused for no known reason");
    }
}
