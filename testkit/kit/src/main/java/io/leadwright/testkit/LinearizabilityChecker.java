package io.leadwright.testkit;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for an order in which the model gives every answer of a history, and in which nobody goes before somebody who had been
 * answered before they asked: by trying, and remembering what was tried. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1006/jpdc.1993.1015">Wing and Gong, Testing and verifying concurrent objects, 1993</a>
 */
final class LinearizabilityChecker {

    private final List<LedgerCall> calls;
    private final Set<List<Object>> tried = new HashSet<>();
    private BitSet farthest = new BitSet();

    private LinearizabilityChecker(List<LedgerCall> history) {
        calls = history.stream()
                .sorted(Comparator.comparingLong(LedgerCall::begun))
                .toList();
    }

    /** What cannot be explained, if there is no such order. */
    static Optional<String> unexplained(List<LedgerCall> history, LedgerModel model) {
        LinearizabilityChecker checker = new LinearizabilityChecker(history);
        return checker.isInOrder(new BitSet(), model) ? Optional.empty() : Optional.of(checker.stuck());
    }

    private boolean isInOrder(BitSet done, LedgerModel model) {
        if (done.cardinality() == calls.size()) {
            return true;
        } else if (!tried.add(List.of(done, model.all()))) {
            return false;
        }
        long firstEnd = Long.MAX_VALUE;
        for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            LedgerCall call = calls.get(i);
            if (call.begun() > firstEnd) {
                break;
            }
            firstEnd = Math.min(firstEnd, call.ended());
            LedgerModel after = model.copy();
            if (call.command().on(after.at(call.now())).equals(call.answer()) && isInOrder(with(done, i), after)) {
                return true;
            }
        }
        return false;
    }

    private BitSet with(BitSet done, int one) {
        BitSet more = (BitSet) done.clone();
        more.set(one);
        if (more.cardinality() > farthest.cardinality()) {
            farthest = more;
        }
        return more;
    }

    /** The calls that could come next where the longest order ends. */
    private String stuck() {
        StringBuilder text = new StringBuilder(
                farthest.cardinality() + " of " + calls.size() + " calls are in order, none of these can follow:");
        int shown = 0;
        for (int i = farthest.nextClearBit(0); i < calls.size() && shown < 10; i = farthest.nextClearBit(i + 1)) {
            text.append("\n").append(calls.get(i));
            shown++;
        }
        return text.toString();
    }
}
