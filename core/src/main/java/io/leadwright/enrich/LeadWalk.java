package io.leadwright.enrich;

import com.google.common.collect.Lists;
import io.leadwright.lead.Lead;
import io.leadwright.port.LeadStore;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through the leads of a query, so many at a time, by their ids: what becomes of a lead does not change who comes next. */
final class LeadWalk {

    private static final int PAGE_LIMIT = 500;

    /** So many are in memory with all that was said of them. */
    static final int LEADS_AT_ONCE = 100;

    private final LeadStore leads;

    LeadWalk(LeadStore leads) {
        this.leads = leads;
    }

    void through(LeadQuery query, Consumer<List<Lead>> visit) {
        Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE_LIMIT).total(Total.none()));
        while (next.isPresent()) {
            Page<Lead> page = leads.page(query.byId(), next.get());
            Lists.partition(page.items(), LEADS_AT_ONCE).forEach(visit);
            next = page.next();
        }
    }
}
