package io.leadwright;

import io.leadwright.lead.AddResult;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.NewLead;
import io.leadwright.lead.ReplaceResult;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.UpsertResult;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.StorageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes down what is known of people: adds whom the store does not know, and changes whom it does. */
final class LeadUpsert {

    /** Each try loses only to another change of the lead that was in its way; so many in a row mean that something is wrong. */
    private static final int TRIES_MAX = 100;

    private final LeadTransaction transaction;
    private final Newcomers newcomers;
    private final Stamp stamp;

    LeadUpsert(LeadTransaction transaction, Newcomers newcomers, Stamp stamp) {
        this.transaction = transaction;
        this.newcomers = newcomers;
        this.stamp = stamp;
    }

    /**
     * What is known of somebody.
     *
     * @param fresh the lead it becomes if nobody is known by its id and keys
     */
    record Arrival(NewLead said, Lead fresh) {

        /** What nobody else may have: the id, the keys. */
        Set<Object> names() {
            Set<Object> names = new HashSet<>(fresh.identityKeys());
            names.add(fresh.id());
            return names;
        }

        boolean isAbout(Lead stored) {
            return stored.id().equals(fresh.id()) || !Collections.disjoint(stored.identityKeys(), fresh.identityKeys());
        }
    }

    /** Writes all in their order; those in a row that share no name with each other are added at once. */
    List<UpsertResult> all(List<Arrival> arrivals) {
        List<UpsertResult> results = new ArrayList<>(arrivals.size());
        List<Arrival> strangers = new ArrayList<>();
        Set<Object> names = new HashSet<>();
        for (Arrival arrival : arrivals) {
            Set<Object> own = arrival.names();
            if (!Collections.disjoint(names, own)) {
                results.addAll(written(strangers));
                strangers.clear();
                names.clear();
            }
            strangers.add(arrival);
            names.addAll(own);
        }
        results.addAll(written(strangers));
        return results;
    }

    private List<UpsertResult> written(List<Arrival> strangers) {
        List<AddResult> added =
                newcomers.add(strangers.stream().map(Arrival::fresh).toList());
        List<UpsertResult> results = new ArrayList<>(strangers.size());
        for (int i = 0; i < strangers.size(); i++) {
            results.add(written(strangers.get(i), added.get(i)));
        }
        return results;
    }

    /** Writes onto the lead that is known; adds again where that one has given up its key, as one earlier in the list may. */
    private UpsertResult written(Arrival arrival, AddResult added) {
        AddResult outcome = added;
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            if (outcome instanceof AddResult.Suppressed) {
                return new UpsertResult.Suppressed();
            } else if (!(outcome instanceof AddResult.Duplicate duplicate)) {
                return new UpsertResult.Created(outcome.orElseThrow());
            } else {
                Optional<Lead> known = transaction.get(duplicate.existing()).filter(arrival::isAbout);
                if (known.isPresent()) {
                    return written(arrival.said(), known.get());
                }
                outcome = newcomers.add(List.of(arrival.fresh())).get(0);
            }
        }
        throw new StorageException(
                "lead " + arrival.fresh().id() + " was overtaken " + TRIES_MAX + " times while being written", null);
    }

    private UpsertResult written(NewLead said, Lead known) {
        Lead next = said.onto(known, stamp.at()).writtenBy(stamp.author(), known);
        if (next.version() == known.version()) {
            return new UpsertResult.Unchanged(known);
        } else if (newcomers.wouldBeListed(known, next)) {
            return new UpsertResult.Suppressed();
        }
        ReplaceResult replaced = transaction.replace(next);
        if (replaced instanceof ReplaceResult.Duplicate other) {
            return new UpsertResult.Conflict(known.id(), other.existing(), other.key());
        } else if (replaced instanceof ReplaceResult.Replaced) {
            return new UpsertResult.Updated(next);
        }
        throw changedWhileHeld(known.id());
    }

    /** The store has broken the rule that nobody else changes what a transaction has read. */
    static IllegalStateException changedWhileHeld(LeadId id) {
        return new IllegalStateException("lead " + id + " was changed while a transaction held it");
    }
}
