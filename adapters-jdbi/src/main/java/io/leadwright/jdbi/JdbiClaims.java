package io.leadwright.jdbi;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceBook;
import io.leadwright.claim.SourceUse;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.lead.AccountId;
import io.leadwright.port.ClaimStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What one account keeps of the people it looked up in its tables, shown to one work on a connection that is lent to it.
 *
 * <p>Any number of people are read by four statements; if none of them is known, by one. An update is these, and one batch
 * each for keys, dossiers, inquiries and uses, where there are any to write.
 *
 * <p>In PostgreSQL an update has the rows of its dossiers to itself. A key that leads nowhere has no row: whoever may make it
 * locks the key, and looks again. A key that leads somewhere does so until the dossier is forgotten, which takes its row first: so
 * nobody need lock the key, but whoever finds the row gone does, and looks again.
 */
final class JdbiClaims {

    /** Each try is lost only to somebody's being forgotten meanwhile. */
    private static final int TRIES_MAX = 100;

    private final Dialect dialect;
    private final AccountId account;
    private final LentConnection connection;
    private final PersonKeyTable keys;
    private final DossierTable dossiers;
    private final InquiryTable inquiries;
    private final SourceUseTable uses;
    private final SuppressionTable suppressions;

    JdbiClaims(Dialect dialect, AccountId account, Handle handle) {
        this.dialect = dialect;
        this.account = account;
        this.connection = new LentConnection(handle);
        this.keys = new PersonKeyTable(dialect, account, connection);
        this.dossiers = new DossierTable(dialect, account, connection);
        this.inquiries = new InquiryTable(dialect, account, connection);
        this.uses = new SourceUseTable(account, connection);
        this.suppressions = new SuppressionTable(dialect, account, handle);
    }

    /** Throws {@link IllegalArgumentException} if they are too many. */
    static List<Person> checked(List<Person> people) {
        if (people.size() > ClaimStore.PEOPLE_MAX) {
            throw new IllegalArgumentException(
                    "people: must be at most " + ClaimStore.PEOPLE_MAX + ", are " + people.size());
        }
        return people;
    }

    /** What is kept of each; of one moment only if the transaction is. */
    List<Dossier> read(List<Person> people) {
        AskedPeople asked = new AskedPeople(people, keys.files(AskedPeople.keys(people)));
        return asked.dossiers(kept(asked.files(), false));
    }

    /** The dossiers behind this file, or all, in the order of their files. */
    List<Dossier> behind(@Nullable PersonKey file, int limit) {
        List<String> files = dossiers.behind(file == null ? "" : file.text(), limit);
        Map<PersonKey, Dossier> kept = kept(files, false);
        // one that was forgotten between the two statements of a transaction is not there any more
        return files.stream()
                .map(text -> Optional.ofNullable(kept.get(new PersonKey(text))))
                .flatMap(Optional::stream)
                .toList();
    }

    SourceBook book(LocalDate since) {
        return uses.since(since);
    }

    /** Shows it as it stays until the transaction ends, and writes what is decided on it. */
    <R> R update(List<Person> people, Function<ClaimView, Filing<R>> decide) {
        try {
            Locked locked = locked(people);
            AskedPeople asked = locked.asked;
            Map<PersonKey, Dossier> kept = locked.kept;
            List<Dossier> shown = asked.dossiers(kept);
            Filing<R> filing = decide.apply(new View(shown));
            FiledDossiers filed = new FiledDossiers(shown, kept, filing.dossiers());
            List<SourceUse> sums = SourceBook.of(filing.uses()).uses();
            lock(asked, filed, sums);
            write(filed, sums);
            suppressions.add(filing.suppressions());
            return filing.result();
        } finally {
            connection.end();
        }
    }

    /** Forgets those of these people of whose dossier this is true; what was kept of them. */
    List<Dossier> forget(List<Person> people, Predicate<Dossier> which) {
        try {
            List<Dossier> gone =
                    locked(people).kept.values().stream().filter(which).toList();
            LedgerBatch batch = new LedgerBatch(connection.handle());
            gone.forEach(dossier -> inquiries.removeAllOf(dossier.file(), batch));
            gone.forEach(dossier -> keys.removeAllOf(dossier.file(), batch));
            gone.forEach(dossier -> dossiers.remove(dossier.file(), batch));
            batch.execute();
            return gone;
        } finally {
            connection.end();
        }
    }

    /**
     * People who stay as they are until the transaction ends.
     *
     * @param kept what is kept of them, by the files
     */
    private record Locked(AskedPeople asked, Map<PersonKey, Dossier> kept) {}

    private Locked locked(List<Person> people) {
        Collection<String> unlocked = AskedPeople.keys(people);
        for (int tries = 0; ; tries++) {
            AskedPeople asked = new AskedPeople(people, lockedFiles(people, unlocked));
            Map<PersonKey, Dossier> kept = kept(asked.files(), true);
            if (kept.size() == asked.files().size() || tries == TRIES_MAX) {
                return new Locked(asked, kept);
            }
            // somebody was forgotten while their row was waited for: their keys lead nowhere now, or elsewhere
            Locks.keys(dialect, connection.handle(), account, unlocked);
            unlocked.clear();
        }
    }

    /** Of keys that lead nowhere those that are unlocked are locked, and are not unlocked any more. */
    private Map<PersonKey, PersonKey> lockedFiles(List<Person> people, Collection<String> unlocked) {
        Map<PersonKey, PersonKey> known = keys.files(AskedPeople.keys(people));
        List<String> nowhere = unlocked.stream()
                .filter(key -> !known.containsKey(new PersonKey(key)))
                .toList();
        unlocked.removeAll(nowhere);
        if (Locks.keys(dialect, connection.handle(), account, nowhere)) {
            known.putAll(keys.files(nowhere));
        }
        return known;
    }

    /** By their files. The rows of the dossiers come first, for they are what is locked. */
    private Map<PersonKey, Dossier> kept(Collection<String> files, boolean isLocked) {
        Map<PersonKey, Dossier> kept = new HashMap<>();
        if (files.isEmpty()) {
            return kept;
        }
        List<Dossier> rows = dossiers.read(files, isLocked);
        Map<PersonKey, Set<PersonKey>> keysOf = keys.of(files);
        Map<PersonKey, List<Inquiry>> inquiriesOf = inquiries.of(files);
        for (Dossier row : rows) {
            Person person = new Person(keysOf.getOrDefault(row.file(), Set.of()));
            Dossier dossier = new Dossier(person, row.file(), Map.of(), row.flight(), row.delivery());
            kept.put(row.file(), dossier.with(inquiriesOf.getOrDefault(row.file(), List.of())));
        }
        return kept;
    }

    /** What was locked for reading is locked already: first those keys that were not asked for, then the days. */
    private void lock(AskedPeople asked, FiledDossiers filed, List<SourceUse> sums) {
        List<String> more = filed.keys().keySet().stream()
                .filter(key -> !asked.has(key))
                .map(PersonKey::text)
                .toList();
        Locks.keys(dialect, connection.handle(), account, more);
        List<LocalDate> days =
                sums.stream().map(use -> use.key().day()).distinct().toList();
        Locks.bookToAdd(dialect, connection.handle(), account, days);
    }

    private void write(FiledDossiers filed, List<SourceUse> sums) {
        LedgerBatch batch = new LedgerBatch(connection.handle());
        filed.keys().forEach((key, file) -> keys.add(key, file, batch));
        filed.rows().forEach(dossier -> dossiers.put(dossier, batch));
        filed.inquiries().forEach((file, all) -> all.forEach(inquiry -> inquiries.put(file, inquiry, batch)));
        sums.forEach(use -> uses.add(use, batch));
        batch.execute();
    }

    private final class View implements ClaimView {

        private final List<Dossier> shown;

        View(List<Dossier> shown) {
            this.shown = shown;
        }

        @Override
        public List<Dossier> dossiers() {
            connection.requireLent();
            return shown;
        }

        @Override
        public Set<Mark> suppressed(Set<Mark> marks) {
            connection.requireLent();
            return suppressions.marked(marks);
        }

        @Override
        public SourceBook bookOn(LocalDate day) {
            Locks.book(dialect, connection.handle(), account, day);
            return uses.on(day);
        }
    }
}
