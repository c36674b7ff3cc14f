package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLeads.at;
import static io.leadwright.testkit.SampleLeads.next;
import static io.leadwright.testkit.SampleLedger.T0;
import static io.leadwright.testkit.SampleLedger.answered;
import static io.leadwright.testkit.SampleLedger.counted;
import static io.leadwright.testkit.SampleLedger.entry;
import static io.leadwright.testkit.SampleLedger.grant;
import static io.leadwright.testkit.SampleLedger.hold;
import static io.leadwright.testkit.SampleLedger.inFlight;
import static io.leadwright.testkit.SampleLedger.terms;
import static io.leadwright.testkit.SampleLedger.write;
import static io.leadwright.testkit.SampleLedger.writing;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Decision;
import io.leadwright.credit.Hold;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.lead.AccountId;
import io.leadwright.lead.AddResult;
import io.leadwright.lead.Author;
import io.leadwright.lead.Change;
import io.leadwright.lead.Lead;
import io.leadwright.lead.Stamp;
import io.leadwright.port.LeadTransaction;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageTransaction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a {@link StorageTransaction} writes is written together, or nothing of it is. */
abstract class StorageTransactionContract extends DueLedgersContract {

    private static final Lead CHANGES = at("changes", "changes@example.com");
    private static final Lead CHANGED = next(CHANGES, "changed");
    private static final Lead NEW = SampleLeads.complete("new");
    private static final Stamp LATER = new Stamp(Author.person("later"), T0.plusSeconds(60));
    private static final List<LedgerWrite> SOMETHING =
            List.of(entry(1), grant(1, terms(10)), hold(1, T0), inFlight("key", T0));
    private static final List<LedgerWrite> MORE = List.of(
            entry(2),
            grant(1, terms(10)).take(Credits.of(1)),
            SampleLedger.ended(hold(1, T0), Hold.State.RELEASED),
            answered("key", T0));

    /** Long enough for a write that waits for nobody. */
    private static final long WRITING_MILLIS = 300;

    /** What a host's own code may throw. */
    private static final class HostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** All that an account has. */
    record Content(StoreState leads, LedgerContent ledger) {
        static Content of(Storage storage, AccountId account) {
            return new Content(StoreState.of(storage.leads(account)), LedgerContent.of(storage.ledger(account)));
        }
    }

    /** An account with something of everything in it. */
    static AccountId filled(Storage storage) {
        AccountId account = FreshAccounts.next();
        WritingStore.over(storage.leads(account)).add(List.of(CHANGES));
        storage.ledger(account).update(view -> new Decision<>("done", counted(1), SOMETHING));
        return account;
    }

    /** Does something to everything. */
    static String everything(StorageTransaction transaction) {
        transaction.leads(STAMP).replace(CHANGED);
        transaction.ledger().update(view -> new Decision<>("done", counted(2), MORE));
        transaction.leads(STAMP).add(List.of(NEW));
        return "done";
    }

    private static void assertWritten(Storage storage, AccountId account) {
        Content content = Content.of(storage, account);
        assertEquals(List.of(CHANGED, NEW), content.leads().leads());
        assertEquals(counted(2), content.ledger().state());
        assertEquals(MORE.subList(1, 2), content.ledger().grants());
        assertEquals(MORE.subList(2, 3), content.ledger().holds());
        assertEquals(MORE.subList(3, 4), content.ledger().operations());
    }

    @Test
    void what_is_done_to_leads_and_ledger_is_written_together() {
        Storage storage = open();
        AccountId account = filled(storage);
        assertEquals("done", storage.atomically(account, StorageTransactionContract::everything));
        assertWritten(storage, account);
    }

    @Test
    void a_transaction_is_that_of_its_account_and_sees_what_it_has_done_before() {
        Storage storage = open();
        AccountId account = filled(storage);
        storage.atomically(account, transaction -> {
            assertEquals(account, transaction.account());
            LeadTransaction earlier = transaction.leads(LATER);
            everything(transaction);
            assertEquals(Optional.of(CHANGED), earlier.get(CHANGES.id()));
            assertEquals(Optional.of(NEW), transaction.leads(LATER).get(NEW.id()));
            assertEquals(counted(2), LedgerContent.of(transaction.ledger()).state());
            String seen = transaction.ledger().update(view -> {
                assertEquals(MORE.subList(1, 2), view.grants().after(0, 10));
                return new Decision<>("seen", counted(3), List.of(entry(3)));
            });
            assertEquals(List.of(entry(3)), transaction.ledger().read(view -> view.entries(2, 10)));
            return seen;
        });
        assertEquals(counted(3), LedgerContent.of(storage.ledger(account)).state());
    }

    @Test
    void a_read_is_of_one_moment_whatever_others_write() {
        Storage storage = open();
        AccountId account = filled(storage);
        CompletableFuture<Void> others = storage.atomically(
                account,
                transaction -> transaction.ledger().read(view -> {
                    assertEquals(counted(1), view.state());
                    CompletableFuture<Void> writing =
                            CompletableFuture.runAsync(() -> write(storage.ledger(account), List.of(entry(2))));
                    // written by then, or waiting for this transaction
                    writing.copy()
                            .completeOnTimeout(null, WRITING_MILLIS, TimeUnit.MILLISECONDS)
                            .join();
                    assertEquals(counted(1), view.state());
                    assertEquals(List.of(), view.entries(1, 10));
                    return writing;
                }));
        others.join();
        assertEquals(List.of(entry(2)), storage.ledger(account).read(view -> view.entries(1, 10)));
    }

    @Test
    void each_change_of_a_lead_has_the_stamp_it_was_made_with() {
        Storage storage = open();
        AccountId account = filled(storage);
        storage.atomically(account, transaction -> {
            LeadTransaction first = transaction.leads(STAMP);
            LeadTransaction second = transaction.leads(LATER);
            second.add(List.of(NEW));
            first.replace(CHANGED);
            return second.delete(NEW);
        });
        List<Stamp> stamps = StoreState.changes(storage.leads(account)).stream()
                .map(Change::stamp)
                .toList();
        assertEquals(List.of(STAMP, LATER, STAMP, LATER), stamps);
    }

    @Test
    void nothing_is_written_if_the_work_throws_which_the_caller_is_thrown() {
        Storage storage = open();
        AccountId account = filled(storage);
        Content before = Content.of(storage, account);
        for (Throwable failure : List.of(new HostException(), new AssertionError("no"))) {
            Throwable caught = assertThrows(
                    failure.getClass(),
                    () -> storage.atomically(account, transaction -> {
                        everything(transaction);
                        return thrown(failure);
                    }));
            assertSame(failure, caught);
            assertEquals(before, Content.of(storage, account));
        }
        storage.atomically(account, StorageTransactionContract::everything);
        assertWritten(storage, account);
    }

    private static String thrown(Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        throw (Error) failure;
    }

    @Test
    void to_roll_back_the_leads_rolls_back_everything_and_the_work_goes_on_and_answers() {
        List<Consumer<StorageTransaction>> works = List.of(
                transaction -> {
                    transaction.leads(STAMP).rollBack();
                    everything(transaction);
                },
                transaction -> {
                    everything(transaction);
                    transaction.leads(LATER).rollBack();
                    assertEquals(
                            counted(2), LedgerContent.of(transaction.ledger()).state());
                });
        Storage storage = open();
        AccountId account = filled(storage);
        Content before = Content.of(storage, account);
        for (Consumer<StorageTransaction> work : works) {
            assertEquals("as if it had been", storage.atomically(account, transaction -> {
                work.accept(transaction);
                return "as if it had been";
            }));
            assertEquals(before, Content.of(storage, account));
        }
        storage.atomically(account, StorageTransactionContract::everything);
        assertWritten(storage, account);
    }

    @Test
    void an_update_whose_work_throws_writes_nothing_and_the_transaction_goes_on() {
        Storage storage = open();
        AccountId account = filled(storage);
        storage.atomically(account, transaction -> {
            LedgerStore ledger = transaction.ledger();
            assertThrows(
                    HostException.class,
                    () -> ledger.update(view -> {
                        throw new HostException();
                    }));
            assertEquals("no", ledger.update(view -> new Decision<>("no", counted(9), List.of())));
            return everything(transaction);
        });
        assertWritten(storage, account);
    }

    @Test
    void a_transaction_that_has_ended_is_of_no_use() {
        Storage storage = open();
        AccountId account = filled(storage);
        StorageTransaction ended = storage.atomically(account, transaction -> transaction);
        LedgerStore ledger = storage.atomically(account, StorageTransaction::ledger);
        LeadTransaction leads = storage.atomically(account, transaction -> transaction.leads(STAMP));
        StorageTransaction rolledBack = storage.atomically(account, transaction -> {
            transaction.leads(STAMP).rollBack();
            return transaction;
        });
        Content before = Content.of(storage, account);
        List<Runnable> uses = List.of(
                () -> ended.leads(STAMP),
                ended::ledger,
                () -> ended.whenWritten(() -> {}),
                () -> rolledBack.leads(STAMP),
                rolledBack::ledger,
                () -> rolledBack.whenWritten(() -> {}),
                () -> ledger.update(writing(MORE)),
                () -> ledger.read(LedgerContent::of),
                () -> leads.add(List.of(NEW)),
                () -> leads.get(CHANGES.id()),
                leads::rollBack);
        for (int i = 0; i < uses.size(); i++) {
            assertThrows(IllegalStateException.class, uses.get(i)::run, "use " + i);
        }
        assertEquals(before, Content.of(storage, account));
    }

    @Test
    void nothing_of_another_account_is_seen_or_changed() {
        Storage storage = open();
        AccountId account = filled(storage);
        AccountId other = filled(storage);
        Content before = Content.of(storage, other);
        storage.atomically(account, StorageTransactionContract::everything);
        assertEquals(before, Content.of(storage, other));
        List<AddResult> added = storage.atomically(FreshAccounts.next(), transaction -> {
            assertEquals(
                    LedgerContent.of(storage.ledger(FreshAccounts.next())), LedgerContent.of(transaction.ledger()));
            assertEquals(Optional.empty(), transaction.leads(STAMP).get(CHANGES.id()));
            write(transaction.ledger(), SOMETHING);
            return transaction.leads(STAMP).add(List.of(CHANGES));
        });
        assertTrue(added.get(0) instanceof AddResult.Added, () -> "added: " + added);
    }
}
