package io.leadwright.enrich;

import io.leadwright.lead.Author;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadField;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.Rewrite;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.StorageTransaction;
import io.leadwright.run.Restored;
import io.leadwright.run.RunId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Restores some leads of a run, in one transaction. Whoever had an address or a page that another lead of the run has now waits
 * until that one is restored, so that it does not matter in what order they are.
 */
final class RunRestoring {

    /** So many leads at once: others who write leads wait for it. */
    private static final int LEADS_AT_ONCE = 100;

    /** So many times it looks further for somebody who can be restored first, while others who write leads wait. */
    private static final int LOOKS_MAX = 10;

    private static final Author AUTHOR = Author.machine("leadwright undo");

    private final Desk desk;
    private final RunId id;
    private final StorageTransaction transaction;
    private final LeadTransaction leads;
    private final Map<Restored, Long> counts = new EnumMap<>(Restored.class);

    RunRestoring(Desk desk, RunId id, StorageTransaction transaction) {
        this.desk = desk;
        this.id = id;
        this.transaction = transaction;
        this.leads = transaction.leads(new Stamp(AUTHOR, desk.now()));
    }

    /** What became of those that were restored; nothing if there are none left. */
    Map<Restored, Long> some() {
        List<Rewrite> first = behind(null);
        List<Rewrite> some = first;
        for (int looks = 0; !some.isEmpty() && looks < LOOKS_MAX; looks++) {
            restoreAll(new ArrayList<>(some));
            if (!counts.isEmpty()) {
                return counts;
            }
            some = behind(some.get(some.size() - 1).id());
        }
        // each waits for somebody who is not in the run, or for another one of these
        first.forEach(rewrite -> count(rewrite, restored(rewrite)));
        return counts;
    }

    private List<Rewrite> behind(@Nullable LeadId lead) {
        return transaction.runs().rewrites(id, lead, LEADS_AT_ONCE);
    }

    /** Again and again, until nobody is left or each waits for somebody. */
    private void restoreAll(List<Rewrite> left) {
        int before;
        do {
            before = left.size();
            for (Iterator<Rewrite> all = left.iterator(); all.hasNext(); ) {
                Rewrite rewrite = all.next();
                Set<LeadField> taken = EnumSet.noneOf(LeadField.class);
                Optional<Restored> what = tried(rewrite, taken);
                if (what.isPresent()) {
                    count(rewrite, what.get());
                    all.remove();
                }
            }
        } while (left.size() < before && !left.isEmpty());
    }

    private void count(Rewrite rewrite, Restored what) {
        transaction.runs().restored(id, rewrite.id(), what);
        counts.merge(what, 1L, Long::sum);
    }

    /** All that nobody else has taken. */
    private Restored restored(Rewrite rewrite) {
        Set<LeadField> taken = EnumSet.noneOf(LeadField.class);
        Optional<Restored> what = tried(rewrite, taken);
        while (what.isEmpty()) {
            what = tried(rewrite, taken);
        }
        return taken.isEmpty() ? what.get() : Restored.KEY_TAKEN;
    }

    /** All but these fields; if somebody has another key of it, adds its field to them, and is empty. */
    private Optional<Restored> tried(Rewrite rewrite, Set<LeadField> taken) {
        Optional<Lead> stored = leads.get(rewrite.id());
        if (stored.isEmpty()) {
            return Optional.of(Restored.GONE);
        }
        Lead now = stored.get();
        Lead before = rewrite.undone(now, desk.now(), taken);
        if (before.version() != now.version()
                && leads.replace(before) instanceof ReplaceResult.Duplicate other
                && taken.add(other.key())) {
            return Optional.empty();
        }
        return Optional.of(now.sameFieldsAs(rewrite.after()) ? Restored.WHOLE : Restored.CHANGED_SINCE);
    }
}
