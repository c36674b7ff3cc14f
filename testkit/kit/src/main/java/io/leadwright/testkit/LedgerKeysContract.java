package io.leadwright.testkit;

import static io.leadwright.testkit.SampleLedger.T0;
import static io.leadwright.testkit.SampleLedger.admitted;
import static io.leadwright.testkit.SampleLedger.answered;
import static io.leadwright.testkit.SampleLedger.counted;
import static io.leadwright.testkit.SampleLedger.entry;
import static io.leadwright.testkit.SampleLedger.inFlight;
import static io.leadwright.testkit.SampleLedger.key;
import static io.leadwright.testkit.SampleLedger.write;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadwright.credit.Admitted;
import io.leadwright.credit.Decision;
import io.leadwright.credit.FreedKey;
import io.leadwright.credit.Lease;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OperationKind;
import io.leadwright.credit.OutdatedAdmissions;
import io.leadwright.port.LedgerStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The rule of {@link LedgerStore} that each thing written does what its kind does: of keys, of admissions, and all at once. */
abstract class LedgerKeysContract extends LedgerReadBackContract {

    private static Optional<Operation> operation(LedgerStore store, OperationKey key) {
        return store.read(view -> view.operations().get(key));
    }

    private static List<Admitted> admittedAfter(LedgerStore store, Instant after) {
        return store.read(view -> view.admitted(after)).stream()
                .sorted(Comparator.comparing(Admitted::at).thenComparing(Admitted::leads))
                .toList();
    }

    @Test
    void rule_05_keys_are_told_apart_character_by_character_and_for_each_kind() {
        LedgerStore store = empty();
        List<Operation> operations = new ArrayList<>();
        for (OperationKind kind : OperationKind.values()) {
            for (String key : List.of("k", "K", "k_", "k%", "'", "\"", "1", "01", "k".repeat(255), "k".repeat(254))) {
                String fingerprint = "of " + operations.size();
                operations.add(
                        new Operation(key(kind, key), fingerprint, new Lease(1, T0), List.of(), Optional.empty()));
            }
        }
        write(store, operations);
        operations.forEach(each -> assertEquals(Optional.of(each), operation(store, each.key())));
        assertEquals(Optional.empty(), operation(store, key(OperationKind.ENRICH, "unknown")));
    }

    @Test
    void rule_05_a_key_that_is_freed_is_free_and_no_other_is() {
        LedgerStore store = empty();
        Operation goes = answered("goes", T0);
        Operation stays = answered("stays", T0);
        Operation alsoStays = new Operation(
                key(OperationKind.VOID, "goes"), "fingerprint", new Lease(1, T0), List.of(), Optional.empty());
        write(store, List.of(goes, stays, alsoStays));
        write(store, List.of(new FreedKey(goes.key()), new FreedKey(key(OperationKind.ENRICH, "unknown"))));
        assertEquals(Optional.empty(), operation(store, goes.key()));
        assertEquals(Optional.of(stays), operation(store, stays.key()));
        assertEquals(Optional.of(alsoStays), operation(store, alsoStays.key()));
        Operation again = inFlight("goes", T0.plusSeconds(1));
        write(store, again);
        assertEquals(Optional.of(again), operation(store, again.key()));
    }

    @Test
    void rule_05_every_admission_counts_of_the_same_moment_too() {
        LedgerStore store = empty();
        write(store, List.of(admitted(1, 5), admitted(2, Integer.MAX_VALUE)));
        write(store, admitted(1, 5));
        write(store, admitted(1, 7));
        assertEquals(
                List.of(admitted(1, 5), admitted(1, 5), admitted(1, 7), admitted(2, Integer.MAX_VALUE)),
                admittedAfter(store, T0));
        assertEquals(
                List.of(admitted(2, Integer.MAX_VALUE)), admittedAfter(store, T0.plusSeconds(1)), "strictly after");
        assertEquals(4, admittedAfter(store, T0.plusNanos(999_999_000)).size(), "a microsecond before");
        assertEquals(List.of(), admittedAfter(store, T0.plusSeconds(2)));
    }

    @Test
    void rule_05_admissions_that_count_no_more_go_those_of_the_very_moment_too() {
        LedgerStore store = empty();
        List<Admitted> all = List.of(admitted(0, 1), admitted(1, 2), admitted(2, 3), admitted(3, 4));
        write(store, all);
        write(store, new OutdatedAdmissions(T0.plusSeconds(1).minusNanos(1_000)));
        assertEquals(all.subList(1, 4), admittedAfter(store, T0.minusSeconds(1)));
        write(store, List.of(new OutdatedAdmissions(T0.plusSeconds(2)), admitted(4, 5)));
        assertEquals(List.of(admitted(3, 4), admitted(4, 5)), admittedAfter(store, T0.minusSeconds(1)));
    }

    @Test
    void rule_05_what_is_written_is_written_in_its_order() {
        LedgerStore store = empty();
        write(store, List.of(admitted(1, 1), answered("old", T0)));
        Operation next = inFlight("old", T0.plusSeconds(9));
        write(
                store,
                List.of(
                        admitted(2, 2),
                        new OutdatedAdmissions(T0.plusSeconds(2)),
                        admitted(1, 3),
                        new FreedKey(next.key()),
                        next));
        assertEquals(List.of(admitted(1, 3)), admittedAfter(store, T0), "added behind what takes away");
        assertEquals(Optional.of(next), operation(store, next.key()), "made anew behind its end");
    }

    @Test
    void rule_05_a_decision_may_write_thousands() {
        LedgerStore store = empty();
        List<LedgerWrite> writes = new ArrayList<>();
        LongStream.rangeClosed(1, 2_500).mapToObj(SampleLedger::entry).forEach(writes::add);
        LongStream.rangeClosed(1, 2_500)
                .mapToObj(id -> SampleLedger.hold(id, T0.plusSeconds(id)))
                .forEach(writes::add);
        LongStream.rangeClosed(1, 2_500)
                .mapToObj(id -> SampleLedger.grant(id, SampleLedger.terms(id)))
                .forEach(writes::add);
        store.update(view -> new Decision<>("done", counted(2_500), writes));
        LedgerContent content = LedgerContent.of(store);
        assertEquals(counted(2_500), content.state());
        assertEquals(writes.subList(0, 2_500), content.entries());
        assertEquals(writes.subList(2_500, 5_000), content.holds());
        assertEquals(writes.subList(5_000, 7_500), content.grants());
        write(store, entry(2_501));
        assertEquals(2_501, LedgerContent.of(store).entries().size(), "appended");
    }
}
