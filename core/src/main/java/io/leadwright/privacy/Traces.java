package io.leadwright.privacy;

import com.google.common.collect.Sets;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SubjectKeys;
import io.leadwright.lead.Lead;
import io.leadwright.lead.LeadId;
import io.leadwright.lead.Stamp;
import io.leadwright.lead.TextField;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.StorageTransaction;
import io.leadwright.profile.Subject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What there is of somebody in one account, followed from key to key: a key leads to a lead and a dossier, and these have keys. What
 * it has found stays as it is until the transaction ends. Not thread-safe.
 */
final class Traces {

    private static final List<TextField> GUESSED_BY =
            List.of(TextField.FIRST_NAME, TextField.LAST_NAME, TextField.COMPANY, TextField.EMAIL);

    private final StorageTransaction transaction;
    private final LeadTransaction leadTransaction;
    private final Set<PersonKey> keys = new LinkedHashSet<>();
    private final Set<PersonKey> guesses = new LinkedHashSet<>();
    private final Map<LeadId, Lead> leads = new LinkedHashMap<>();
    private final Map<PersonKey, Dossier> dossiers = new LinkedHashMap<>();

    private Traces(StorageTransaction transaction, Stamp stamp) {
        this.transaction = transaction;
        this.leadTransaction = transaction.leads(stamp);
    }

    /**
     * All there is.
     *
     * @param guessed leads that may be theirs: they are if they still are what they were found by
     */
    static Traces of(Subject subject, Collection<Lead> guessed, StorageTransaction transaction, Stamp stamp) {
        Traces traces = new Traces(transaction, stamp);
        traces.take(subject);
        guessed.forEach(guess -> traces.leadTransaction
                .get(guess.id())
                .filter(lead -> isSame(lead, guess))
                .ifPresent(traces::take));
        traces.follow();
        traces.followGuesses();
        return traces;
    }

    private static boolean isSame(Lead lead, Lead guess) {
        return GUESSED_BY.stream().allMatch(field -> Objects.equals(lead.text(field), guess.text(field)));
    }

    /** What they are known by for sure. */
    Set<PersonKey> keys() {
        return keys;
    }

    /** Everything that they may be known by. */
    Set<PersonKey> allKeys() {
        return Sets.union(keys, guesses);
    }

    Collection<Lead> leads() {
        return leads.values();
    }

    Collection<Dossier> dossiers() {
        return dossiers.values();
    }

    private void take(Subject subject) {
        keys.addAll(SubjectKeys.sure(subject));
        SubjectKeys.guess(subject).ifPresent(guesses::add);
    }

    /** Not by its phone, which may be that of everybody at the company. */
    private void take(Lead lead) {
        if (leads.put(lead.id(), lead) == null) {
            Subject subject = Subject.of(lead);
            Person.of(subject).map(Person::keys).ifPresent(keys::addAll);
            SubjectKeys.guess(subject).ifPresent(guesses::add);
        }
    }

    /** Until nothing new is found: each round follows what the one before has found. */
    private void follow() {
        Set<PersonKey> followed = new LinkedHashSet<>();
        while (!followed.containsAll(keys)) {
            List<PersonKey> fresh = List.copyOf(Sets.difference(keys, followed));
            followed.addAll(fresh);
            for (PersonKey key : fresh) {
                key.ofALead()
                        .flatMap(leadTransaction::owner)
                        .flatMap(leadTransaction::get)
                        .ifPresent(this::take);
            }
            for (Dossier dossier : read(fresh)) {
                dossiers.put(dossier.file(), dossier);
                keys.addAll(dossier.person().keys());
            }
        }
    }

    /** What was asked by name and company alone is theirs unless it is somebody else's for sure. */
    private void followGuesses() {
        for (Dossier dossier : read(guesses)) {
            if (allKeys().containsAll(dossier.person().keys())) {
                dossiers.put(dossier.file(), dossier);
            }
        }
    }

    private List<Dossier> read(Collection<PersonKey> fresh) {
        return transaction.claims().read(fresh.stream().map(Person::of).toList());
    }
}
