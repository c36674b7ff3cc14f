package io.leadwright.testkit;

import io.leadwright.credit.Balance;
import io.leadwright.credit.EntryKind;
import io.leadwright.credit.Hold;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The laws of what is not done: it leaves no trace, but that what was due may have ended meanwhile. */
final class RefusalChecks {

    private static final Set<EntryKind> ENDINGS =
            Set.of(EntryKind.HOLD_EXPIRE, EntryKind.GRANT_EXPIRE, EntryKind.GRANT_VOID);

    private RefusalChecks() {}

    static Optional<String> writes(LedgerChange change) {
        LedgerSnapshot before = change.before();
        LedgerSnapshot after = change.after();
        if (!change.isRefused() || after.equals(before)) {
            return Optional.empty();
        } else if (!change.isInsufficient()) {
            return Optional.of("it was written");
        }
        boolean isEnding = after.operations().equals(before.operations())
                && after.admitted().equals(before.admitted())
                && after.entriesSince(before).stream()
                        .allMatch(entry -> ENDINGS.contains(entry.cause().kind()))
                && isEnding(before.holds(), after.holds());
        return isEnding ? Optional.empty() : Optional.of("more was written than what was due");
    }

    private static boolean isEnding(List<Hold> before, List<Hold> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            boolean isSame = before.get(i).equals(after.get(i));
            if (!isSame && after.get(i).state() != Hold.State.EXPIRED) {
                return false;
            }
        }
        return true;
    }

    static Optional<String> moves(LedgerChange change) {
        Balance before = change.before().state().balance();
        Balance after = change.after().state().balance();
        boolean isSame = change.isInsufficient()
                ? after.consumed().equals(before.consumed()) && after.held().compareTo(before.held()) <= 0
                : after.equals(before);
        return !change.isRefused() || isSame ? Optional.empty() : Optional.of("from " + before + " to " + after);
    }

    static Optional<String> others(LedgerChange change) {
        return change.otherBefore().equals(change.otherAfter())
                ? Optional.empty()
                : Optional.of("the other account's ledger has changed");
    }
}
