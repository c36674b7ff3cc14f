package io.leadwright;

import io.leadwright.lead.Lead;
import io.leadwright.port.LeadStore;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The pages of a query one after the other, each read when it is asked for. Not thread-safe. */
final class PageIterator implements Iterator<Page<Lead>> {

    private final LeadStore store;
    private final LeadQuery query;
    private Optional<PageRequest> next;

    PageIterator(LeadStore store, LeadQuery query, PageRequest first) {
        this.store = store;
        this.query = query;
        this.next = Optional.of(first);
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Page<Lead> next() {
        Page<Lead> page = store.page(query, next.orElseThrow(NoSuchElementException::new));
        next = page.next();
        return page;
    }
}
