package io.leadwright.testkit;

import io.leadwright.credit.HoldResult;
import io.leadwright.ledger.OpenResult;
import java.util.Optional;

/** The laws of who may end work, by what its callers were told. */
final class LeaseChecks {

    private LeaseChecks() {}

    /** To be asked before the callers are told of it. */
    static Optional<String> fences(LedgerChange change) {
        LedgerCallers callers = change.account().callers();
        LedgerCommand command = change.command();
        if (change.answer() instanceof HoldResult.Done) {
            return command instanceof LedgerCommand.Settle settle
                    ? stale(callers, settle.hold(), settle.fence())
                    : command instanceof LedgerCommand.Release release
                            ? stale(callers, release.hold(), release.fence())
                            : Optional.empty();
        } else if (change.answer() instanceof OpenResult.Opened opened) {
            return callers.owner(opened.work().key().key().value())
                    .filter(owner -> owner.work()
                            .lease()
                            .until()
                            .isAfter(change.after().state().clock()))
                    .map(owner -> owner + " was taken over too early");
        }
        boolean isDone = !change.isRefused();
        return isDone ? ending(command).flatMap(claim -> foreign(callers, claim)) : Optional.empty();
    }

    private static Optional<LedgerClaim> ending(LedgerCommand command) {
        return command instanceof LedgerCommand.Renew renew ? Optional.of(renew.claim()) : LedgerCallers.ended(command);
    }

    private static Optional<String> stale(LedgerCallers callers, long hold, long fence) {
        long last = callers.lastFence(hold);
        return last == fence
                ? Optional.empty()
                : Optional.of("hold " + hold + " was ended with fence " + fence + ", after " + last);
    }

    private static Optional<String> foreign(LedgerCallers callers, LedgerClaim claim) {
        boolean isTheirs = callers.owner(claim.key())
                .filter(owner -> owner.fence() == claim.fence() && owner.holds().equals(claim.holds()))
                .isPresent();
        return isTheirs ? Optional.empty() : Optional.of(claim + " ended another's work");
    }
}
