package io.leadwright.testkit;

import static io.leadwright.testkit.SampleClaims.APOLLO;
import static io.leadwright.testkit.SampleClaims.DAY;
import static io.leadwright.testkit.SampleClaims.FLIGHT;
import static io.leadwright.testkit.SampleClaims.HUNTER;
import static io.leadwright.testkit.SampleClaims.book;
import static io.leadwright.testkit.SampleClaims.file;
import static io.leadwright.testkit.SampleClaims.fileTitle;
import static io.leadwright.testkit.SampleClaims.inquiry;
import static io.leadwright.testkit.SampleClaims.key;
import static io.leadwright.testkit.SampleClaims.keys;
import static io.leadwright.testkit.SampleClaims.person;
import static io.leadwright.testkit.SampleClaims.read;
import static io.leadwright.testkit.SampleClaims.title;
import static io.leadwright.testkit.SampleClaims.use;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadwright.claim.Delivery;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Person;
import io.leadwright.claim.PersonKey;
import io.leadwright.lead.AccountId;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link ClaimStore} as tests, each named after its rule's number, and what they come to in a transaction: to be
 * run on every adapter.
 *
 * <p>That what was filed survives the process is not tested here: it takes a process to kill. {@link ClaimStoreLaws} tries
 * random filings.
 */
public abstract class ClaimStoreContract extends ClaimBookContract {

    private static final Person BOTH = person("linkedin:in/jane", "email:jane@example.com");
    private static final Person BY_PAGE = person("linkedin:in/jane");
    private static final Person BY_EMAIL = person("email:jane@example.com");

    /** For a subclass, which says how to open its storage. */
    protected ClaimStoreContract() {}

    /**
     * Opens a storage, the same each time if it likes; the tests never use an account of each other and close nothing.
     */
    @Override
    protected abstract Storage open();

    private ClaimStore empty() {
        return open().claims(FreshAccounts.next());
    }

    private static List<PersonKey> keysOf(Dossier dossier) {
        return List.copyOf(dossier.person().keys());
    }

    private static void assertKeys(Dossier dossier, String... keys) {
        assertEquals(Stream.of(keys).map(PersonKey::new).toList(), keysOf(dossier));
    }

    @Test
    void rule_01_somebody_who_is_not_known_is_new() {
        Dossier dossier = read(empty(), BOTH);
        assertEquals(Dossier.of(BOTH), dossier);
        assertKeys(dossier, "linkedin:in/jane", "email:jane@example.com");
    }

    @Test
    void rule_01_the_surest_key_that_leads_anywhere_decides() {
        ClaimStore store = empty();
        fileTitle(store, "by email", BY_EMAIL);
        fileTitle(store, "by name", person("name:jane"));
        assertEquals("by email", title(read(store, BOTH)));
        assertEquals("by name", title(read(store, person("new", "name:jane", "email:jane@example.com"))));
        assertEquals("by email", title(read(store, person("new", "email:jane@example.com", "name:jane"))));
    }

    @Test
    void rule_01_a_dossier_has_the_keys_that_lead_to_it_and_those_asked_that_lead_nowhere() {
        ClaimStore store = empty();
        file(store, dossier -> dossier.knownBy(keys("z", "b", "y", "a")), BY_EMAIL);
        fileTitle(store, "another", person("other"));
        Dossier dossier = read(store, person("new", "y", "other", "newer"));
        assertKeys(dossier, "new", "y", "newer", "a", "b", "email:jane@example.com", "z");
        assertEquals(key("email:jane@example.com"), dossier.file());
    }

    @Test
    void rule_01_the_file_never_changes() {
        ClaimStore store = empty();
        fileTitle(store, "CTO", BY_EMAIL);
        fileTitle(store, "CEO", BOTH);
        for (Person person : List.of(BOTH, BY_PAGE, BY_EMAIL)) {
            assertEquals(key("email:jane@example.com"), read(store, person).file());
            assertEquals("CEO", title(read(store, person)));
        }
    }

    @Test
    void rule_01_people_are_answered_in_their_order_and_those_who_are_one_by_equal_dossiers() {
        ClaimStore store = empty();
        fileTitle(store, "known", person("known"));
        List<Person> people =
                List.of(BY_EMAIL, person("x", "known"), BOTH, person("known", "y"), person("else"), BY_PAGE);
        List<Dossier> read = store.read(people);
        List<Dossier> shown = store.update(people, view -> Filing.of(view.dossiers(), List.of()));
        assertEquals(read, shown);
        assertEquals(List.of(read.get(0), read.get(0)), List.of(read.get(2), read.get(5)));
        assertEquals(read.get(1), read.get(3));
        assertKeys(read.get(0), "email:jane@example.com", "linkedin:in/jane");
        assertKeys(read.get(1), "x", "known", "y");
        assertEquals(Dossier.of(person("else")), read.get(4));
    }

    @Test
    void rule_01_each_is_looked_for_as_if_those_before_had_been_filed() {
        ClaimStore store = empty();
        fileTitle(store, "known", person("known"));
        List<Dossier> read = store.read(List.of(person("a"), person("b"), person("known", "a"), person("a", "b")));
        assertKeys(read.get(0), "a");
        assertKeys(read.get(1), "b");
        assertKeys(read.get(2), "known");
        assertEquals(read.get(0), read.get(3));
    }

    @Test
    void rule_01_a_thousand_are_read_and_filed_at_once_but_no_more() {
        ClaimStore store = empty();
        List<Person> people = new ArrayList<>();
        IntStream.range(0, ClaimStore.PEOPLE_MAX)
                .forEach(i -> people.add(person("linkedin:in/" + i, "email:" + i + "@example.com")));
        store.update(people.subList(0, 900), view -> {
            List<Dossier> filed = new ArrayList<>();
            view.dossiers().forEach(dossier -> filed.add(dossier.with(List.of(inquiry(APOLLO, "" + filed.size())))));
            return Filing.of("done", filed);
        });
        Collections.reverse(people);
        List<Dossier> read = store.read(people);
        for (int i = 0; i < people.size(); i++) {
            int number = people.size() - 1 - i;
            assertEquals(people.get(i), read.get(i).person());
            assertEquals(number < 900 ? "" + number : "", title(read.get(i)));
        }
        people.add(BOTH);
        assertThrows(IllegalArgumentException.class, () -> store.read(people));
        assertThrows(
                IllegalArgumentException.class, () -> file(store, dossier -> dossier, people.toArray(Person[]::new)));
        assertThrows(
                IllegalArgumentException.class,
                () -> open().atomically(
                                FreshAccounts.next(), all -> all.claims().read(people)));
        assertEquals(List.of(), store.read(List.of()));
    }

    @Test
    void rule_02_what_is_filed_is_found_by_every_key_asked_or_learnt() {
        ClaimStore store = empty();
        file(store, dossier -> dossier.with(List.of(inquiry(APOLLO, "CTO"))).knownBy(keys("late")), BOTH);
        for (String key : List.of("linkedin:in/jane", "email:jane@example.com", "late")) {
            assertEquals("CTO", title(read(store, person(key))), key);
        }
        file(store, dossier -> dossier.knownBy(keys("later")), person("latest", "late"));
        assertEquals(
                keys("linkedin:in/jane", "email:jane@example.com", "late", "later", "latest"),
                read(store, person("later")).person().keys());
    }

    @Test
    void rule_02_who_is_not_filed_is_not_known() {
        ClaimStore store = empty();
        store.update(List.of(BOTH), view -> Filing.of("seen", List.of()));
        assertEquals(Dossier.of(BY_EMAIL), read(store, BY_EMAIL));
    }

    @Test
    void rule_02_a_key_that_leads_to_another_dossier_goes_on_leading_there() {
        ClaimStore store = empty();
        fileTitle(store, "Jane", BY_PAGE);
        fileTitle(store, "Joe", person("email:joe@example.com"));
        file(store, dossier -> dossier.knownBy(keys("email:joe@example.com")), BY_PAGE);
        assertEquals("Joe", title(read(store, person("email:joe@example.com"))));
        assertEquals(BY_PAGE, read(store, BY_PAGE).person());
        file(store, dossier -> dossier, person("linkedin:in/jane", "email:joe@example.com"));
        assertEquals("Joe", title(read(store, person("email:joe@example.com"))));
    }

    @Test
    void rule_02_of_two_that_are_filed_with_one_key_the_first_has_it() {
        ClaimStore store = empty();
        file(
                store,
                dossier -> dossier.with(List.of(inquiry(APOLLO, dossier.file().text())))
                        .knownBy(keys("both")),
                person("b"),
                person("a"));
        assertEquals("b", title(read(store, person("both"))));
        assertKeys(read(store, person("a")), "a");
    }

    @Test
    void rule_02_of_two_that_are_filed_at_once_each_is_found_by_its_file() {
        ClaimStore store = empty();
        file(
                store,
                dossier -> dossier.with(List.of(inquiry(APOLLO, dossier.file().text())))
                        .knownBy(keys("a", "b")),
                person("b"),
                person("a"));
        assertEquals("a", title(read(store, person("a"))));
        assertEquals("b", title(read(store, person("b"))));
    }

    @Test
    void rule_02_a_dossier_that_was_not_shown_is_not_filed() {
        ClaimStore store = empty();
        fileTitle(store, "before", BOTH);
        for (Person stranger : List.of(BOTH, person("stranger"))) {
            Dossier dossier = read(store, stranger).with(List.of(inquiry(APOLLO, "after")));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> store.update(
                            List.of(person("else")),
                            view -> Filing.of("no", List.of(view.dossiers().get(0), dossier))));
        }
        assertEquals("before", title(read(store, BOTH)));
        assertEquals(Dossier.of(person("stranger")), read(store, person("stranger")));
        assertEquals(Dossier.of(person("else")), read(store, person("else")));
    }

    @Test
    void rule_06_a_dossier_replaces_what_was_kept_but_not_what_it_does_not_name() {
        ClaimStore store = empty();
        Dossier first = Dossier.of(BOTH)
                .with(List.of(inquiry(APOLLO, "CTO"), inquiry(HUNTER, "CFO")))
                .flying(FLIGHT)
                .delivered(new Delivery(SampleClaims.T0, Set.of()));
        file(store, dossier -> first, BOTH);
        Person page = BY_PAGE;
        Dossier second = Dossier.of(page).with(List.of(inquiry(APOLLO, "CEO")));
        file(store, dossier -> second, page);
        Dossier read = read(store, BY_EMAIL);
        assertEquals(Dossier.of(BOTH).with(List.of(inquiry(APOLLO, "CEO"), inquiry(HUNTER, "CFO"))), read);
    }

    @Test
    void rule_06_filed_twice_at_once_it_is_as_if_one_after_the_other() {
        ClaimStore store = empty();
        fileTitle(store, "before", BOTH);
        for (Person person : List.of(BOTH, person("new"))) {
            store.update(List.of(person), view -> {
                Dossier shown = view.dossiers().get(0);
                Dossier one = shown.with(List.of(inquiry(APOLLO, "one"), inquiry(HUNTER, "one")))
                        .flying(FLIGHT);
                Dossier other = new Dossier(
                        shown.person(), shown.file(), Map.of(APOLLO, inquiry(APOLLO, "before")), null, null);
                return Filing.of("done", List.of(one, other));
            });
            assertEquals(
                    Dossier.of(person).with(List.of(inquiry(APOLLO, "before"), inquiry(HUNTER, "one"))),
                    read(store, person));
        }
    }

    @Test
    void rule_09_no_account_sees_anothers() {
        String unique = FreshAccounts.next().value();
        List<AccountId> accounts = Stream.of("a", "A", "a ", " a", "%", "_", "é", "e\u0301", "😀", "'")
                .map(end -> AccountId.of(unique + end))
                .toList();
        for (int i = 0; i < accounts.size(); i++) {
            ClaimStore store = open().claims(accounts.get(i));
            assertEquals(Dossier.of(BOTH), read(store, BOTH));
            fileTitle(store, "of " + i, BOTH);
            book(store, use(DAY, Outcome.FOUND, i + 1, i));
        }
        for (int i = 0; i < accounts.size(); i++) {
            ClaimStore store = open().claims(accounts.get(i));
            assertEquals("of " + i, title(read(store, BY_EMAIL)));
            assertEquals(
                    List.of(use(DAY, Outcome.FOUND, i + 1, i)), store.book(DAY).uses());
        }
    }
}
