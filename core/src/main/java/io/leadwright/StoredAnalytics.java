package io.leadwright;

import io.leadwright.claim.SourceBook;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.LeadStore;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadCounts;
import java.time.LocalDate;

/** The numbers of a book over its stores. */
record StoredAnalytics(LeadStore leads, ClaimStore claims) implements Analytics {

    @Override
    public LeadCounts counts(Filter filter) {
        return leads.counts(filter);
    }

    @Override
    public SourceBook sources(LocalDate since) {
        return claims.book(since);
    }
}
