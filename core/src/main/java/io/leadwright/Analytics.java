package io.leadwright;

import io.leadwright.claim.SourceBook;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadCounts;
import java.time.LocalDate;

/** One book in numbers. Thread-safe. */
public interface Analytics {

    /** How many of the leads that the filter describes there are by status, by source and by tag, in one look. */
    LeadCounts counts(Filter filter);

    /** What the sources were asked from this day on, in UTC, what came of it and what they billed: misses and lost answers too. */
    SourceBook sources(LocalDate since);
}
