package io.leadwright.run;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.leadwright.lead.LeadId;
import io.leadwright.query.LeadQuery;
import java.util.List;

/** Whose leads a run is of. */
public sealed interface RunTarget {

    /**
     * Those that a query describes when their turn comes.
     *
     * @param query which, in what order
     */
    record Queried(LeadQuery query) implements RunTarget {

        /** Without the query, in which there may be a name. */
        @Override
        public String toString() {
            return "Queried";
        }
    }

    /**
     * These.
     *
     * @param ids at most {@value #IDS_MAX}, each once
     */
    record Named(List<LeadId> ids) implements RunTarget {

        /** The most that are named. */
        public static final int IDS_MAX = 10_000;

        /** Copies the list, each id once; throws {@link IllegalArgumentException} if they are too many. */
        public Named {
            ids = ImmutableSet.copyOf(ids).asList();
            if (ids.size() > IDS_MAX) {
                throw new IllegalArgumentException("leads: must be at most " + IDS_MAX + ", are " + ids.size());
            }
            ids = ImmutableList.copyOf(ids);
        }
    }
}
