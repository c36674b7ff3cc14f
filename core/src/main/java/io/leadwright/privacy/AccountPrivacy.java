package io.leadwright.privacy;

import com.google.common.collect.Sets;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SubjectKeys;
import io.leadwright.claim.Suppression.Reason;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadStore;
import io.leadwright.profile.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The privacy of one account, as one author asks for it. */
final class AccountPrivacy implements Privacy {

    private final Registry registry;
    private final Supplier<Stamp> stamps;

    AccountPrivacy(Registry registry, Supplier<Stamp> stamps) {
        this.registry = registry;
        this.stamps = stamps;
    }

    @Override
    public void suppress(Subject subject) {
        registry.requireKey();
        if (SubjectKeys.sure(subject).isEmpty()) {
            throw new IllegalArgumentException(
                    "subject: must have an address, a page on LinkedIn, a phone, or names and a company");
        }
        Stamp stamp = stamps.get();
        registry.atomically(transaction -> {
            Traces traces = Traces.of(subject, List.of(), transaction, stamp);
            registry.put(transaction, traces.keys(), Reason.ASKED, stamp);
            return traces;
        });
    }

    @Override
    public boolean lift(Subject subject) {
        registry.requireKey();
        Stamp stamp = stamps.get();
        return registry.atomically(transaction -> {
            Traces traces = Traces.of(subject, List.of(), transaction, stamp);
            return transaction.suppressions().remove(registry.keys().marks(traces.allKeys())) > 0;
        });
    }

    @Override
    public boolean isSuppressed(Subject subject) {
        registry.requireTold();
        Stamp stamp = stamps.get();
        return registry.atomically(transaction -> {
            Traces traces = Traces.of(subject, List.of(), transaction, stamp);
            return registry.has(transaction.suppressions(), allKeys(subject, traces))
                    || traces.dossiers().stream().anyMatch(dossier -> dossier.isLeftAlone());
        });
    }

    private static Set<PersonKey> allKeys(Subject subject, Traces traces) {
        return Sets.union(traces.allKeys(), SubjectKeys.all(subject));
    }

    @Override
    public Erasure erase(Subject subject) {
        registry.requireKey();
        if (!subject.isIdentified()) {
            throw new IllegalArgumentException(
                    "subject: must have an address, a page on LinkedIn, or names and a company");
        }
        return new Erasing(registry, subject, stamps.get()).erase();
    }

    @Override
    public Erasure erase(LeadId lead) {
        registry.requireKey();
        Optional<Lead> known = registry.storage().leads(registry.account()).get(lead);
        return known.map(found -> new Erasing(registry, withoutPhone(found), stamps.get())
                        .alsoOf(found)
                        .erase())
                .orElse(Erasure.NOTHING);
    }

    /** Which may be that of everybody at the company. */
    private static Subject withoutPhone(Lead lead) {
        return Subject.of(lead.toBuilder().text(TextField.PHONE, null).build());
    }

    @Override
    public PersonalData export(Subject subject) {
        registry.requireTold();
        Stamp stamp = stamps.get();
        Collection<Lead> guessed = new GuessedLeads(registry).of(subject);
        PersonalData unchanged = registry.atomically(transaction -> {
            Traces traces = Traces.of(subject, guessed, transaction, stamp);
            return new PersonalData(
                    List.copyOf(traces.leads()),
                    List.of(),
                    traces.dossiers().stream()
                            .filter(dossier -> !dossier.equals(Dossier.of(dossier.person())))
                            .toList(),
                    transaction.suppressions().among(registry.keys().marks(allKeys(subject, traces))));
        });
        List<Change> changes = unchanged.leads().stream()
                .flatMap(lead -> changes(lead.id()).stream())
                .toList();
        return new PersonalData(unchanged.leads(), changes, unchanged.dossiers(), unchanged.suppressions());
    }

    private List<Change> changes(LeadId lead) {
        LeadStore leads = registry.storage().leads(registry.account());
        List<Change> all = new ArrayList<>();
        List<Change> some = leads.changes(lead, 0, LeadStore.CHANGES_MAX);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = leads.changes(lead, all.get(all.size() - 1).number(), LeadStore.CHANGES_MAX);
        }
        return all;
    }

    @Override
    public void report(Instant from, Instant until, Consumer<Acquisition> listener) {
        new Acquisitions(from, until).tell(registry.storage().claims(registry.account()), listener);
    }

    @Override
    public Retained retain(RetentionRules rules) {
        return new Retention(registry, rules, stamps.get()).retain();
    }
}
