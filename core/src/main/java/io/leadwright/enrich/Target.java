package io.leadwright.enrich;

import com.google.common.collect.ImmutableList;
import io.leadwright.lead.LeadId;
import io.leadwright.profile.Subject;
import io.leadwright.query.LeadQuery;
import java.util.List;

/** Who is to be enriched. */
sealed interface Target {

    /** The leads that a query describes when it is planned. */
    record Queried(LeadQuery query) implements Target {}

    /** These leads. */
    record Leads(List<LeadId> ids) implements Target {
        public Leads {
            ids = ImmutableList.copyOf(ids);
        }
    }

    /** These people, whether they are leads or not. */
    record Subjects(List<Subject> subjects) implements Target {
        public Subjects {
            subjects = ImmutableList.copyOf(subjects);
        }
    }
}
