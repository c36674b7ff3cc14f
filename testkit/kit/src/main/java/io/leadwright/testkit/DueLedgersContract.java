package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLedger.T0;
import static io.leadwright.testkit.SampleLedger.admitted;
import static io.leadwright.testkit.SampleLedger.answered;
import static io.leadwright.testkit.SampleLedger.ended;
import static io.leadwright.testkit.SampleLedger.entry;
import static io.leadwright.testkit.SampleLedger.grant;
import static io.leadwright.testkit.SampleLedger.hold;
import static io.leadwright.testkit.SampleLedger.inFlight;
import static io.leadwright.testkit.SampleLedger.terms;
import static io.leadwright.testkit.SampleLedger.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Grant;
import io.leadwright.credit.Hold;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.credit.OperationKind;
import io.leadwright.lead.AccountId;
import io.leadwright.port.DueLedgers;
import io.leadwright.port.DueLedgers.Due;
import io.leadwright.port.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules of {@link DueLedgers} as tests, each named after its rule's number. */
abstract class DueLedgersContract {

    private static final int ALL = 100_000;
    private static final Instant BEFORE = T0.minusNanos(1_000);
    private static final Instant ANSWERS = T0.minus(Duration.ofHours(24));
    private static final Instant KEYS = T0.minus(Duration.ofDays(30));
    private static final Due DUE = new Due(T0, ANSWERS, KEYS);

    protected abstract Storage open();

    /** Which of these accounts are found; others may be in the same database. */
    private static Set<AccountId> found(Storage storage, Due due, Set<AccountId> among) {
        List<AccountId> found = storage.dueLedgers().find(due, ALL);
        assertEquals(found.size(), new HashSet<>(found).size(), () -> "none twice: " + found);
        return found.stream().filter(among::contains).collect(Collectors.toSet());
    }

    private static boolean isFound(Storage storage, LedgerWrite write) {
        AccountId account = FreshAccounts.next();
        write(storage.ledger(account), write);
        return !found(storage, DUE, Set.of(account)).isEmpty();
    }

    private void assertFound(LedgerWrite... writes) {
        Storage storage = open();
        for (LedgerWrite write : writes) {
            assertTrue(isFound(storage, write), () -> "found for " + write);
        }
    }

    private void assertNotFound(LedgerWrite... writes) {
        Storage storage = open();
        for (LedgerWrite write : writes) {
            assertFalse(isFound(storage, write), () -> "not found for " + write);
        }
    }

    @Test
    void due_rule_01_an_account_is_found_for_a_hold_whose_time_is_over() {
        assertFound(hold(1, T0), hold(1, BEFORE));
        assertNotFound(
                hold(1, T0.plusNanos(1_000)),
                ended(hold(1, T0), Hold.State.EXPIRED),
                ended(hold(1, T0), Hold.State.RELEASED));
    }

    @Test
    void due_rule_01_an_account_is_found_for_a_grant_that_has_run_out() {
        Grant grant = grant(1, terms(1).expiring(T0));
        assertFound(grant, grant(1, terms(1).expiring(BEFORE)), grant.take(Credits.of(1)));
        assertNotFound(
                grant(1, terms(1)),
                grant(1, terms(1).expiring(T0.plusNanos(1_000))),
                grant.ended(Grant.End.EXPIRED).orElseThrow(),
                grant.ended(Grant.End.VOIDED).orElseThrow());
    }

    @Test
    void due_rule_01_an_account_is_found_for_an_answer_that_is_kept_too_long() {
        assertFound(answered("key", ANSWERS.minusNanos(1_000)));
        assertNotFound(
                answered("key", ANSWERS),
                answered("key", ANSWERS.minusSeconds(1)).withoutAnswer(),
                inFlight("key", ANSWERS.minusSeconds(1)),
                inFlight("key", BEFORE, OperationKind.GRANT).completed(ANSWERS.minusSeconds(1), Optional.of("1")));
    }

    @Test
    void due_rule_01_an_account_is_found_for_an_operation_that_is_kept_too_long() {
        Instant before = KEYS.minusNanos(1_000);
        assertFound(
                answered("key", before).withoutAnswer(),
                inFlight("key", before),
                inFlight("key", T0, OperationKind.GRANT).completed(before, Optional.of("1")));
        assertNotFound(
                answered("key", KEYS).withoutAnswer(),
                inFlight("key", KEYS),
                inFlight("key", before, OperationKind.GRANT).completed(KEYS, Optional.of("1")));
    }

    @Test
    void due_rule_01_an_account_with_nothing_due_is_not_found() {
        assertNotFound(entry(1), admitted(-1_000_000, 1));
    }

    @Test
    void due_rule_02_an_account_with_much_that_is_due_is_found_once() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        write(
                storage.ledger(account),
                List.of(
                        grant(1, terms(1).expiring(T0)),
                        grant(2, terms(1).expiring(BEFORE)),
                        hold(1, T0),
                        hold(2, BEFORE),
                        answered("old", KEYS.minusSeconds(1)),
                        answered("also-old", ANSWERS.minusSeconds(1)),
                        inFlight("lost", KEYS.minusSeconds(1))));
        assertEquals(Set.of(account), found(storage, DUE, Set.of(account)));
    }

    @Test
    void due_rule_02_no_more_accounts_are_found_than_were_asked_for() {
        Storage storage = open();
        Set<AccountId> accounts =
                IntStream.range(0, 5).mapToObj(i -> FreshAccounts.next()).collect(Collectors.toSet());
        accounts.forEach(account -> {
            write(storage.ledger(account), List.of(hold(1, T0), grant(1, terms(1).expiring(T0))));
        });
        assertEquals(accounts, found(storage, DUE, accounts));
        for (int limit = 0; limit <= 5; limit++) {
            List<AccountId> found = storage.dueLedgers().find(DUE, limit);
            assertEquals(limit, found.size());
            assertEquals(limit, new HashSet<>(found).size(), "none twice");
        }
    }

    @Test
    void due_rule_02_who_was_swept_is_found_no_more() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        write(storage.ledger(account), List.of(hold(1, T0), hold(2, T0)));
        write(storage.ledger(account), ended(hold(1, T0), Hold.State.EXPIRED));
        assertEquals(Set.of(account), found(storage, DUE, Set.of(account)));
        write(storage.ledger(account), ended(hold(2, T0), Hold.State.EXPIRED));
        assertEquals(Set.of(), found(storage, DUE, Set.of(account)));
    }
}
