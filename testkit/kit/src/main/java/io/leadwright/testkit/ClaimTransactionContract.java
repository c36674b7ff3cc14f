package io.leadwright.testkit;

import static io.leadwright.testkit.SampleClaims.APOLLO;
import static io.leadwright.testkit.SampleClaims.DAY;
import static io.leadwright.testkit.SampleClaims.FLIGHT;
import static io.leadwright.testkit.SampleClaims.HUNTER;
import static io.leadwright.testkit.SampleClaims.book;
import static io.leadwright.testkit.SampleClaims.file;
import static io.leadwright.testkit.SampleClaims.fileTitle;
import static io.leadwright.testkit.SampleClaims.inquiry;
import static io.leadwright.testkit.SampleClaims.keys;
import static io.leadwright.testkit.SampleClaims.person;
import static io.leadwright.testkit.SampleClaims.read;
import static io.leadwright.testkit.SampleClaims.title;
import static io.leadwright.testkit.SampleClaims.use;
import static io.leadwright.testkit.SampleLedger.counted;
import static io.leadwright.testkit.SampleLedger.entry;
import static io.leadwright.testkit.SampleLedger.writing;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadwright.claim.ClaimView;
import io.leadwright.claim.Dossier;
import io.leadwright.claim.Filing;
import io.leadwright.claim.Inquiry.Outcome;
import io.leadwright.claim.Person;
import io.leadwright.credit.Decision;
import io.leadwright.lead.AccountId;
import io.leadwright.port.ClaimStore;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageTransaction;
import io.leadwright.query.LeadQuery;
import io.leadwright.query.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Updates that are whole, break off, or are part of a greater whole: rules 3 and 5 of {@link ClaimStore}. */
abstract class ClaimTransactionContract extends ClaimsAtOnceContract {

    private static final Person JANE = person("linkedin:in/jane", "email:jane@example.com");

    /** What a host's own code may throw. */
    private static final class HostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Filing<String> everything(ClaimView view) {
        List<Dossier> changed = view.dossiers().stream()
                .map(dossier -> dossier.with(List.of(inquiry(APOLLO, "CTO"), inquiry(HUNTER, "CEO")))
                        .flying(FLIGHT)
                        .knownBy(keys("email:late@example.com")))
                .toList();
        return new Filing<>("done", changed, List.of(use(DAY, Outcome.FOUND, 1, 20_000)));
    }

    private static void assertNothing(ClaimStore store) {
        assertEquals(Dossier.of(JANE), read(store, JANE));
        assertEquals(Dossier.of(person("email:late@example.com")), read(store, person("email:late@example.com")));
        assertEquals(List.of(), store.book(LocalDate.MIN).uses());
    }

    private static void assertEverything(ClaimStore store) {
        Dossier dossier = read(store, person("email:late@example.com"));
        assertEquals(JANE.surest(), dossier.file());
        assertEquals(Set.of(APOLLO, HUNTER), dossier.inquiries().keySet());
        assertEquals(FLIGHT, dossier.flight());
        assertEquals(
                List.of(use(DAY, Outcome.FOUND, 1, 20_000)), store.book(DAY).uses());
    }

    @Test
    void rule_03_an_answer_is_that_of_the_decision_and_all_of_it_is_written() {
        ClaimStore store = open().claims(FreshAccounts.next());
        assertEquals("done", store.update(List.of(JANE), ClaimTransactionContract::everything));
        assertEverything(store);
    }

    @Test
    void rule_05_a_decision_that_throws_writes_nothing_and_is_told_so() {
        ClaimStore store = open().claims(FreshAccounts.next());
        HostException thrown = new HostException();
        assertSame(
                thrown,
                assertThrows(
                        HostException.class,
                        () -> store.update(List.of(JANE), view -> {
                            everything(view);
                            throw thrown;
                        })));
        assertNothing(store);
    }

    @Test
    void rule_05_a_view_shows_nothing_when_the_decision_is_made() {
        ClaimStore store = open().claims(FreshAccounts.next());
        ClaimView kept = store.update(List.of(JANE), view -> Filing.of(view, List.of()));
        assertThrows(IllegalStateException.class, kept::dossiers);
        assertThrows(IllegalStateException.class, () -> kept.bookOn(DAY));
    }

    @Test
    void what_is_filed_with_leads_and_ledger_is_written_together() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        assertEquals("done", storage.atomically(account, ClaimTransactionContract::everywhere));
        assertEverything(storage.claims(account));
        assertEquals(counted(1), LedgerContent.of(storage.ledger(account)).state());
    }

    @Test
    void a_transaction_that_throws_or_is_rolled_back_has_filed_nothing() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        assertThrows(
                HostException.class,
                () -> storage.atomically(account, transaction -> {
                    everywhere(transaction);
                    throw new HostException();
                }));
        storage.atomically(account, transaction -> {
            String done = everywhere(transaction);
            transaction.leads(STAMP).rollBack();
            return done;
        });
        assertNothing(storage.claims(account));
        assertEquals(
                counted(0).lastHold(),
                LedgerContent.of(storage.ledger(account)).state().lastHold());
        assertFalse(storage.leads(account).page(LeadQuery.all(), PageRequest.first(1)).items().stream()
                .findAny()
                .isPresent());
    }

    @Test
    void a_rollback_takes_back_only_what_was_filed_since() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        ClaimStore store = storage.claims(account);
        fileTitle(store, "before", JANE);
        book(store, use(DAY, Outcome.FOUND, 5, 7));
        Dossier before = read(store, JANE);
        storage.atomically(account, transaction -> {
            fileTitle(transaction.claims(), "after", JANE);
            file(transaction.claims(), dossier -> dossier.knownBy(keys("email:late@example.com")), JANE);
            book(transaction.claims(), use(DAY, Outcome.FOUND, 1, 1));
            transaction.leads(STAMP).rollBack();
            return "rolled back";
        });
        assertEquals(before, read(store, JANE));
        assertEquals(List.of(use(DAY, Outcome.FOUND, 5, 7)), store.book(DAY).uses());
    }

    @Test
    void a_transaction_sees_what_it_has_filed_before() {
        Storage storage = open();
        storage.atomically(FreshAccounts.next(), transaction -> {
            ClaimStore claims = transaction.claims();
            fileTitle(claims, "first", JANE);
            book(claims, use(DAY, Outcome.FOUND, 1, 1));
            assertEquals("first", title(read(transaction.claims(), JANE)));
            assertEquals(1, transaction.claims().book(DAY).count());
            String seen = claims.update(List.of(JANE), view -> {
                assertEquals(1, view.bookOn(DAY).count());
                return Filing.of(title(view.dossiers().get(0)), List.of());
            });
            assertEquals("first", seen);
            return "done";
        });
    }

    @Test
    void a_decision_of_a_transaction_that_throws_takes_nothing_else_back() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        storage.atomically(account, transaction -> {
            ClaimStore claims = transaction.claims();
            fileTitle(claims, "first", JANE);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> claims.update(
                            List.of(JANE), view -> Filing.of("no", List.of(Dossier.of(person("another"))))));
            return "done";
        });
        assertEquals("first", title(read(storage.claims(account), JANE)));
        assertEquals(Dossier.of(person("another")), read(storage.claims(account), person("another")));
    }

    @Test
    void an_update_of_a_transaction_begins_no_other_and_none_begins_when_it_has_ended() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        ClaimStore kept = storage.atomically(account, transaction -> {
            ClaimStore claims = transaction.claims();
            assertThrows(
                    IllegalStateException.class,
                    () -> claims.update(List.of(JANE), view -> {
                        fileTitle(claims, "nested", JANE);
                        return everything(view);
                    }));
            assertThrows(
                    IllegalStateException.class,
                    () -> claims.update(List.of(JANE), view -> Filing.of(claims.read(List.of(JANE)), List.of())));
            assertThrows(
                    IllegalStateException.class,
                    () -> transaction.ledger().update(view -> {
                        fileTitle(claims, "nested", JANE);
                        return writing(List.of(entry(1))).apply(view);
                    }));
            return claims;
        });
        assertThrows(IllegalStateException.class, () -> kept.read(List.of(JANE)));
        assertThrows(IllegalStateException.class, () -> kept.book(DAY));
        assertThrows(IllegalStateException.class, () -> fileTitle(kept, "late", JANE));
        assertNothing(storage.claims(account));
    }

    @Test
    void an_update_begins_no_transaction() {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        assertThrows(
                IllegalStateException.class,
                () -> storage.claims(account).update(List.of(JANE), view -> {
                    storage.atomically(account, ClaimTransactionContract::everywhere);
                    return everything(view);
                }));
        assertNothing(storage.claims(account));
    }

    private static String everywhere(StorageTransaction transaction) {
        transaction.leads(STAMP).add(List.of(SampleLeads.complete("jane")));
        transaction.ledger().update(view -> new Decision<>("done", counted(1), List.of(entry(1))));
        return transaction.claims().update(List.of(JANE), ClaimTransactionContract::everything);
    }
}
