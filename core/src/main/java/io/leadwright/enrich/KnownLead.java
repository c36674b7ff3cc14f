package io.leadwright.enrich;

import com.google.common.collect.Sets;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SubjectKeys;
import io.leadwright.lead.Lead;
import io.leadwright.port.ClaimStore;
import io.leadwright.profile.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lead, and what is known of whoever it is.
 *
 * @param lead as it was read
 * @param person by what keys they are looked for
 * @param known what is known of them
 */
record KnownLead(Lead lead, Person person, Known known) {

    /** Those of these leads of whom somebody has said something, read at once. */
    static List<KnownLead> of(List<Lead> leads, ClaimStore claims, Sights sights) {
        List<Lead> identified = new ArrayList<>(leads.size());
        List<Person> people = new ArrayList<>(leads.size());
        for (Lead lead : leads) {
            Optional<Person> person = Person.of(Subject.of(lead));
            person.ifPresent(known -> {
                identified.add(lead);
                people.add(known);
            });
        }
        List<Dossier> dossiers = claims.read(people);
        List<KnownLead> all = new ArrayList<>(people.size());
        for (int i = 0; i < dossiers.size(); i++) {
            if (!dossiers.get(i).inquiries().isEmpty()) {
                Known known = sights.of(Subject.of(identified.get(i)), dossiers.get(i));
                all.add(new KnownLead(identified.get(i), people.get(i), known));
            }
        }
        return all;
    }

    /** All that they are known by, guesses too. */
    Set<PersonKey> keys() {
        return Sets.union(
                SubjectKeys.all(Subject.of(lead)),
                Sets.union(known.dossier().person().keys(), known.learnedKeys()));
    }

    /** How many claims there are. */
    long claims() {
        return known.dossier().inquiries().values().stream()
                .mapToLong(inquiry -> inquiry.claims().all().size())
                .sum();
    }
}
