package io.leadwright;

import io.leadwright.query.Filter;
import io.leadwright.query.LeadCounts;

/** The leads of one book in numbers. Thread-safe. */
public interface Analytics {

    /** How many of the leads that the filter describes there are by status, by source and by tag, in one look. */
    LeadCounts counts(Filter filter);
}
