package io.leadwright.testkit;

import static io.leadwright.testkit.SampleClaims.DAY;
import static io.leadwright.testkit.SampleClaims.book;
import static io.leadwright.testkit.SampleClaims.file;
import static io.leadwright.testkit.SampleClaims.key;
import static io.leadwright.testkit.SampleClaims.person;
import static io.leadwright.testkit.SampleClaims.use;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.SourceBook;
import io.leadwright.claim.SourceUse;
import io.leadwright.port.ClaimStore;
import io.leadwright.profile.SourceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sources were asked and billed is added up, and all people are walked through: rules 8 and 10 of {@link ClaimStore}. */
abstract class ClaimBookContract extends ClaimReadBackContract {

    @Test
    void rule_08_uses_are_added_up_and_taken_back() {
        ClaimStore store = open().claims(FreshAccounts.next());
        assertEquals(List.of(), store.book(LocalDate.MIN).uses());
        SourceUse asked = use(DAY, Outcome.ASKED, 1, 20_000);
        book(store, asked, asked, use(DAY, Outcome.FOUND, 3, 5));
        assertEquals(
                List.of(use(DAY, Outcome.ASKED, 2, 40_000), use(DAY, Outcome.FOUND, 3, 5)),
                store.book(DAY).uses());
        book(store, asked.reversed(), asked.reversed(), use(DAY, Outcome.FOUND, -4, -10));
        assertEquals(List.of(use(DAY, Outcome.FOUND, -1, -5)), store.book(DAY).uses());
    }

    @Test
    void rule_08_every_part_of_a_key_tells_uses_apart() {
        ClaimStore store = open().claims(FreshAccounts.next());
        List<SourceUse> uses = new ArrayList<>();
        for (LocalDate day : List.of(
                LocalDate.MIN, LocalDate.of(-1, 12, 31), LocalDate.of(0, 1, 1), DAY, DAY.plusDays(1), LocalDate.MAX)) {
            for (Outcome outcome : Outcome.values()) {
                for (String text : TEXTS) {
                    SourceUse.Key key = new SourceUse.Key(day, SourceId.of(text), outcome, text + "$");
                    uses.add(new SourceUse(key, uses.size() + 1L, -uses.size()));
                }
            }
        }
        book(store, uses.toArray(SourceUse[]::new));
        assertEquals(SourceBook.of(uses).uses(), store.book(LocalDate.MIN).uses());
        assertEquals(
                SourceBook.of(uses).on(DAY).uses(),
                store.update(List.of(), view -> Filing.of(view.bookOn(DAY).uses(), List.of())));
    }

    @Test
    void rule_08_a_book_begins_with_its_day() {
        ClaimStore store = open().claims(FreshAccounts.next());
        SourceUse last = use(DAY.minusDays(1), Outcome.FOUND, 1, 1);
        SourceUse now = use(DAY, Outcome.FOUND, 2, 2);
        SourceUse next = use(DAY.plusDays(1), Outcome.FOUND, 3, 3);
        book(store, next, now, last);
        assertEquals(List.of(now, next), store.book(DAY).uses());
        assertEquals(List.of(last, now, next), store.book(LocalDate.MIN).uses());
    }

    @Test
    void rule_08_a_sum_that_fits_no_long_is_refused_and_the_book_is_as_it_was() {
        ClaimStore store = open().claims(FreshAccounts.next());
        SourceUse most = use(DAY, Outcome.FOUND, Long.MAX_VALUE, 0);
        book(store, most);
        assertThrows(RuntimeException.class, () -> book(store, use(DAY, Outcome.FOUND, 1, 7)));
        assertThrows(ArithmeticException.class, () -> book(store, most, most));
        assertEquals(List.of(most), store.book(DAY).uses());
    }

    @Test
    void rule_10_dossiers_come_in_the_order_of_their_files_each_once() {
        ClaimStore store = open().claims(FreshAccounts.next());
        assertEquals(List.of(), store.behind(null, 1));
        List<String> files = List.of("a", "a:", "b", "\uFFFD", "\uD83D\uDE00");
        List.of(3, 0, 4, 1, 2).forEach(i -> file(store, shown -> shown, person(files.get(i), "key of " + i)));
        assertEquals(files, walked(store, 2));
        assertEquals(files, walked(store, ClaimStore.PEOPLE_MAX));
        Dossier first = store.behind(null, 1).get(0);
        assertEquals(person("a", "key of 0"), first.person());
        assertEquals(List.of("b"), texts(store.behind(key("aa"), 1)));
    }

    @Test
    void rule_10_no_or_too_many_dossiers_are_refused() {
        ClaimStore store = open().claims(FreshAccounts.next());
        for (int limit : List.of(Integer.MIN_VALUE, -1, 0, ClaimStore.PEOPLE_MAX + 1)) {
            assertThrows(IllegalArgumentException.class, () -> store.behind(null, limit));
        }
    }

    private static List<String> walked(ClaimStore store, int limit) {
        List<String> files = new ArrayList<>();
        for (List<Dossier> next = store.behind(null, limit);
                !next.isEmpty();
                next = store.behind(next.get(next.size() - 1).file(), limit)) {
            files.addAll(texts(next));
        }
        return files;
    }

    private static List<String> texts(List<Dossier> dossiers) {
        return dossiers.stream().map(dossier -> dossier.file().text()).toList();
    }
}
