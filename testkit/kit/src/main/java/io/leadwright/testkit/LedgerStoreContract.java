package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLedger.T0;
import static io.leadwright.testkit.SampleLedger.admitted;
import static io.leadwright.testkit.SampleLedger.answered;
import static io.leadwright.testkit.SampleLedger.counted;
import static io.leadwright.testkit.SampleLedger.entry;
import static io.leadwright.testkit.SampleLedger.grant;
import static io.leadwright.testkit.SampleLedger.hold;
import static io.leadwright.testkit.SampleLedger.inFlight;
import static io.leadwright.testkit.SampleLedger.terms;
import static io.leadwright.testkit.SampleLedger.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.credit.Credits;
import io.leadwright.credit.Decision;
import io.leadwright.credit.FreedKey;
import io.leadwright.credit.LedgerView;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.credit.OutdatedAdmissions;
import io.leadwright.lead.AccountId;
import io.leadwright.port.LedgerStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@link LedgerStore} as tests, each named after its rule's number: to be run on every adapter.
 *
 * <pre>{@code
 * class OurLedgerStoreTest extends LedgerStoreContract {
 *     protected LedgerStore open(AccountId account) { return new OurLedgerStore(account); }
 * }
 * }</pre>
 *
 * <p>Rule 8, that what was written survives the process, is not tested here: it takes a process to kill. What rule 9 says of
 * leads is tested by {@link StorageContract}.
 */
public abstract class LedgerStoreContract extends LedgerUpdateContract {

    /** For a subclass, which says how to open its store. */
    protected LedgerStoreContract() {}

    /**
     * Opens the store of this account: empty the first time, with what was written before after that. All the accounts of a
     * run may be in one database; the tests never use an account of each other.
     */
    @Override
    protected abstract LedgerStore open(AccountId account);

    /** The same names for every account, another number in each. */
    private static List<LedgerWrite> mine(int number) {
        return List.of(
                entry(1),
                grant(1, terms(100 + number)),
                hold(1, T0.plusSeconds(number)),
                answered("same", T0.plusSeconds(number)),
                inFlight("also-the-same", T0.plusSeconds(number)),
                admitted(1, 1 + number));
    }

    @Test
    void rule_01_two_ledgers_may_have_the_same_names_and_are_changed_each_for_itself() {
        LedgerStore ours = empty();
        LedgerStore theirs = empty();
        ours.update(view -> new Decision<>("done", counted(1), mine(1)));
        assertEquals(LedgerContent.of(empty()), LedgerContent.of(theirs), "nothing of ours");
        theirs.update(view -> new Decision<>("done", counted(2), mine(2)));
        LedgerContent before = LedgerContent.of(theirs);
        List<LedgerWrite> changes = List.of(
                entry(2),
                grant(1, terms(100)).take(Credits.of(1)),
                hold(1, T0.plusSeconds(99)),
                inFlight("same", T0),
                new FreedKey(inFlight("also-the-same", T0).key()),
                new OutdatedAdmissions(T0.plusSeconds(9)));
        ours.update(view -> new Decision<>("done", counted(3), changes));
        assertEquals(before, LedgerContent.of(theirs));
        assertEquals(counted(3), LedgerContent.of(ours).state());
    }

    @Test
    void rule_01_accounts_are_told_apart_character_by_character() {
        String unique = FreshAccounts.next().value();
        List<AccountId> accounts = Stream.of("a", "A", "a ", " a", "%", "_", "é", "e\u0301", "😀", "'")
                .map(end -> AccountId.of(unique + end))
                .toList();
        for (int i = 0; i < accounts.size(); i++) {
            write(open(accounts.get(i)), mine(i));
        }
        for (int i = 0; i < accounts.size(); i++) {
            LedgerContent content = LedgerContent.of(open(accounts.get(i)));
            assertEquals(mine(i).subList(1, 2), content.grants());
            assertEquals(mine(i).subList(2, 3), content.holds());
            assertEquals(mine(i).subList(5, 6), content.admitted());
        }
    }

    @Test
    void rule_01_no_list_tells_anything_of_another_account() {
        LedgerStore ours = empty();
        write(ours, List.of(grant(1, terms(1).expiring(T0.plusSeconds(2))), hold(1, T0.plusSeconds(2))));
        LedgerStore theirs = empty();
        write(
                theirs,
                List.of(
                        entry(1),
                        grant(1, terms(100).expiring(T0.plusSeconds(1))),
                        grant(2, terms(100).priority(-1)),
                        hold(1, T0),
                        hold(2, T0),
                        answered("key", T0),
                        admitted(1, 1)));
        assertEquals(List.of(), ours.read(view -> lists(view, 0)));
        List<Object> mine = List.of(grant(1, terms(1).expiring(T0.plusSeconds(2))), hold(1, T0.plusSeconds(2)));
        assertEquals(mine, ours.read(view -> lists(view, 2)));
        assertEquals(
                Optional.of(grant(1, terms(1).expiring(T0.plusSeconds(2)))),
                ours.read(view -> view.grants().nextToExpire(T0)));
        assertEquals(
                List.of(grant(1, terms(1).expiring(T0.plusSeconds(2)))),
                ours.read(view -> view.grants().drawable(T0, Credits.of(100))));
    }

    private static List<Object> lists(LedgerView view, int seconds) {
        List<Object> all = new ArrayList<>();
        all.addAll(view.grants().due(T0.plusSeconds(seconds), 10));
        all.addAll(view.holds().due(T0.plusSeconds(seconds), 10));
        all.addAll(view.operations().answered(T0.plusSeconds(10), 10));
        all.addAll(view.operations().ended(T0.plusSeconds(10), 10));
        all.addAll(view.admitted(T0));
        all.addAll(view.entries(0, 10));
        return all;
    }

    @Test
    void rule_01_updates_of_different_accounts_at_once_are_all_written() throws InterruptedException {
        List<AccountId> accounts = Stream.generate(FreshAccounts::next).limit(8).toList();
        AtOnce.run(24, thread -> {
            LedgerStore store = open(accounts.get(thread % accounts.size()));
            for (int i = 0; i < 10; i++) {
                store.update(view -> {
                    long next = view.state().lastHold() + 1;
                    return new Decision<>(next, counted(next), List.of(entry(next), hold(next, T0)));
                });
            }
            return thread;
        });
        for (AccountId account : accounts) {
            LedgerContent content = LedgerContent.of(open(account));
            assertEquals(counted(30), content.state());
            assertEquals(30, content.entries().size());
            assertEquals(30, content.holds().size());
        }
    }
}
