package io.leadwright.port;

import io.leadwright.claim.Suppression.Mark;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds leads within a transaction, but for those on the list of who wants to be left alone. */
record Admission(LeadTransaction transaction) {

    /** One result for each, in the same order. */
    List<AddResult> add(List<Newcomer> newcomers) {
        Set<Mark> listed = transaction.suppressed(newcomers.stream()
                .flatMap(newcomer -> newcomer.marks().stream())
                .collect(Collectors.toSet()));
        List<Lead> open = newcomers.stream()
                .filter(newcomer -> isOpen(newcomer, listed))
                .map(Newcomer::lead)
                .toList();
        Iterator<AddResult> added = transaction.add(open).iterator();
        List<AddResult> results = new ArrayList<>();
        for (Newcomer newcomer : newcomers) {
            results.add(isOpen(newcomer, listed) ? added.next() : refused(newcomer.lead()));
        }
        return results;
    }

    private static boolean isOpen(Newcomer newcomer, Set<Mark> listed) {
        return Collections.disjoint(newcomer.marks(), listed);
    }

    /** A lead that is there stays one, to be found and changed. */
    private AddResult refused(Lead lead) {
        if (transaction.get(lead.id()).isPresent()) {
            return new AddResult.Duplicate(lead.id(), LeadField.ID);
        }
        for (IdentityKey key : lead.identityKeys()) {
            Optional<LeadId> owner = transaction.owner(key);
            if (owner.isPresent()) {
                return new AddResult.Duplicate(owner.get(), key.field());
            }
        }
        return new AddResult.Suppressed();
    }
}
