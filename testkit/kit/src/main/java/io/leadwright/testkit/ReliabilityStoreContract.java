package io.leadwright.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.lead.AccountId;
import io.leadwright.learn.Count;
import io.leadwright.learn.CountKey;
import io.leadwright.learn.CountKey.Kind;
import io.leadwright.learn.SourceReliability;
import io.leadwright.port.ReliabilityStore;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link ReliabilityStore} as tests, each named after its rule's number: to be run on every adapter.
 *
 * <p>Rule 5, that what was recorded survives the process, is not tested here: it takes a process to kill. Rules 2 and 3 are
 * tested on chosen examples here and on random ones by {@link ReliabilityLaws}.
 */
public abstract class ReliabilityStoreContract {

    private static final int THREADS = 50;
    private static final YearMonth MONTH = YearMonth.of(2024, 1);
    private static final CountKey TITLE = claim("title", "apollo");
    private static final CountKey EMAIL = claim("email", "apollo");

    /** For a subclass, which says how to open its store. */
    protected ReliabilityStoreContract() {}

    /**
     * Opens the store of this account: empty the first time, with what was recorded before after that. All the accounts of a
     * run may be in one database; the tests never use an account of each other.
     */
    protected abstract ReliabilityStore open(AccountId account);

    private ReliabilityStore empty() {
        return open(FreshAccounts.next());
    }

    private static CountKey claim(String field, String source) {
        return new CountKey(MONTH, Kind.CLAIM, field, source, "");
    }

    private static SourceReliability told(CountKey key, long hits, long trials) {
        return SourceReliability.of(Map.of(key, new Count(hits, trials)));
    }

    /** A count for each key, no two alike. */
    private static SourceReliability each(List<CountKey> keys) {
        Map<CountKey, Count> counts = new HashMap<>();
        keys.forEach(key -> counts.put(key, new Count(counts.size(), 2L * counts.size() + 1)));
        assertEquals(keys.size(), counts.size(), "different keys");
        return SourceReliability.of(counts);
    }

    private static void assertKnown(SourceReliability expected, ReliabilityStore store) {
        assertEquals(expected.counts(), store.read().counts());
    }

    @Test
    void rule_01_two_accounts_may_record_the_same_ids_and_keys() {
        ReliabilityStore ours = empty();
        ReliabilityStore theirs = empty();
        assertTrue(ours.record("same", told(TITLE, 1, 2)), "new to us");
        assertKnown(SourceReliability.NONE, theirs);
        assertTrue(theirs.record("same", told(TITLE, 10, 20)), "new to them");
        assertTrue(theirs.record("theirs", told(EMAIL, 1, 1)), "new to them");
        assertKnown(told(TITLE, 1, 2), ours);
        assertKnown(told(TITLE, 10, 20).plus(told(EMAIL, 1, 1)), theirs);
    }

    @Test
    void rule_01_accounts_are_told_apart_character_by_character() {
        String unique = FreshAccounts.next().value();
        List<AccountId> accounts = Stream.of("a", "A", "a ", " a", "%", "_", "é", "e\u0301", "😀", "'")
                .map(end -> AccountId.of(unique + end))
                .toList();
        for (int i = 0; i < accounts.size(); i++) {
            assertTrue(open(accounts.get(i)).record("id", told(TITLE, i, 100)), "new to " + accounts.get(i));
        }
        for (int i = 0; i < accounts.size(); i++) {
            assertKnown(told(TITLE, i, 100), open(accounts.get(i)));
        }
    }

    @Test
    void rule_02_nothing_is_known_at_first_and_then_the_sum() {
        ReliabilityStore store = empty();
        assertKnown(SourceReliability.NONE, store);
        store.record("1", told(TITLE, 1, 1).plus(told(EMAIL, 0, 3)));
        store.record("2", told(TITLE, 0, 1));
        store.record("3", told(EMAIL, 2, 2).plus(told(claim("phone", "apollo"), 0, 0)));
        assertKnown(told(TITLE, 1, 2).plus(told(EMAIL, 2, 5)).plus(told(claim("phone", "apollo"), 0, 0)), store);
    }

    @Test
    void rule_02_every_kind_is_counted_for_itself() {
        ReliabilityStore store = empty();
        SourceReliability kinds = each(Stream.of(Kind.values())
                .map(kind -> new CountKey(MONTH, kind, "title", "apollo", "hunter"))
                .toList());
        store.record("1", kinds);
        store.record("2", kinds);
        assertKnown(kinds.plus(kinds), store);
    }

    @Test
    void rule_02_every_part_of_a_key_tells_counts_apart() {
        ReliabilityStore store = empty();
        SourceReliability parts = each(List.of(
                new CountKey(MONTH, Kind.BOTH_RIGHT, "a", "b", "c"),
                new CountKey(MONTH.plusMonths(1), Kind.BOTH_RIGHT, "a", "b", "c"),
                new CountKey(MONTH.plusYears(1), Kind.BOTH_RIGHT, "a", "b", "c"),
                new CountKey(MONTH, Kind.SAME_WRONG, "a", "b", "c"),
                new CountKey(MONTH, Kind.BOTH_RIGHT, "", "b", "c"),
                new CountKey(MONTH, Kind.BOTH_RIGHT, "a", "", "c"),
                new CountKey(MONTH, Kind.BOTH_RIGHT, "a", "b", ""),
                new CountKey(MONTH, Kind.BOTH_RIGHT, "a", "c", "b"),
                new CountKey(MONTH, Kind.BOTH_RIGHT, "ab", "", "c"),
                new CountKey(MONTH, Kind.BOTH_RIGHT, "", "", "")));
        store.record("1", parts);
        assertKnown(parts, store);
    }

    @Test
    void rule_02_a_month_of_any_year_is_read_back() {
        ReliabilityStore store = empty();
        List<CountKey> keys = Stream.of(-1_000_000, -1, 0, 1, 999, 1969, 1970, 2038, 9_999, 10_000, 999_999_999)
                .flatMap(year -> Stream.of(YearMonth.of(year, 1), YearMonth.of(year, 12)))
                .map(month -> new CountKey(month, Kind.CLAIM, "title", "apollo", ""))
                .toList();
        store.record("1", each(keys));
        assertKnown(each(keys), store);
    }

    @Test
    void rule_02_odd_names_are_told_apart_and_read_back() {
        ReliabilityStore store = empty();
        List<String> names = new ArrayList<>(SampleLeads.ODD_TEXTS);
        names.addAll(List.of("name", "NAME", "name ", "nam_", "nam%", "é", "e\u0301", "-12"));
        names.addAll(List.of("x".repeat(100), "x".repeat(99) + "y", "山".repeat(100), "😀".repeat(100)));
        List<CountKey> keys = new ArrayList<>();
        for (String name : names) {
            keys.add(new CountKey(MONTH, Kind.SAME_WRONG, name, "source", "peer"));
            keys.add(new CountKey(MONTH, Kind.SAME_WRONG, "field", name, "peer"));
            keys.add(new CountKey(MONTH, Kind.SAME_WRONG, "field", "source", name));
        }
        store.record("1", each(keys));
        store.record("2", each(keys));
        assertKnown(each(keys).plus(each(keys)), store);
    }

    @Test
    void rule_02_counts_may_be_as_large_as_a_long() {
        ReliabilityStore store = empty();
        store.record("1", told(TITLE, 1L << 62, 1L << 62));
        store.record("2", told(TITLE, (1L << 62) - 1, (1L << 62) - 1));
        store.record("3", told(EMAIL, 0, Long.MAX_VALUE));
        assertKnown(told(TITLE, Long.MAX_VALUE, Long.MAX_VALUE).plus(told(EMAIL, 0, Long.MAX_VALUE)), store);
    }

    @Test
    void rule_02_of_a_feedback_that_would_exceed_a_count_nothing_is_recorded() {
        ReliabilityStore store = empty();
        SourceReliability full = told(TITLE, 1, Long.MAX_VALUE - 1);
        store.record("1", full);
        SourceReliability around = told(EMAIL, 1, 1).plus(told(claim("zip", "apollo"), 1, 1));
        for (long more : List.of(2L, Long.MAX_VALUE)) {
            SourceReliability tooMuch = around.plus(told(TITLE, 0, more));
            assertThrows(ArithmeticException.class, () -> store.record("2", tooMuch), () -> more + " more");
            assertKnown(full, store);
        }
        assertTrue(store.record("2", told(TITLE, 1, 1)), "its id is still free");
        assertKnown(told(TITLE, 2, Long.MAX_VALUE), store);
    }

    @Test
    void rule_03_the_first_of_an_id_counts_whatever_is_said_later() {
        ReliabilityStore store = empty();
        assertTrue(store.record("id", told(TITLE, 1, 2)), "new");
        assertFalse(store.record("id", told(TITLE, 1, 2)), "the same again");
        assertFalse(store.record("id", told(EMAIL, 5, 5)), "another one of its id");
        assertFalse(store.record("id", told(TITLE, 1, Long.MAX_VALUE)), "one that would exceed the count");
        assertKnown(told(TITLE, 1, 2), store);
    }

    @Test
    void rule_03_a_feedback_that_tells_nothing_has_its_id_too() {
        ReliabilityStore store = empty();
        assertTrue(store.record("id", SourceReliability.NONE), "new");
        assertFalse(store.record("id", told(TITLE, 1, 1)), "told before");
        assertKnown(SourceReliability.NONE, store);
    }

    @Test
    void rule_03_ids_are_told_apart_character_by_character() {
        ReliabilityStore store = empty();
        List<String> ids =
                new ArrayList<>(List.of("id", "ID", "id ", " id", "i_", "i%", "é", "e\u0301", "o'id", "\"", "1"));
        ids.addAll(List.of("x".repeat(200), "x".repeat(199), "😀".repeat(200), "one\ntwo"));
        ids.forEach(id -> assertTrue(store.record(id, told(TITLE, 1, 1)), () -> "new: " + id));
        ids.forEach(id -> assertFalse(store.record(id, told(TITLE, 1, 1)), () -> "told before: " + id));
        assertKnown(told(TITLE, ids.size(), ids.size()), store);
    }

    @Test
    void rule_03_what_is_no_id_is_refused_and_not_repeated_in_the_message() {
        ReliabilityStore store = empty();
        for (String id : List.of("", " \u3000", "secret".repeat(40), "secret\u0000", "secret\ud800")) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> store.record(id, told(TITLE, 1, 1)));
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.startsWith("feedback: "), message);
            assertFalse(message.contains("secret"), message);
        }
        assertKnown(SourceReliability.NONE, store);
    }

    @Test
    void rule_04_what_many_record_at_once_is_all_counted() throws InterruptedException {
        AccountId account = FreshAccounts.next();
        List<Integer> recorded = AtOnce.run(THREADS, thread -> {
            int fresh = 0;
            for (int i = 0; i < 10; i++) {
                SourceReliability told = told(TITLE, 1, 2).plus(told(claim("of " + i, "by " + thread), i, 10));
                fresh += open(account).record(thread + "-" + i, told) ? 1 : 0;
            }
            return fresh;
        });
        assertEquals(Collections.nCopies(THREADS, 10), recorded);
        Map<CountKey, Count> expected = new HashMap<>(Map.of(TITLE, new Count(THREADS * 10, THREADS * 20)));
        for (int thread = 0; thread < THREADS; thread++) {
            for (int i = 0; i < 10; i++) {
                expected.put(claim("of " + i, "by " + thread), new Count(i, 10));
            }
        }
        assertKnown(SourceReliability.of(expected), open(account));
    }

    @Test
    void rule_04_of_many_who_record_one_id_at_once_one_counts() throws InterruptedException {
        ReliabilityStore store = empty();
        List<Boolean> recorded = AtOnce.run(THREADS, thread -> store.record("contested", told(TITLE, thread, 100)));
        assertEquals(1, Collections.frequency(recorded, true), "how many were new");
        assertKnown(told(TITLE, recorded.indexOf(true), 100), store);
    }

    @Test
    void rule_04_the_same_feedback_told_by_many_in_different_orders_is_counted_once() throws InterruptedException {
        ReliabilityStore store = empty();
        int ids = 20;
        List<Integer> recorded = AtOnce.run(THREADS, thread -> {
            int fresh = 0;
            for (int i = 0; i < ids; i++) {
                fresh += store.record("id-" + (i * 7 + thread) % ids, told(TITLE, 1, 3)) ? 1 : 0;
            }
            return fresh;
        });
        assertEquals(ids, recorded.stream().mapToInt(Integer::intValue).sum());
        assertKnown(told(TITLE, ids, 3L * ids), store);
    }

    @Test
    void rule_02_whoever_reads_meanwhile_sees_each_feedback_whole() throws InterruptedException {
        ReliabilityStore store = empty();
        SourceReliability both = told(TITLE, 1, 1).plus(told(EMAIL, 1, 1));
        List<List<SourceReliability>> seen = AtOnce.run(8, thread -> {
            List<SourceReliability> known = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                store.record(thread + "-" + i, both);
                known.add(store.read());
            }
            return known;
        });
        for (List<SourceReliability> known : seen) {
            long last = 0;
            for (SourceReliability one : known) {
                assertEquals(one.counts().get(TITLE), one.counts().get(EMAIL), "half a feedback");
                long trials = one.counts().getOrDefault(TITLE, new Count(0, 0)).trials();
                assertTrue(trials > last, "what this thread had recorded is missing");
                last = trials;
            }
        }
    }
}
