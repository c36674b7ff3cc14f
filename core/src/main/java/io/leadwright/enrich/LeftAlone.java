package io.leadwright.enrich;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SubjectKeys;
import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.claim.Suppression.Reason;
import io.leadwright.claim.SuppressionKeyException;
import io.leadwright.claim.SuppressionKeys;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells who is on the account's list of those who want to be left alone: by all that is known of each, guesses included. */
final class LeftAlone {

    private final SuppressionKeys keys;

    LeftAlone(Desk desk) {
        this.keys = desk.office().surroundings().suppressionKeys();
    }

    /** Throws {@link SuppressionKeyException} if there are people on the list and no key to tell them by. */
    static void checkKey(Desk desk) {
        SuppressionKeys keys = new LeftAlone(desk).keys;
        if (!desk.storage().suppressions(desk.account()).isToldBy(keys.ids())) {
            throw SuppressionKeyException.unable(keys);
        }
    }

    /**
     * Those of these very objects who are on the list, which is asked once; nobody without asking it, if there is no key to tell
     * them by.
     */
    <T> Set<T> among(Collection<T> people, Function<T, Set<PersonKey>> keysOf, Function<Set<Mark>, Set<Mark>> list) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        IdentityHashMap<T, Set<Mark>> marks = new IdentityHashMap<>();
        people.forEach(person -> marks.put(person, keys.marks(keysOf.apply(person))));
        Set<Mark> found =
                list.apply(marks.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Set<T> listed = Sets.newIdentityHashSet();
        marks.forEach((person, own) -> {
            if (!Collections.disjoint(own, found)) {
                listed.add(person);
            }
        });
        return listed;
    }

    /** The same, told of each by what is shown of them: the dossiers are theirs, in their order. */
    <T> Set<T> among(List<T> people, List<Dossier> dossiers, Asking<T> asking) {
        IdentityHashMap<T, Dossier> shown = new IdentityHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            shown.put(people.get(i), dossiers.get(i));
        }
        return among(
                people, person -> asking.keysOf.apply(person, Objects.requireNonNull(shown.get(person))), asking.list);
    }

    /**
     * How somebody is looked for.
     *
     * @param keysOf what each is known by
     * @param list those of some marks that are on the list
     */
    record Asking<T>(BiFunction<T, Dossier, Set<PersonKey>> keysOf, Function<Set<Mark>, Set<Mark>> list) {}

    /** What is said of somebody in a request. */
    static Set<PersonKey> keys(PlannedPerson planned) {
        ImmutableSet.Builder<PersonKey> all = ImmutableSet.builder();
        all.addAll(planned.person().keys());
        planned.positions().forEach(position -> all.addAll(SubjectKeys.all(position.subject())));
        return all.build();
    }

    /** The same, and what they were known by before. */
    static Set<PersonKey> keys(PlannedPerson planned, Dossier dossier) {
        return Sets.union(keys(planned), dossier.person().keys());
    }

    /** The same, and what has been learned of them. */
    static Set<PersonKey> keys(Pursuit pursuit, Dossier dossier) {
        return Sets.union(
                keys(pursuit.planned(), dossier),
                pursuit.known().map(Known::learnedKeys).orElse(Set.of()));
    }

    /** The entries of somebody whom a source must not be asked about. */
    List<Suppression> entries(PlannedPerson planned, Dossier dossier, Instant at) {
        Set<PersonKey> sure = new HashSet<>(dossier.person().keys());
        planned.positions()
                .forEach(position -> Person.of(position.subject()).ifPresent(person -> sure.addAll(person.keys())));
        return keys.entries(sure, Reason.SOURCE, at);
    }
}
