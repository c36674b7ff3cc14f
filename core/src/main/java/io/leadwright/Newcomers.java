package io.leadwright;

import com.google.common.collect.Sets;
import io.leadwright.claim.SubjectKeys;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.claim.SuppressionKeys;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.port.LeadTransaction;
import io.leadwright.profile.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds leads, but for those who want to be left alone: asked in the same transaction, so that nobody comes in between. */
final class Newcomers {

    private final LeadTransaction transaction;
    private final SuppressionKeys keys;

    Newcomers(LeadTransaction transaction, SuppressionKeys keys) {
        this.transaction = transaction;
        this.keys = keys;
    }

    /** One result for each, in the same order. */
    List<AddResult> add(List<Lead> leads) {
        List<Set<Mark>> marks = leads.stream().map(this::marks).toList();
        Set<Mark> found =
                transaction.suppressed(marks.stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return found.isEmpty() ? transaction.add(leads) : added(leads, marks, found);
    }

    private List<AddResult> added(List<Lead> leads, List<Set<Mark>> marks, Set<Mark> found) {
        List<AddResult> results = new ArrayList<>();
        List<Lead> open = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            if (Collections.disjoint(marks.get(i), found)) {
                open.add(leads.get(i));
            }
        }
        Iterator<AddResult> added = transaction.add(open).iterator();
        for (int i = 0; i < leads.size(); i++) {
            boolean isOpen = Collections.disjoint(marks.get(i), found);
            results.add(isOpen ? added.next() : refused(leads.get(i)));
        }
        return results;
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

    /** Whether a lead would become somebody who is on the list. */
    boolean wouldBeListed(Lead before, Lead after) {
        Set<Mark> more = Sets.difference(marks(after), marks(before));
        return !more.isEmpty() && !transaction.suppressed(more).isEmpty();
    }

    private Set<Mark> marks(Lead lead) {
        return keys.isEmpty() ? Set.of() : keys.marks(SubjectKeys.all(Subject.of(lead)));
    }
}
