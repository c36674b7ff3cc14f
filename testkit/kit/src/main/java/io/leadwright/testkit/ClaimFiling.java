package io.leadwright.testkit;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Delivery;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Flight;
import io.leadwright.claim.Inquiry;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceUse;
import io.leadwright.lead.AccountId;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Some people that are asked for, and what is filed of them, by few keys, so that people meet and clash.
 *
 * @param changes each of the dossier of this number, counted around
 */
record ClaimFiling(List<Person> people, List<Change> changes, List<SourceUse> uses, How how) {

    static final int KEYS = 6;
    /** In a transaction of its own, or in one with others that is written or rolled back. */
    enum How {
        ALONE,
        IN_A_TRANSACTION,
        ROLLED_BACK
    }

    /** What happens to a dossier. */
    record Change(
            int dossier,
            Set<PersonKey> more,
            List<Inquiry> inquiries,
            Optional<Flight> flight,
            Optional<Delivery> delivery) {

        Dossier of(Dossier shown) {
            return new Dossier(
                    shown.person().with(more),
                    shown.file(),
                    Dossier.of(shown.person()).with(inquiries).inquiries(),
                    flight.orElse(null),
                    delivery.orElse(null));
        }
    }

    /** Does it, and answers what was shown to the decision. */
    List<Dossier> done(Storage storage, AccountId account) {
        if (how == How.ALONE) {
            return done(storage.claims(account));
        }
        return storage.atomically(account, transaction -> {
            List<Dossier> shown = done(transaction.claims());
            if (how == How.ROLLED_BACK) {
                transaction.leads(WritingStore.STAMP).rollBack();
            }
            return shown;
        });
    }

    /** Does what of it stays, and answers the same. */
    List<Dossier> doneForGood(ClaimStore store) {
        return how == How.ROLLED_BACK ? store.read(people) : done(store);
    }

    private List<Dossier> done(ClaimStore store) {
        return store.update(people, this::decide);
    }

    private Filing<List<Dossier>> decide(ClaimView view) {
        List<Dossier> shown = view.dossiers();
        List<Dossier> filed = new ArrayList<>();
        changes.forEach(change -> filed.add(change.of(shown.get(change.dossier % shown.size()))));
        return new Filing<>(shown, filed, uses);
    }

    /** Somebody by each of the keys there are. */
    static List<Person> everybody() {
        return IntStream.range(0, KEYS).mapToObj(i -> Person.of(key(i))).toList();
    }

    static PersonKey key(int number) {
        return new PersonKey("key " + number);
    }
}
