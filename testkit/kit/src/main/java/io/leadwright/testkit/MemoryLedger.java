package io.leadwright.testkit;

import io.leadwright.credit.Admitted;
import io.leadwright.credit.Decision;
import io.leadwright.credit.Entry;
import io.leadwright.credit.FreedKey;
import io.leadwright.credit.Grant;
import io.leadwright.credit.GrantId;
import io.leadwright.credit.Hold;
import io.leadwright.credit.HoldId;
import io.leadwright.credit.LedgerState;
import io.leadwright.credit.LedgerWrite;
import io.leadwright.credit.Operation;
import io.leadwright.credit.OperationKey;
import io.leadwright.credit.OutdatedAdmissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of one account's ledger, in maps. Not thread-safe. */
final class MemoryLedger {

    private final List<Entry> entries = new ArrayList<>();
    private final NavigableMap<GrantId, Grant> grants = new TreeMap<>();
    private final NavigableMap<HoldId, Hold> holds = new TreeMap<>();
    private final Map<OperationKey, Operation> operations = new HashMap<>();

    /** The holds that wait, those that are due first, first. */
    private final NavigableSet<Hold> pending = new TreeSet<>(
            Comparator.comparing((Hold hold) -> hold.lease().until()).thenComparing(Hold::id));

    private List<Admitted> admitted = List.of();
    private LedgerState state = LedgerState.NEW;

    LedgerState state() {
        return state;
    }

    List<Entry> entries() {
        return entries;
    }

    NavigableMap<GrantId, Grant> grants() {
        return grants;
    }

    NavigableMap<HoldId, Hold> holds() {
        return holds;
    }

    NavigableSet<Hold> pending() {
        return pending;
    }

    Map<OperationKey, Operation> operations() {
        return operations;
    }

    List<Admitted> admitted() {
        return admitted;
    }

    /** Writes what was decided; what takes it back. */
    Runnable write(Decision<?> decision) {
        if (decision.writes().isEmpty()) {
            return () -> {};
        }
        Deque<Runnable> undoing = new ArrayDeque<>();
        LedgerState before = state;
        undoing.push(() -> state = before);
        state = decision.state();
        decision.writes().forEach(write -> undoing.push(write(write)));
        return () -> undoing.forEach(Runnable::run);
    }

    private Runnable write(LedgerWrite write) {
        if (write instanceof Entry entry) {
            entries.add(entry);
            return () -> entries.remove(entries.size() - 1);
        } else if (write instanceof Grant grant) {
            return put(grants, grant.id(), grant);
        } else if (write instanceof Hold hold) {
            return put(hold.id(), hold);
        } else if (write instanceof Operation operation) {
            return put(operations, operation.key(), operation);
        } else if (write instanceof FreedKey freed) {
            return put(operations, freed.key(), null);
        }
        return admit(write);
    }

    private Runnable admit(LedgerWrite write) {
        List<Admitted> before = admitted;
        List<Admitted> after = new ArrayList<>(before);
        if (write instanceof Admitted more) {
            after.add(more);
        } else if (write instanceof OutdatedAdmissions outdated) {
            after.removeIf(old -> !old.at().isAfter(outdated.until()));
        }
        admitted = after;
        return () -> admitted = before;
    }

    private Runnable put(HoldId id, @Nullable Hold hold) {
        Hold before = hold == null ? holds.remove(id) : holds.put(id, hold);
        if (before != null) {
            pending.remove(before);
        }
        if (hold != null && hold.state() == Hold.State.PENDING) {
            pending.add(hold);
        }
        return () -> put(id, before);
    }

    private static <K, V> Runnable put(Map<K, V> map, K key, @Nullable V value) {
        V before = value == null ? map.remove(key) : map.put(key, value);
        return () -> put(map, key, before);
    }
}
