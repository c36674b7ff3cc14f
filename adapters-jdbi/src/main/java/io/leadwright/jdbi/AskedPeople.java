package io.leadwright.jdbi;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Some people, and the file that each of their keys leads to, or would if those before were filed. */
final class AskedPeople {

    private final Set<PersonKey> keptFiles;

    /** By the asked keys, in their order. */
    private final Map<PersonKey, PersonKey> files = new LinkedHashMap<>();

    /** By the people, in their order. */
    private final List<PersonKey> found;

    /** The known are the keys of these people that are stored, with their files. */
    AskedPeople(List<Person> people, Map<PersonKey, PersonKey> known) {
        keptFiles = new HashSet<>(known.values());
        found = people.stream().map(person -> find(person, known)).toList();
    }

    /** All keys of these people, ordered. */
    static Collection<String> keys(List<Person> people) {
        Set<String> keys = new TreeSet<>();
        people.forEach(person -> person.keys().forEach(key -> keys.add(key.text())));
        return keys;
    }

    /** Those of what is kept of these people. */
    Collection<String> files() {
        return found.stream()
                .distinct()
                .filter(keptFiles::contains)
                .map(PersonKey::text)
                .toList();
    }

    /** Whether it is a key of one of them. */
    boolean has(PersonKey key) {
        return files.containsKey(key);
    }

    /** The dossiers to be shown, of what is kept by these files. */
    List<Dossier> dossiers(Map<PersonKey, Dossier> kept) {
        Map<PersonKey, Set<PersonKey>> keys = new HashMap<>();
        files.forEach((key, file) ->
                keys.computeIfAbsent(file, none -> new LinkedHashSet<>()).add(key));
        Map<PersonKey, Dossier> shown = new HashMap<>();
        keys.forEach((file, asked) -> shown.put(file, shown(new Person(asked), kept.get(file))));
        return found.stream().map(shown::get).toList();
    }

    private PersonKey find(Person person, Map<PersonKey, PersonKey> known) {
        PersonKey file = person.keys().stream()
                .filter(key -> files.containsKey(key) || known.containsKey(key))
                .findFirst()
                .map(key -> files.getOrDefault(key, known.get(key)))
                .orElse(person.surest());
        person.keys().forEach(key -> files.putIfAbsent(key, known.getOrDefault(key, file)));
        return file;
    }

    private static Dossier shown(Person asked, @Nullable Dossier kept) {
        return kept == null
                ? Dossier.of(asked)
                : new Dossier(
                        asked.with(kept.person().keys()),
                        kept.file(),
                        kept.inquiries(),
                        kept.flight(),
                        kept.delivery());
    }
}
