package io.leadwright.run;

import io.leadwright.lead.LeadId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A run as it is while somebody decides on it; of use only to the decision that it is shown to. */
public interface RunView {

    /** The run. */
    Run run();

    /** What is being worked on, or was when somebody died; by number. */
    List<RunChunk> chunks();

    /** Those of these leads that were taken by the run before. */
    Set<LeadId> taken(Collection<LeadId> leads);
}
