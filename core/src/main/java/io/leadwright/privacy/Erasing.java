package io.leadwright.privacy;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.Suppression.Reason;
import io.leadwright.lead.Author;
import io.leadwright.lead.EmailKey;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Merge;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.StorageTransaction;
import io.leadwright.profile.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The erasing of one person: they are put on the list, what is under way about them is waited for, and then all there is of them is
 * deleted. Of one call.
 */
final class Erasing {

    /** How long it waits before it looks again whether an answer has come. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** What they are called where they wrote leads themselves. */
    private static final Author ERASED = Author.person("erased");

    private final Registry registry;
    private final Subject subject;
    private final Stamp stamp;
    private final List<Lead> guessed = new ArrayList<>();

    Erasing(Registry registry, Subject subject, Stamp stamp) {
        this.registry = registry;
        this.subject = subject;
        this.stamp = stamp;
    }

    /** This lead is theirs, even if it has no key that would tell it. */
    Erasing alsoOf(Lead lead) {
        guessed.add(lead);
        return this;
    }

    Erasure erase() {
        guessed.addAll(new GuessedLeads(registry).of(subject));
        awaitAnswers(registry.atomically(this::list));
        guessed.addAll(new GuessedLeads(registry).of(subject)); // some may have come meanwhile
        Erasure erasure = registry.atomically(this::delete);
        registry.storage().scrub();
        return erasure;
    }

    /** From now on nobody begins to ask about them. */
    private List<Dossier> list(StorageTransaction transaction) {
        return List.copyOf(traced(transaction).dossiers());
    }

    private Traces traced(StorageTransaction transaction) {
        Traces traces = Traces.of(subject, guessed, transaction, stamp);
        registry.put(transaction, traces.keys(), Reason.ERASED, stamp);
        return traces;
    }

    /** Whoever is asked now answers in time, or has been given up. */
    private void awaitAnswers(List<Dossier> dossiers) {
        List<Person> people =
                dossiers.stream().map(Dossier::file).map(Person::of).toList();
        Optional<Instant> last = lastUnderWay(dossiers);
        while (last.isPresent()) {
            Duration left = Duration.between(registry.now(), last.get());
            registry.pause(left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
            last = lastUnderWay(registry.storage().claims(registry.account()).read(people));
        }
    }

    private Optional<Instant> lastUnderWay(List<Dossier> dossiers) {
        Instant now = registry.now();
        return dossiers.stream()
                .flatMap(dossier -> dossier.inquiries().values().stream())
                .map(Inquiry::state)
                .filter(state -> state.isUnderWay(now))
                .map(Inquiry.State::until)
                .max(Instant::compareTo);
    }

    /**
     * All of it in one transaction. What else is kept of people by the library is deleted here: whoever adds a table that has
     * something of them adds a line.
     */
    private Erasure delete(StorageTransaction transaction) {
        Traces traces = traced(transaction);
        LeadTransaction leads = transaction.leads(stamp);
        int merges = leads.forget(merge -> isOf(traces, merge)); // first: some would go uncounted with the leads
        traces.leads().forEach(leads::delete);
        traces.leads().forEach(lead -> transaction.runs().forget(lead.id()));
        transaction.runs().forget(lead -> isOf(traces, Set.of(), lead));
        int authorships = leads.rename(author -> isOf(traces, author), ERASED);
        List<Dossier> dossiers = transaction
                .claims()
                .forget(
                        traces.dossiers().stream()
                                .map(Dossier::file)
                                .map(Person::of)
                                .toList(),
                        dossier -> true);
        int claims = dossiers.stream()
                .mapToInt(dossier -> dossier.claims().all().size())
                .sum();
        int answers = registry.ledger().within(transaction).forgetAnswers();
        return new Erasure(traces.leads().size(), merges, authorships, dossiers.size(), claims, answers);
    }

    /** Whether one of the two was they, as it was then. */
    private static boolean isOf(Traces traces, Merge merge) {
        Set<LeadId> ids = traces.leads().stream().map(Lead::id).collect(Collectors.toSet());
        return isOf(traces, ids, merge.survivor()) || isOf(traces, ids, merge.absorbed());
    }

    private static boolean isOf(Traces traces, Set<LeadId> ids, Lead lead) {
        return ids.contains(lead.id())
                || Person.of(Subject.of(lead))
                        .filter(person -> person.keys().stream().anyMatch(traces.keys()::contains))
                        .isPresent();
    }

    /** Whether the author goes by their own address. */
    private static boolean isOf(Traces traces, Author author) {
        try {
            return traces.keys().contains(PersonKey.of(EmailKey.of(author.name())));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
