package io.leadwright.testkit;

import static io.leadwright.testkit.SampleClaims.person;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.claim.Filing;
import io.leadwright.claim.Person;
import io.leadwright.claim.Suppression;
import io.leadwright.claim.Suppression.Mark;
import io.leadwright.claim.Suppression.Reason;
import io.leadwright.lead.AccountId;
import io.leadwright.port.Storage;
import io.leadwright.port.SuppressionStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link SuppressionStore} as tests, each named after its rule's number: to be run on every adapter.
 *
 * <p>Rule 6, that what was written survives the process, is not tested here: it takes a process to kill.
 */
public abstract class SuppressionStoreContract {

    private static final Instant T0 = SampleLeads.T0.plusNanos(123_456_000);
    private static final Person JANE = person("email:jane@example.com", "linkedin:in/jane");

    /** For a subclass, which says how to open its storage. */
    protected SuppressionStoreContract() {}

    /** Opens the storage, the same one each time; the tests never use an account of each other. */
    protected abstract Storage open();

    private static final class HostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Suppression entry(String mark, Reason reason) {
        return new Suppression(new Mark(mark), "key 1", reason, T0);
    }

    private static Set<Mark> marks(String... texts) {
        return Set.of(texts).stream().map(Mark::new).collect(Collectors.toSet());
    }

    private static void assertHas(SuppressionStore store, Suppression... entries) {
        Set<Mark> all = List.of(entries).stream().map(Suppression::mark).collect(Collectors.toSet());
        assertEquals(Set.of(entries), new HashSet<>(store.among(all)));
        assertEquals(entries.length, store.count());
    }

    private SuppressionStore empty() {
        return open().suppressions(FreshAccounts.next());
    }

    @Test
    void rule_01_an_entry_is_found_as_it_was_and_by_its_mark_alone() {
        SuppressionStore store = empty();
        Suppression[] all = {
            entry("asked", Reason.ASKED), entry("Erased", Reason.ERASED), entry("s'ource%_", Reason.SOURCE)
        };
        store.add(List.of(all));
        assertHas(store, all);
        assertEquals(List.of(), store.among(marks("Asked", "asked ", "erased", "aske", "nobody")));
        assertEquals(List.of(), store.among(Set.of()));
    }

    @Test
    void rule_01_many_are_found_at_once() {
        SuppressionStore store = empty();
        List<Suppression> all = IntStream.range(0, 12_000)
                .mapToObj(i -> entry("mark " + i, Reason.ASKED))
                .toList();
        store.add(all);
        Set<Mark> asked = all.stream().map(Suppression::mark).collect(Collectors.toSet());
        asked.addAll(marks("nobody", "else"));
        assertEquals(new HashSet<>(all), new HashSet<>(store.among(asked)));
    }

    @Test
    void rule_02_the_first_entry_of_a_mark_stays() {
        SuppressionStore store = empty();
        store.add(List.of(entry("mark", Reason.ASKED)));
        Suppression later = new Suppression(new Mark("mark"), "key 2", Reason.ERASED, T0.plusSeconds(1));
        store.add(List.of(later, later, entry("other", Reason.SOURCE)));
        assertHas(store, entry("mark", Reason.ASKED), entry("other", Reason.SOURCE));
    }

    @Test
    void rule_03_what_was_removed_is_gone_and_can_be_added_again() {
        SuppressionStore store = empty();
        store.add(List.of(entry("one", Reason.ASKED), entry("other", Reason.ASKED)));
        assertEquals(1, store.remove(marks("one", "nobody")));
        assertHas(store, entry("other", Reason.ASKED));
        assertEquals(0, store.remove(marks("one")));
        store.add(List.of(entry("one", Reason.ERASED)));
        assertHas(store, entry("other", Reason.ASKED), entry("one", Reason.ERASED));
    }

    @Test
    void rule_04_each_is_counted_once() {
        SuppressionStore store = empty();
        assertEquals(0, store.count());
        store.add(List.of());
        store.add(List.of(entry("one", Reason.ASKED), entry("one", Reason.ASKED)));
        assertEquals(1, store.count());
    }

    @Test
    void rule_05_nobody_is_on_the_list_of_another_account() {
        SuppressionStore ours = empty();
        SuppressionStore theirs = empty();
        ours.add(List.of(entry("mark", Reason.ASKED)));
        assertHas(theirs);
        assertEquals(0, theirs.remove(marks("mark")));
        theirs.add(List.of(entry("mark", Reason.ERASED)));
        assertHas(ours, entry("mark", Reason.ASKED));
    }

    @Test
    void rule_07_a_filing_puts_somebody_on_the_list_or_breaks_off() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        List<Suppression> entries = List.of(entry("mark", Reason.SOURCE));
        assertThrows(
                HostException.class,
                () -> storage.atomically(account, transaction -> {
                    transaction
                            .claims()
                            .update(List.of(JANE), view -> new Filing<>("done", view.dossiers(), List.of(), entries));
                    throw new HostException();
                }));
        assertHas(storage.suppressions(account));
        storage.claims(account)
                .update(List.of(JANE), view -> new Filing<>("done", view.dossiers(), List.of(), entries));
        assertHas(storage.suppressions(account), entry("mark", Reason.SOURCE));
    }

    @Test
    void rule_08_a_decision_and_a_write_of_leads_see_the_list() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        storage.suppressions(account).add(List.of(entry("mark", Reason.ASKED)));
        assertEquals(
                marks("mark"),
                storage.claims(account)
                        .update(List.of(JANE), view -> Filing.of(view.suppressed(marks("mark", "other")), List.of())));
        assertEquals(
                marks("mark"),
                storage.leads(account)
                        .atomically(STAMP, transaction -> transaction.suppressed(marks("mark", "other"))));
    }

    /** Whoever has a person to themselves puts them on the list: who comes after, by whatever key, sees that. */
    @Test
    void rule_08_who_waits_for_a_person_sees_that_they_were_put_on_the_list() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Set<Mark>> other = new CompletableFuture<>();
        Thread asking = new Thread(() -> {
            begun.countDown();
            other.complete(storage.claims(account)
                    .update(List.of(JANE), view -> Filing.of(view.suppressed(marks("mark")), view.dossiers())));
        });
        storage.atomically(account, transaction -> {
            transaction.claims().read(List.of(person("linkedin:in/jane")));
            asking.start();
            await(begun);
            transaction.suppressions().add(List.of(entry("mark", Reason.ERASED)));
            return "done";
        });
        assertEquals(marks("mark"), other.join());
    }

    @Test
    void rule_09_a_transaction_sees_what_it_has_done_and_is_written_whole_or_not_at_all() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        storage.suppressions(account).add(List.of(entry("before", Reason.ASKED)));
        assertThrows(
                HostException.class,
                () -> storage.atomically(account, transaction -> {
                    SuppressionStore list = transaction.suppressions();
                    list.add(List.of(entry("mark", Reason.ASKED)));
                    assertEquals(1, list.remove(marks("before")));
                    assertHas(list, entry("mark", Reason.ASKED));
                    assertEquals(marks("mark"), transaction.leads(STAMP).suppressed(marks("mark", "before")));
                    throw new HostException();
                }));
        assertHas(storage.suppressions(account), entry("before", Reason.ASKED));
        SuppressionStore kept = storage.atomically(account, transaction -> {
            transaction.suppressions().add(List.of(entry("mark", Reason.ASKED)));
            return transaction.suppressions();
        });
        assertHas(storage.suppressions(account), entry("before", Reason.ASKED), entry("mark", Reason.ASKED));
        assertTrue(
                assertThrows(RuntimeException.class, () -> kept.add(List.of())) instanceof IllegalStateException,
                "of no use after its end");
    }

    @Test
    void rule_10_a_list_is_told_by_the_keys_it_was_written_with() {
        SuppressionStore store = empty();
        assertTrue(store.isToldBy(Set.of()));
        assertTrue(store.isToldBy(Set.of("another")));
        store.add(List.of(entry("one", Reason.ASKED)));
        store.add(List.of(new Suppression(new Mark("other"), "k'ey \"2\"", Reason.ERASED, T0)));
        assertTrue(store.isToldBy(Set.of("key 1")));
        assertTrue(store.isToldBy(Set.of("another", "k'ey \"2\"")));
        assertFalse(store.isToldBy(Set.of()));
        assertFalse(store.isToldBy(Set.of("Key 1", "key", "another")));
        assertTrue(empty().isToldBy(Set.of("another")), "the list of another account is empty");
        store.remove(marks("one"));
        assertFalse(store.isToldBy(Set.of("key 1")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
