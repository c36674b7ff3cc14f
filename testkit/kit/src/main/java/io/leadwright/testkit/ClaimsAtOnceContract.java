package io.leadwright.testkit;

import static io.leadwright.testkit.SampleClaims.DAY;
import static io.leadwright.testkit.SampleClaims.T0;
import static io.leadwright.testkit.SampleClaims.book;
import static io.leadwright.testkit.SampleClaims.file;
import static io.leadwright.testkit.SampleClaims.fileTitle;
import static io.leadwright.testkit.SampleClaims.keys;
import static io.leadwright.testkit.SampleClaims.person;
import static io.leadwright.testkit.SampleClaims.read;
import static io.leadwright.testkit.SampleClaims.use;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Flight;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.claim.SourceBook;
import io.leadwright.lead.AccountId;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Updates that are made at once: rule 4 of {@link ClaimStore}. */
abstract class ClaimsAtOnceContract {

    private static final int THREADS = 100;
    private static final Person JANE = person("linkedin:in/jane", "email:jane@example.com");

    /** Opens a storage, the same each time if it likes. */
    protected abstract Storage open();

    @Test
    void rule_04_of_many_that_take_a_person_at_once_one_gets_them() throws InterruptedException {
        AccountId account = FreshAccounts.next();
        Storage storage = open();
        for (Person person : List.of(JANE, person("email:known@example.com"))) {
            if (!person.equals(JANE)) {
                fileTitle(storage.claims(account), "CTO", person);
            }
            List<Boolean> taken = AtOnce.run(
                    THREADS,
                    thread -> storage.claims(account).update(List.of(person), view -> {
                        Dossier dossier = view.dossiers().get(0);
                        boolean isFree = dossier.flight() == null;
                        Flight mine = new Flight("thread " + thread, T0);
                        return Filing.of(isFree, isFree ? List.of(dossier.flying(mine)) : List.of());
                    }));
            assertEquals(1, Collections.frequency(taken, true));
            Flight flight = new Flight("thread " + taken.indexOf(true), T0);
            assertEquals(flight, read(storage.claims(account), person).flight());
        }
    }

    @Test
    void rule_04_of_many_that_know_a_person_by_different_keys_each_sees_what_others_wrote()
            throws InterruptedException {
        AccountId account = FreshAccounts.next();
        Storage storage = open();
        AtOnce.run(THREADS / 2, thread -> {
            for (int i = 0; i < 4; i++) {
                Person person = person("email:" + thread + "@example.com", "shared:all@example.com");
                file(
                        storage.claims(account),
                        dossier -> dossier.flying(new Flight(String.valueOf(count(dossier) + 1), T0)),
                        person);
            }
            return thread;
        });
        Dossier dossier = read(storage.claims(account), person("shared:all@example.com"));
        assertEquals(THREADS / 2 * 4, count(dossier), "no update lost");
        Set<PersonKey> all = IntStream.range(0, THREADS / 2)
                .mapToObj(i -> new PersonKey("email:" + i + "@example.com"))
                .collect(Collectors.toSet());
        all.add(new PersonKey("shared:all@example.com"));
        assertEquals(all, dossier.person().keys());
    }

    private static int count(Dossier dossier) {
        Flight flight = dossier.flight();
        return flight == null ? 0 : Integer.parseInt(flight.owner());
    }

    @Test
    void rule_04_many_that_update_many_people_in_any_order_all_come_through() throws InterruptedException {
        AccountId account = FreshAccounts.next();
        Storage storage = open();
        int crowd = 20;
        AtOnce.run(10, thread -> {
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < crowd; i++) {
                people.add(person("email:" + i + "@example.com", "linkedin:in/" + i));
            }
            Collections.rotate(people, 2 * thread);
            file(
                    storage.claims(account),
                    dossier -> dossier.flying(new Flight(String.valueOf(count(dossier) + 1), T0))
                            .knownBy(keys("shared:" + dossier.file().text())),
                    people.toArray(Person[]::new));
            return thread;
        });
        for (int i = 0; i < crowd; i++) {
            Dossier dossier = read(storage.claims(account), person("shared:email:" + i + "@example.com"));
            assertEquals(10, count(dossier), "no update lost");
        }
    }

    @Test
    void rule_04_many_that_decide_by_the_book_of_a_day_do_not_exceed_what_it_allows() throws InterruptedException {
        AccountId account = FreshAccounts.next();
        Storage storage = open();
        List<Boolean> asked = AtOnce.run(THREADS, thread -> {
            Person person = person("email:" + thread + "@example.com");
            return storage.claims(account).update(List.of(person), view -> {
                boolean isAllowed = view.bookOn(DAY).count() < 10;
                return new Filing<>(
                        isAllowed, List.of(), isAllowed ? List.of(use(DAY, Outcome.ASKED, 1, 5)) : List.of());
            });
        });
        assertEquals(10, Collections.frequency(asked, true));
        assertEquals(
                List.of(use(DAY, Outcome.ASKED, 10, 50)),
                storage.claims(account).book(DAY).uses());
    }

    @Test
    void rule_04_no_use_that_is_booked_at_once_is_lost() throws InterruptedException {
        AccountId account = FreshAccounts.next();
        Storage storage = open();
        AtOnce.run(THREADS / 2, thread -> {
            book(
                    storage.claims(account),
                    use(DAY, Outcome.FOUND, 1, thread),
                    use(DAY.plusDays(1), Outcome.FOUND, 1, 1));
            return thread;
        });
        SourceBook book = storage.claims(account).book(DAY);
        assertEquals(THREADS, book.count());
        assertEquals(List.of(use(DAY, Outcome.FOUND, 50, 1_225)), book.on(DAY).uses());
    }
}
