package io.leadwright.jdbi;

import io.leadwright.lead.Change;
import io.leadwright.lead.Change.What;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The changes that one transaction makes: numbered on from the last one there is, which nobody else does meanwhile. */
final class Journal {

    private final ChangeTable changes;
    private final Function<LeadId, Stamp> stamp;

    Journal(ChangeTable changes, Stamp stamp) {
        this(changes, lead -> stamp);
    }

    /**
     * Of several who write.
     *
     * @param stamp whose write this lead's is
     */
    Journal(ChangeTable changes, Function<LeadId, Stamp> stamp) {
        this.changes = changes;
        this.stamp = stamp;
    }

    /** The leads with versions that none of the same id had before. */
    List<Lead> numbered(List<Lead> leads) {
        Map<LeadId, Long> last = changes.lastVersions(leads);
        return leads.stream()
                .map(lead -> lead.behind(last.getOrDefault(lead.id(), 0L)))
                .toList();
    }

    /** The number of the last change that was written. */
    long last() {
        return changes.last();
    }

    /** The same happened to each of these leads, in their order. */
    void write(List<Lead> leads, What what) {
        if (leads.isEmpty()) {
            return;
        }
        long last = changes.last();
        List<Change> written = new ArrayList<>(leads.size());
        for (Lead lead : leads) {
            last++;
            written.add(new Change(last, lead.id(), lead.version(), what, stamp.apply(lead.id())));
        }
        changes.insert(written);
    }
}
