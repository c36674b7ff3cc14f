package io.leadwright.testkit;

import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.IdentityKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.lead.Stamp;
import io.leadwright.query.Facts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known of one account's leads, in maps. Not thread-safe. */
final class MemoryLeads {

    private final Map<LeadId, Lead> leads = new LinkedHashMap<>();
    private final Map<LeadId, Facts> facts = new HashMap<>();
    private final Map<IdentityKey, LeadId> owners = new HashMap<>();
    private final Map<LeadId, Merge> merges = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<LeadId> departed = new HashSet<>();

    Optional<Lead> get(LeadId id) {
        return Optional.ofNullable(leads.get(id));
    }

    List<Lead> all() {
        return List.copyOf(leads.values());
    }

    /** What is believed of a lead. */
    Facts facts(LeadId id) {
        return facts.getOrDefault(id, Facts.NONE);
    }

    /** What is believed of all leads of which anything is. */
    Map<LeadId, Facts> facts() {
        return Map.copyOf(facts);
    }

    /** Keeps these facts in the place of those before, which are told. */
    Facts describe(LeadId id, Facts believed) {
        Facts before = believed.equals(Facts.NONE) ? facts.remove(id) : facts.put(id, believed);
        return before == null ? Facts.NONE : before;
    }

    List<Change> changes() {
        return changes;
    }

    /** Whose of these keys the first is that another lead has. */
    Optional<IdentityKey> takenKey(Lead lead) {
        return lead.identityKeys().stream()
                .filter(key -> owners.containsKey(key) && !lead.id().equals(owners.get(key)))
                .findFirst();
    }

    LeadId owner(IdentityKey key) {
        return ownerOf(key).orElseThrow();
    }

    Optional<LeadId> ownerOf(IdentityKey key) {
        return Optional.ofNullable(owners.get(key));
    }

    /** Puts the lead in the place of the one of its id, or takes that one away; what was there. */
    Optional<Lead> put(LeadId id, @Nullable Lead lead) {
        Lead before = lead == null ? leads.remove(id) : leads.put(id, lead);
        if (lead == null) {
            departed.add(id);
        }
        Collection<IdentityKey> given = before == null ? List.of() : before.identityKeys();
        given.forEach(key -> owners.remove(key, id));
        if (lead != null) {
            lead.identityKeys().forEach(key -> owners.put(key, id));
        }
        return Optional.ofNullable(before);
    }

    Optional<Merge> mergeOf(LeadId absorbed) {
        return Optional.ofNullable(merges.get(absorbed));
    }

    /** The merges by which others went into this lead, the first ones first. */
    List<Merge> mergesInto(LeadId survivor) {
        return merges.values().stream()
                .filter(merge -> merge.survivor().id().equals(survivor))
                .toList();
    }

    /** Keeps a merge, as the latest. */
    void keep(Merge merge) {
        forget(merge.absorbed().id());
        merges.put(merge.absorbed().id(), merge);
    }

    void forget(LeadId absorbed) {
        merges.remove(absorbed);
    }

    /** Forgets how this lead once went, and how others went into it, or into those. */
    void forgetAllOf(LeadId lead) {
        forget(lead);
        mergesInto(lead).forEach(merge -> forgetAllOf(merge.absorbed().id()));
    }

    /** The merges that are kept, the first ones first. */
    List<Merge> merges() {
        return List.copyOf(merges.values());
    }

    /** Keeps these merges and no others. */
    void keepOnly(List<Merge> kept) {
        merges.clear();
        kept.forEach(this::keep);
    }

    /** Has changes and merges that these wrote be by another author; of how many. */
    int rename(Predicate<Author> which, Author to) {
        int renamed = 0;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (which.test(change.stamp().author())) {
                Stamp stamp = new Stamp(to, change.stamp().at());
                changes.set(i, new Change(change.number(), change.lead(), change.version(), change.what(), stamp));
                renamed++;
            }
        }
        for (Merge merge : merges()) {
            if (which.test(merge.stamp().author())) {
                Stamp stamp = new Stamp(to, merge.stamp().at());
                // in its own place: which of several is the latest goes by the order
                merges.put(merge.absorbed().id(), new Merge(merge.survivor(), merge.absorbed(), stamp));
                renamed++;
            }
        }
        return renamed;
    }

    /** Has these changes and no others. */
    void keepOnlyChanges(List<Change> kept) {
        changes.clear();
        changes.addAll(kept);
    }

    /** The last version that a lead of this id had before it went, as far as one did; else 0. */
    long lastVersion(LeadId id) {
        return departed.contains(id)
                ? changes.stream()
                        .filter(change -> change.lead().equals(id))
                        .mapToLong(Change::version)
                        .max()
                        .orElse(0)
                : 0;
    }

    /** Forgets the changes behind the first so many. */
    void cutChanges(int size) {
        changes.subList(size, changes.size()).clear();
    }
}
