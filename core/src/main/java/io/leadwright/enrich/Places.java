package io.leadwright.enrich;

import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The places of a request, those of one person together: whoever shares a key is one, and asked about once. */
final class Places {

    private final List<Position> unidentified = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<PersonKey, Group> byKey = new HashMap<>();
    private final Map<Person, List<Position>> byPerson = new LinkedHashMap<>();

    private Places() {}

    static Places of(List<Position> positions) {
        Places places = new Places();
        positions.forEach(places::add);
        places.groups.forEach(group -> places.byPerson.put(new Person(group.keys), List.copyOf(group.positions)));
        return places;
    }

    /** In the order of their first places. */
    List<Person> people() {
        return List.copyOf(byPerson.keySet());
    }

    List<Position> of(Person person) {
        return byPerson.getOrDefault(person, List.of());
    }

    /** The places at which nothing says who is meant. */
    List<Position> unidentified() {
        return unidentified;
    }

    private void add(Position position) {
        Optional<Person> person = Person.of(position.subject());
        if (person.isEmpty()) {
            unidentified.add(position);
            return;
        }
        Set<PersonKey> keys = person.get().keys();
        List<Group> known = keys.stream()
                .filter(byKey::containsKey)
                .map(byKey::get)
                .distinct()
                .toList();
        Group group = known.isEmpty() ? newGroup() : known.get(0);
        known.stream().skip(1).forEach(other -> join(group, other));
        group.positions.add(position);
        take(group, keys);
    }

    private void take(Group group, Set<PersonKey> keys) {
        group.keys.addAll(keys);
        keys.forEach(key -> byKey.put(key, group));
    }

    /** Two who turn out to be one. */
    private void join(Group group, Group other) {
        take(group, other.keys);
        group.positions.addAll(other.positions);
        group.positions.sort(Comparator.comparingInt(Position::index));
        groups.remove(other);
    }

    private Group newGroup() {
        Group group = new Group();
        groups.add(group);
        return group;
    }

    private static final class Group {
        private final Set<PersonKey> keys = new LinkedHashSet<>();
        private final List<Position> positions = new ArrayList<>();
    }
}
