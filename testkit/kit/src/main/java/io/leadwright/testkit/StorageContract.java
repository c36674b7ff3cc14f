package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLedger.counted;
import static io.leadwright.testkit.SampleLedger.entry;
import static io.leadwright.testkit.SampleLedger.writing;
import static io.leadwright.testkit.WritingStore.STAMP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadwright.claim.Filing;
import io.leadwright.credit.Decision;
import io.leadwright.credit.LedgerView;
import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import io.leadwright.port.Storage;
import io.leadwright.port.StorageTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link Storage#atomically}, {@link StorageTransaction} and {@link io.leadwright.port.DueLedgers} as tests: to be
 * run on every adapter. Each store of a storage has a contract of its own.
 *
 * <pre>{@code
 * class OurStorageTest extends StorageContract {
 *     protected Storage open() { return storage; }
 * }
 * }</pre>
 */
public abstract class StorageContract extends StorageTransactionContract {

    private static final int THREADS = 50;

    /** For a subclass, which says how to open its storage. */
    protected StorageContract() {}

    /**
     * Opens a storage, the same each time if it likes; the tests never use an account of each other and close nothing.
     */
    @Override
    protected abstract Storage open();

    /** The ways to write, each handed what is to be done by its work. */
    private static Map<String, Consumer<Runnable>> writes(Storage storage, AccountId account) {
        Map<String, Consumer<Runnable>> writes = new LinkedHashMap<>();
        writes.put(
                "atomically",
                inner -> storage.atomically(account, transaction -> {
                    String done = everything(transaction);
                    inner.run();
                    return done;
                }));
        writes.put(
                "the ledger's update",
                inner -> storage.ledger(account).update(view -> {
                    inner.run();
                    return writing(List.of(entry(3))).apply(view);
                }));
        writes.put(
                "the claims' update",
                inner -> storage.claims(account).update(List.of(), view -> {
                    inner.run();
                    return Filing.of("done", List.of());
                }));
        writes.put(
                "the leads' atomically",
                inner -> storage.leads(account).atomically(STAMP, transaction -> {
                    transaction.add(List.of(SampleLeads.complete("another")));
                    inner.run();
                    return "done";
                }));
        return writes;
    }

    @Test
    void a_transaction_begins_no_other_and_neither_is_written() {
        Storage storage = open();
        AccountId account = filled(storage);
        AccountId other = filled(storage);
        Content before = Content.of(storage, account);
        Content otherBefore = Content.of(storage, other);
        writes(storage, account)
                .forEach((outerName, outer) -> List.of(account, other)
                        .forEach(innerAccount -> writes(storage, innerAccount).forEach((innerName, inner) -> {
                            String which = innerName + " within " + outerName;
                            assertThrows(
                                    IllegalStateException.class,
                                    () -> outer.accept(() -> inner.accept(() -> {})),
                                    which);
                            assertEquals(before, Content.of(storage, account), which);
                            assertEquals(otherBefore, Content.of(storage, other), which);
                        })));
        writes(storage, account).values().forEach(write -> write.accept(() -> {}));
        assertEquals(counted(2), LedgerContent.of(storage.ledger(account)).state(), "afterwards");
    }

    @Test
    void an_update_of_a_transaction_begins_no_other() {
        Storage storage = open();
        AccountId account = filled(storage);
        Content before = Content.of(storage, account);
        assertThrows(
                IllegalStateException.class,
                () -> storage.atomically(account, transaction -> {
                    LedgerStore ledger = transaction.ledger();
                    return ledger.update(view -> {
                        ledger.update(writing(List.of(entry(2))));
                        return writing(List.of(entry(2))).apply(view);
                    });
                }));
        assertEquals(before, Content.of(storage, account));
    }

    @Test
    void what_waits_for_the_writing_is_run_once_in_its_order_on_the_callers_thread_when_all_is_written() {
        Storage storage = open();
        AccountId account = filled(storage);
        List<String> heard = new ArrayList<>();
        Thread caller = Thread.currentThread();
        storage.atomically(account, transaction -> {
            heard.clear();
            transaction.whenWritten(() -> {
                assertSame(caller, Thread.currentThread());
                assertEquals(
                        counted(2), LedgerContent.of(storage.ledger(account)).state(), "written");
                heard.add("first");
            });
            String done = everything(transaction);
            transaction.whenWritten(() -> heard.add("second"));
            assertEquals(List.of(), heard);
            return done;
        });
        assertEquals(List.of("first", "second"), heard);
        storage.atomically(account, transaction -> "another");
        assertEquals(List.of("first", "second"), heard);
    }

    @Test
    void what_waits_for_the_writing_may_write() {
        Storage storage = open();
        AccountId account = filled(storage);
        storage.atomically(account, transaction -> {
            transaction.whenWritten(() -> storage.ledger(account).update(StorageContract::oneMore));
            transaction.whenWritten(() -> storage.atomically(account, StorageContract::oneMore));
            return everything(transaction);
        });
        assertEquals(counted(4), LedgerContent.of(storage.ledger(account)).state());
    }

    @Test
    void what_waits_for_the_writing_is_not_run_if_nothing_is_written() {
        Storage storage = open();
        AccountId account = filled(storage);
        List<String> heard = new ArrayList<>();
        storage.atomically(account, transaction -> {
            transaction.whenWritten(() -> heard.add("rolled back"));
            transaction.leads(STAMP).rollBack();
            return everything(transaction);
        });
        assertThrows(
                IllegalArgumentException.class,
                () -> storage.atomically(account, transaction -> {
                    everything(transaction);
                    transaction.whenWritten(() -> heard.add("thrown"));
                    throw new IllegalArgumentException("no");
                }));
        assertEquals(List.of(), heard);
    }

    @Test
    void of_many_transactions_at_once_each_sees_all_that_others_have_written() throws InterruptedException {
        Storage storage = open();
        AccountId account = FreshAccounts.next();
        List<List<Long>> told = AtOnce.run(THREADS, thread -> {
            List<Long> numbers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                numbers.add(storage.atomically(account, StorageContract::oneMore));
                numbers.add(storage.ledger(account).update(StorageContract::oneMore));
            }
            return numbers;
        });
        List<Long> all = LongStream.rangeClosed(1, THREADS * 10L).boxed().toList();
        List<Long> numbers = new ArrayList<>();
        told.forEach(numbers::addAll);
        Collections.sort(numbers);
        assertEquals(all, numbers, "no update lost");
        Content content = Content.of(storage, account);
        assertEquals(counted(all.size()), content.ledger().state());
        assertEquals(all.size(), content.ledger().entries().size());
        assertEquals(THREADS * 5, content.leads().leads().size(), "a lead for each transaction");
    }

    private static long oneMore(StorageTransaction transaction) {
        long number = transaction.ledger().update(StorageContract::oneMore);
        transaction.leads(STAMP).add(List.of(SampleLeads.named("lead-" + number).build()));
        return number;
    }

    private static Decision<Long> oneMore(LedgerView view) {
        long next = view.state().lastHold() + 1;
        return new Decision<>(next, counted(next), List.of(entry(next)));
    }
}
