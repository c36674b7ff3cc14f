package io.leadwright.privacy;

import io.leadwright.lead.Lead;
import io.leadwright.lead.TextField;
import io.leadwright.profile.Identification;
import io.leadwright.profile.Subject;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leads that no key of a person leads to, but who are called exactly as they are, or have the address that they share with others:
 * where nothing surer is said.
 */
final class GuessedLeads {

    private static final int PAGE_LIMIT = 500;

    private final Registry registry;

    GuessedLeads(Registry registry) {
        this.registry = registry;
    }

    List<Lead> of(Subject subject) {
        if (subject.identification() == Identification.NAME_AND_COMPANY) {
            return all(Filter.and(
                    is(subject, TextField.FIRST_NAME),
                    is(subject, TextField.LAST_NAME),
                    is(subject, TextField.COMPANY)));
        }
        return subject.identification() == Identification.SHARED_EMAIL ? all(is(subject, TextField.EMAIL)) : List.of();
    }

    private static Filter is(Subject subject, TextField field) {
        return new Filter.TextIs(field, subject.text(field).orElseThrow());
    }

    private List<Lead> all(Filter filter) {
        List<Lead> all = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE_LIMIT).total(Total.none()));
        while (next.isPresent()) {
            Page<Lead> page = registry.storage().leads(registry.account()).page(LeadQuery.where(filter), next.get());
            all.addAll(page.items());
            next = page.next();
        }
        return all;
    }
}
