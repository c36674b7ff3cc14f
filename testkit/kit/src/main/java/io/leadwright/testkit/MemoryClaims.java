package io.leadwright.testkit;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceBook;
import io.leadwright.claim.SourceUse;
import io.leadwright.port.ClaimStore;
import io.leadwright.query.Direction;
import io.leadwright.query.SortValue;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is kept of one account's people, in maps. Not thread-safe. */
final class MemoryClaims {

    private static final Comparator<PersonKey> BY_CODE_POINT =
            (one, other) -> new SortValue.Text(one.text()).compare(new SortValue.Text(other.text()), Direction.ASC);

    /** The file that each key leads to. */
    private final Map<PersonKey, PersonKey> files = new HashMap<>();

    /** Each by its file, with all keys that lead to it. */
    private final Map<PersonKey, Dossier> dossiers = new HashMap<>();

    private SourceBook book = SourceBook.EMPTY;

    List<Dossier> read(List<Person> people) {
        if (people.size() > ClaimStore.PEOPLE_MAX) {
            throw new IllegalArgumentException(
                    "people: must be at most " + ClaimStore.PEOPLE_MAX + ", are " + people.size());
        }
        Map<PersonKey, PersonKey> asked = new LinkedHashMap<>();
        List<PersonKey> found =
                people.stream().map(person -> find(person, asked)).toList();
        return found.stream().map(file -> dossier(file, asked)).toList();
    }

    List<Dossier> behind(@Nullable PersonKey file, int limit) {
        return dossiers.values().stream()
                .filter(dossier -> file == null || BY_CODE_POINT.compare(dossier.file(), file) > 0)
                .sorted(Comparator.comparing(Dossier::file, BY_CODE_POINT))
                .limit(ClaimStore.checkLimit(limit))
                .map(MemoryClaims::inOrder)
                .toList();
    }

    private static Dossier inOrder(Dossier dossier) {
        Person person = new Person(dossier.person().keys().stream()
                .sorted(Comparator.comparing(PersonKey::text))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        return new Dossier(person, dossier.file(), dossier.inquiries(), dossier.flight(), dossier.delivery());
    }

    /** Each dossier once. */
    Collection<Dossier> all() {
        return dossiers.values();
    }

    SourceBook book(LocalDate since) {
        return SourceBook.of(book.uses().stream()
                .filter(use -> !use.key().day().isBefore(since))
                .toList());
    }

    /** Writes what was decided on what was shown; what takes it back. */
    Runnable write(List<Dossier> shown, Filing<?> filing) {
        Set<PersonKey> shownFiles = shown.stream().map(Dossier::file).collect(Collectors.toSet());
        if (!filing.dossiers().stream().map(Dossier::file).allMatch(shownFiles::contains)) {
            throw new IllegalArgumentException("filing: must have no dossier that was not shown");
        }
        SourceBook before = book;
        book = SourceBook.of(both(before.uses(), filing.uses()));
        Deque<Runnable> undoing = new ArrayDeque<>();
        undoing.push(() -> book = before);
        filing.dossiers().forEach(dossier -> lead(dossier.file(), dossier.file(), undoing));
        filing.dossiers().forEach(dossier -> file(dossier, undoing));
        return () -> undoing.forEach(Runnable::run);
    }

    /** Forgets those of these people of whose dossier this is true: what takes it back, and what was kept. */
    Forgotten forget(List<Person> people, Predicate<Dossier> which) {
        List<Dossier> gone = read(people).stream()
                .map(Dossier::file)
                .distinct()
                .filter(dossiers::containsKey)
                .map(dossiers::get)
                .map(MemoryClaims::inOrder)
                .filter(which)
                .toList();
        Map<PersonKey, PersonKey> filesBefore = Map.copyOf(files);
        Map<PersonKey, Dossier> dossiersBefore = Map.copyOf(dossiers);
        for (Dossier dossier : gone) {
            dossiers.remove(dossier.file());
            files.values().removeIf(dossier.file()::equals);
        }
        return new Forgotten(gone, () -> {
            files.putAll(filesBefore);
            dossiers.putAll(dossiersBefore);
        });
    }

    /** What was forgotten, and what takes that back. */
    record Forgotten(List<Dossier> dossiers, Runnable undo) {}

    private PersonKey find(Person person, Map<PersonKey, PersonKey> asked) {
        PersonKey file = person.keys().stream()
                .filter(key -> asked.containsKey(key) || files.containsKey(key))
                .findFirst()
                .map(key -> asked.getOrDefault(key, files.get(key)))
                .orElse(person.surest());
        person.keys().forEach(key -> asked.putIfAbsent(key, files.getOrDefault(key, file)));
        return file;
    }

    private Dossier dossier(PersonKey file, Map<PersonKey, PersonKey> asked) {
        Set<PersonKey> keys = new LinkedHashSet<>();
        asked.forEach((key, leadsTo) -> {
            if (leadsTo.equals(file)) {
                keys.add(key);
            }
        });
        @Nullable Dossier known = dossiers.get(file);
        if (known == null) {
            return Dossier.of(new Person(keys));
        }
        known.person().keys().stream()
                .sorted(Comparator.comparing(PersonKey::text))
                .forEach(keys::add);
        return new Dossier(new Person(keys), file, known.inquiries(), known.flight(), known.delivery());
    }

    private void file(Dossier dossier, Deque<Runnable> undoing) {
        PersonKey file = dossier.file();
        dossier.person().keys().forEach(key -> lead(key, file, undoing));
        @Nullable Dossier before = dossiers.get(file);
        Dossier known = before == null ? Dossier.of(Person.of(file)) : before;
        Set<PersonKey> more = dossier.person().keys().stream()
                .filter(key -> file.equals(files.get(key)))
                .collect(Collectors.toSet());
        Dossier found = known.knownBy(more).with(dossier.inquiries().values());
        dossiers.put(file, new Dossier(found.person(), file, found.inquiries(), dossier.flight(), dossier.delivery()));
        undoing.push(() -> put(file, before));
    }

    /** A key that leads elsewhere goes on doing so. */
    private void lead(PersonKey key, PersonKey file, Deque<Runnable> undoing) {
        if (files.putIfAbsent(key, file) == null) {
            undoing.push(() -> files.remove(key));
        }
    }

    private void put(PersonKey file, @Nullable Dossier dossier) {
        if (dossier == null) {
            dossiers.remove(file);
        } else {
            dossiers.put(file, dossier);
        }
    }

    private static List<SourceUse> both(List<SourceUse> some, List<SourceUse> more) {
        List<SourceUse> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
