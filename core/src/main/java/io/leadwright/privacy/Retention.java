package io.leadwright.privacy;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.Stamp;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.StorageTransaction;
import io.leadwright.query.Filter;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.Page;
import io.leadwright.query.PageRequest;
import io.leadwright.query.Total;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deletes what has been kept long enough, some at a time: others need not wait long. Nobody is put on a list for it. */
final class Retention {

    private final Registry registry;
    private final RetentionRules rules;
    private final Stamp stamp;

    Retention(Registry registry, RetentionRules rules, Stamp stamp) {
        this.registry = registry;
        this.rules = rules;
        this.stamp = stamp;
    }

    Retained retain() {
        int dossiers =
                rules.dossiers().map(stamp.at()::minus).map(this::dossiers).orElse(0);
        int leads = rules.leads().map(stamp.at()::minus).map(this::leads).orElse(0);
        return new Retained(dossiers, leads);
    }

    private int dossiers(Instant before) {
        ClaimStore claims = registry.storage().claims(registry.account());
        int gone = 0;
        @Nullable PersonKey last = null;
        List<Dossier> some;
        do {
            some = claims.behind(last, Acquisitions.AT_ONCE);
            List<Person> old = some.stream()
                    .filter(dossier -> isOld(dossier, before))
                    .map(dossier -> Person.of(dossier.file()))
                    .toList();
            gone += old.isEmpty()
                    ? 0
                    : claims.forget(old, dossier -> isOld(dossier, before)).size();
            last = some.isEmpty() ? null : some.get(some.size() - 1).file();
        } while (last != null);
        return gone;
    }

    /** Nobody who is being looked up, and nobody of whom it would be forgotten that a source must not be asked about them. */
    private boolean isOld(Dossier dossier, Instant before) {
        return isIdle(dossier, before)
                && !dossier.isLeftAlone()
                && dossier.inquiries().values().stream()
                        .map(Inquiry::state)
                        .allMatch(state -> state.at().isBefore(before) && !state.isUnderWay(stamp.at()));
    }

    /** Nobody is looking them up, and nothing of them was charged for lately. */
    private boolean isIdle(Dossier dossier, Instant before) {
        return Optional.ofNullable(dossier.flight())
                        .filter(flight -> stamp.at().isBefore(flight.until()))
                        .isEmpty()
                && Optional.ofNullable(dossier.delivery())
                        .filter(delivery -> !delivery.at().isBefore(before))
                        .isEmpty();
    }

    private int leads(Instant before) {
        Filter old = Filter.and(
                new Filter.StatusIn(rules.statuses()),
                Filter.updatedUntil(before),
                Filter.or(Filter.neverContacted(), Filter.contactedUntil(before)));
        int gone = 0;
        Optional<PageRequest> next =
                Optional.of(PageRequest.first(Acquisitions.AT_ONCE).total(Total.none()));
        while (next.isPresent()) {
            Page<Lead> page = registry.storage()
                    .leads(registry.account())
                    .page(LeadQuery.where(old).byId(), next.get());
            gone += registry.atomically(transaction -> deleted(transaction, page.items()));
            next = page.next();
        }
        return gone;
    }

    /** Not those that were changed since they were found. */
    private int deleted(StorageTransaction transaction, List<Lead> old) {
        LeadTransaction leads = transaction.leads(stamp);
        List<Lead> gone = old.stream().filter(leads::delete).toList();
        gone.forEach(lead -> transaction.runs().forget(lead.id()));
        return gone.size();
    }
}
